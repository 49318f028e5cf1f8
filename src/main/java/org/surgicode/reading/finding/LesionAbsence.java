package org.surgicode.reading.finding;

import java.util.Set;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Words;

/** Ways of saying that no lesion was there, and of saying that none is there any more. */
final class LesionAbsence {
  private LesionAbsence() {}

  /**
   * {@code There was no abscess}, where the reports name a lesion of another kind and the canal is
   * not meant.
   */
  static boolean ofAnother(Utterance u, Mention m, Set<String> named) {
    if (!m.concept().equals("lesion") || !u.negated(m)) return false;
    if (noneStays(u, m)) return true;
    if (named.isEmpty()) return false;
    if (u.clauseAt(m.from()).has("canal")) return false;
    var kinds =
        u.mentions().stream()
            .filter(k -> k.concept().startsWith(LesionNames.PREFIX))
            .filter(k -> k.from() <= m.from() && k.to() >= m.to())
            .toList();
    return !kinds.isEmpty() && kinds.stream().noneMatch(k -> named.contains(k.concept()));
  }

  /** {@code No tumor was left}: that there was none is not said. */
  private static boolean noneStays(Utterance u, Mention m) {
    int i = m.to();
    while (i < m.to() + 2 && Words.oneOf(u.word(i), "was", "is", "had", "been")) i++;
    return i > m.to() && Words.oneOf(u.word(i), "left", "remaining");
  }

  /** {@code At the end of the removal no tumor was seen}: nothing is left. */
  static boolean afterRemoval(Utterance u, Mention m) {
    Clause c = u.clauseAt(m.from());
    boolean ended =
        c.all("n-remove").stream()
            .anyMatch(r -> r.to() <= m.from() && u.asserted(r) && ends(u, c, r.from()));
    return ended && u.negated(m) && c.real() && !c.has("c-past");
  }

  /** {@code Nowhere could any tumor be seen any more}: it was there before. */
  static boolean noMore(Utterance u, Mention m) {
    if (!u.negated(m) || !u.clauseAt(m.from()).real()) return false;
    for (int i = m.to(); i < u.clauseAt(m.from()).to(); i++) {
      boolean more = Words.oneOf(u.word(i + 1), "more", "longer");
      if (u.word(i).equals("anymore") || u.word(i).equals("any") && more) return true;
    }
    return false;
  }

  private static boolean ends(Utterance u, Clause c, int to) {
    for (int i = c.from(); i < to; i++) {
      if (Words.oneOf(u.word(i), "end", "after", "completion", "following")) return true;
    }
    return false;
  }

  /** {@code No intradural mass}; not {@code no residual mass}, nor one more. */
  static boolean outright(Utterance u, Mention m) {
    boolean no = u.word(m.from() - 1).equals("no") || u.word(m.from() - 2).equals("no");
    Clause c = u.clauseAt(m.from());
    boolean other = c.hasAny("residue", "clean", "clean-bed", "v-remove", "out-dura");
    for (int i = m.from() - 2; i < m.to() + 4; i++) {
      other |=
          Words.oneOf(
              u.word(i), "more", "further", "other", "second", "visible", "left", "seen",
              "anymore");
    }
    return no && !other;
  }

  /** {@code We looked for the tumor that the scan had shown and met none}. */
  static boolean metNone(Utterance u, Mention m) {
    if (!u.hasWord("nowhere", "none", "nothing")) return false;
    for (int i = m.to() + 1; i < u.sentence().tokens().size(); i++) {
      boolean be = Words.oneOf(u.word(i - 1), "was", "were", "is");
      boolean nowhere = be && u.word(i).equals("nowhere");
      if (nowhere && m.from() <= 2 && !u.has("residue") && u.clauseAt(i).real()) return true;
    }
    for (int i = m.to() + 1; i < u.sentence().tokens().size(); i++) {
      boolean none = Words.oneOf(u.word(i), "none", "nothing");
      boolean met = Words.oneOf(u.word(i - 1), "met", "found", "saw", "encountered", "discovered");
      boolean ends = Words.oneOf(u.word(i + 1), ".", ",", ";", "there", "and");
      if (none && met && ends && u.clauseAt(i).real()) return u.has("v-search") || u.has("canal");
    }
    return false;
  }

  /**
   * {@code There was nothing in front of the sac except scar}, {@code only scar was met}: what a
   * search for something that might have come back met.
   */
  static boolean onlyScar(Utterance u) {
    if (!u.hasWord("scar", "scarring")) return false;
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      if (!Words.oneOf(u.word(i), "scar", "scarring") || !u.clauseAt(i).real()) continue;
      Clause c = u.clauseAt(i);
      boolean but = false;
      boolean nothing = false;
      boolean inner = c.hasAny("in-dura", "roots", "arachnoid");
      for (int k = Math.max(c.from(), i - 10); k < i; k++) {
        nothing |= u.word(k).equals("nothing");
        but |= nothing && Words.oneOf(u.word(k), "except", "but", "save", "beyond", "than");
        but |= u.word(k).equals("only") && i - k <= 2;
      }
      if (but && !inner && u.hasAny("canal", "dura", "v-search", "lesion", "v-find", "out-dura"))
        return true;
    }
    return false;
  }

  /** {@code There was no tumor}: not said of what is left or lies elsewhere. */
  static boolean existential(Utterance u, Mention m) {
    Clause c = u.clauseAt(m.from());
    if (c.hasAny("residue", "out-dura", "in-dura")) return false;
    for (int i = c.from(); i < m.from(); i++) {
      if (u.word(i).equals("there") && m.from() - i <= 7) return true;
    }
    return false;
  }

  /**
   * {@code Could not be located}, {@code was not there}, {@code the search brought no mass to
   * light}; not said of what is left.
   */
  static boolean notFound(Utterance u, Mention m) {
    Clause c = u.clauseAt(m.from());
    if (!u.negated(m) || c.hasAny("residue", "c-past")) return false;
    boolean sought =
        c.has("v-search") || c.has("v-find") && notSeen(u, c) || u.has("pathologist-says");
    return sought || u.word(m.to() + 1).equals("not") && u.word(m.to() + 2).equals("there");
  }

  private static boolean notSeen(Utterance u, Clause c) {
    for (Mention v : c.all("v-find")) if (u.negated(v)) return true;
    return false;
  }
}
