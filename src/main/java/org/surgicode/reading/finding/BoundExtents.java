package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.reading.language.Amount;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * A sentence that tells of several bodies how much of each went, one extent to one body: {@code the
 * whole of T12 and the top third of L1}, {@code L1: all; L2: two fifths; L3: none}.
 */
final class BoundExtents {
  private static final String[] OTHERS = {
    "disc",
    "endplate",
    "lamina",
    "laminectomy",
    "lesion",
    "screw",
    "rod",
    "cage",
    "osteophyte",
    "roots",
    "dura",
    "rib",
    "pedicle",
    "graft-own",
    "canal"
  };
  private static final WordSet LINKS =
      WordSet.of("of", "the", "body", "vertebra", "vertebral", "that", "a", "bodies");
  private static final WordSet MARKS = WordSet.of(":", "-", "\u2013", "\u2014", "=", "(");

  /** How much of a body went; one that stayed whole has the share 0. */
  private record Extent(int from, int to, double share) {}

  private final BodyTalk talk;

  BoundExtents(BodyTalk talk) {
    this.talk = talk;
  }

  /** Whether every body of the sentence found its extent. */
  boolean bind(Utterance u, boolean boneTalk) {
    if (u.levels().size() < 2) return false;
    for (LevelMention l : u.levels()) if (l.form() != Form.SINGLE) return false;
    var extents = extents(u, boneTalk);
    for (Extent e : extents) {
      Clause c = u.clauseAt(e.from());
      if (!c.real() || c.hasAny(OTHERS) || Harm.byDisease(u, c)) return false;
    }
    if (extents.size() == 1 && each(u, extents.get(0))) return all(u, extents.get(0));
    if (extents.size() != u.levels().size()) return false;
    Map<String, Extent> bound = new LinkedHashMap<>();
    for (Extent e : extents) {
      LevelMention l = ownLevel(u, e);
      if (l == null || bound.putIfAbsent(l.levels().get(0), e) != null) return false;
    }
    boolean takes =
        BodyWords.boneField(u)
            || u.hasAny("v-remove", "v-bone", "v-out", "n-remove", "corpectomy")
            || bound.keySet().stream().allMatch(l -> talk.known(l) != null);
    if (!takes) return false;
    talk.turnTo(
        bound.entrySet().stream()
            .filter(e -> e.getValue().share() > 0)
            .map(Map.Entry::getKey)
            .toList());
    bound.forEach(
        (level, e) -> {
          if (e.share() == 1) talk.of(level).complete(u.quote(e.from()));
          else if (e.share() > 0) talk.share(level, e.share(), u.quote(e.from()));
        });
    return true;
  }

  /** {@code T9 was resected, then T10, each by two thirds}. */
  private static boolean each(Utterance u, Extent e) {
    boolean each = false;
    for (int i = Math.max(0, e.from() - 3); i < e.from(); i++) {
      each |= Words.oneOf(u.word(i), "each", "both");
    }
    return each
        && u.levels().all(l -> l.to() <= e.from())
        && u.mentions().any(m -> BodyWholes.TAKES.contains(m.concept()) && u.asserted(m));
  }

  private boolean all(Utterance u, Extent e) {
    var levels = u.levels().stream().flatMap(l -> l.levels().stream()).distinct().toList();
    for (String level : levels) {
      if (e.share() == 1) talk.of(level).complete(u.quote(e.from()));
      else talk.share(level, e.share(), u.quote(e.from()));
    }
    talk.turnTo(levels);
    return true;
  }

  private static List<Extent> extents(Utterance u, boolean boneTalk) {
    var out = new ArrayList<Extent>();
    for (Amount a : u.amounts()) {
      if (u.negated(new Mention("amount", a.from(), a.to()))) return List.of();
      if (Complement.of(u, a, boneTalk) == Complement.OTHER) return List.of();
      out.add(new Extent(a.from(), a.to(), Kept.isKept(u, a) ? 1 - a.share() : a.share()));
    }
    for (Mention m : u.mentions()) {
      boolean word = Words.oneOf(m.concept(), "whole") && !u.word(m.from()).endsWith("ed");
      if (word && u.negated(m)) return List.of();
      if (word) out.add(new Extent(m.from(), m.to(), 1));
    }
    for (int i = 1; i < u.sentence().tokens().size(); i++) {
      if (!MARKS.contains(u.word(i - 1))) continue;
      if (u.word(i).equals("all")) out.add(new Extent(i, i + 1, 1));
      if (Words.oneOf(u.word(i), "none", "nil", "nothing", "untouched", "intact")) {
        out.add(new Extent(i, i + 1, 0));
      }
    }
    out.sort(Comparator.comparingInt(Extent::from));
    return out;
  }

  /** The body that follows by {@code of}, else the last one named before. */
  private static @Nullable LevelMention ownLevel(Utterance u, Extent e) {
    LevelMention before = null;
    for (LevelMention l : u.levels()) {
      if (l.to() <= e.from()) before = l;
      if (l.from() < e.to()) continue;
      boolean tied = l.from() - e.to() <= 5;
      for (int i = e.to(); i < l.from(); i++) tied &= LINKS.contains(u.word(i));
      return tied ? l : before;
    }
    return before;
  }
}
