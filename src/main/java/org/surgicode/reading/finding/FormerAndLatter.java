package org.surgicode.reading.finding;

import java.util.List;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Words;

/** {@code Of the former half has gone, of the latter nothing remains}: two bodies pointed to. */
final class FormerAndLatter {
  private final BodyTalk talk;

  FormerAndLatter(BodyTalk talk) {
    this.talk = talk;
  }

  /** Whether the sentence told of the two bodies that were talked about. */
  boolean read(Utterance u) {
    if (!u.hasWord("former", "latter")) return false;
    var two = u.levels().isEmpty() ? List.copyOf(talk.topic()) : namedHere(u);
    if (two.size() != 2 || u.levels().isEmpty() && !talk.onBone() && !talk.bodyNamed())
      return false;
    boolean found = false;
    int last = u.sentence().tokens().size();
    for (int i = last - 1; i >= 0; i--) {
      if (!Words.oneOf(u.word(i), "former", "latter")) continue;
      String level = two.get(u.word(i).equals("former") ? 0 : 1);
      found |= extent(u, i, last, level);
      last = i;
    }
    talk.turnTo(two);
    return found;
  }

  /** {@code The bodies of L5 and S1 were resected, the former in whole}. */
  private static List<String> namedHere(Utterance u) {
    int first = 0;
    while (!Words.oneOf(u.word(first), "former", "latter")) first++;
    int end = first;
    boolean before = u.levels().all(l -> l.form() == Form.SINGLE && l.to() <= end);
    boolean taken = u.mentions().any(m -> BodyWholes.TAKES.contains(m.concept()) && u.asserted(m));
    return before && taken && u.has("vertebral-body")
        ? u.levels().stream().flatMap(l -> l.levels().stream()).toList()
        : List.of();
  }

  /** What is told of one body between its pointer and the next. */
  private boolean extent(Utterance u, int from, int to, String level) {
    Clause c = u.clauseAt(from);
    if (!c.real() || c.hasAny("lesion", "disc")) return false;
    int start = Math.max(0, Math.min(from, Math.max(c.from(), startOfShare(u, from))));
    for (var a : u.amounts()) {
      if (a.from() < start || a.from() >= to) continue;
      double share = Kept.isKept(u, a) ? 1 - a.share() : a.share();
      talk.share(level, share, u.quote(from));
      return true;
    }
    for (int i = start; i < to; i++) {
      boolean nothing = u.word(i).equals("nothing") || u.word(i).equals("none");
      boolean stays = nothing && u.hasAny("whole", "failing", "clean-bed", "v-leave");
      boolean saved = hasExcept(u, i, to);
      if (stays && saved) talk.of(level).landmark(u.quote(from));
      else if (stays || whole(u, i)) talk.of(level).complete(u.quote(from));
      if (stays || whole(u, i)) return true;
    }
    return false;
  }

  /** {@code A third of the latter}: the share stands before its body. */
  private static int startOfShare(Utterance u, int pointer) {
    boolean of = u.word(pointer - 1).equals("the") && u.word(pointer - 2).equals("of");
    return of ? pointer - 5 : pointer;
  }

  private static boolean hasExcept(Utterance u, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Words.oneOf(u.word(i), "save", "but", "except", "bar", "apart")) return true;
    }
    return false;
  }

  private static boolean whole(Utterance u, int i) {
    return u.mentions()
        .any(
            m ->
                m.concept().equals("whole")
                    && m.from() == i
                    && !BodyWholes.isVerb(u.word(i))
                    && !BodyWholes.isHedged(u, m));
  }
}
