package org.surgicode.reading.finding;

import org.surgicode.reading.language.Amount;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** A share that stayed tells the share that went, where the sentence takes the rest away. */
final class Remainder {
  private static final WordSet REST =
      WordSet.of("everything", "all", "rest", "remainder", "whole", "otherwise");

  /** What is said of what was not taken. */
  static final WordSet STAYS =
      WordSet.of(
          "remains",
          "remained",
          "remain",
          "left",
          "stays",
          "stayed",
          "stands",
          "stood",
          "stand",
          "standing",
          "existed",
          "survived");

  private static final WordSet SHARE =
      WordSet.of(
          "share", "amount", "percentage", "percent", "portion", "part", "extent", "fraction");

  private Remainder() {}

  /**
   * {@code Drilled until only its front third remained}, {@code the front quarter was left,
   * everything behind it came out}.
   */
  static boolean tells(Utterance u, Amount kept) {
    if (u.amounts().size() != 1 || u.hasAny("lesion", "osteophyte", "lamina")) return false;
    boolean limit = false;
    for (int i = Math.max(0, kept.from() - 5); i < kept.from(); i++) {
      limit |= u.word(i).equals("until") || u.word(i).equals("till");
    }
    boolean remained = stays(u, kept);
    boolean leaving = leaves(u, kept);
    for (Clause c : u.clauses()) {
      if (!c.real() || c.has("disc") || c.has("endplate")) continue;
      boolean body = c.has("vertebral-body") || c.has("level");
      boolean takes = takes(u, c);
      boolean here = kept.from() >= c.from() && kept.from() < c.to();
      if (limit && remained && takes && (body || here)) return true;
      if (leaving && takes && body) return true;
      if (limit && remained && here && body && !Harm.byDisease(u, c)) return true;
      if (!here && takes && (body || rest(u, c))) return true;
    }
    return false;
  }

  /** {@code Leaving only the anterior fifth}, told of the share itself. */
  private static boolean leaves(Utterance u, Amount kept) {
    for (int i = kept.from() - 1; i >= Math.max(0, kept.from() - 4); i--) {
      if (Words.oneOf(u.word(i), "leaving", "keeping", "sparing", "preserving")) return true;
      if (Words.oneOf(u.word(i), ",", ";", "and", "of")) return false;
    }
    return false;
  }

  /** Whether a share is said to be left, remain or stand. */
  static boolean stays(Utterance u, Amount kept) {
    for (int i = kept.to(); i < kept.to() + 6; i++) if (STAYS.contains(u.word(i))) return true;
    return false;
  }

  /** {@code Share of S1 that went: 55 percent}: the words before the colon ask. */
  static boolean isAsked(Utterance u, Amount a) {
    if (!u.word(a.from() - 1).equals(":")) return false;
    boolean share = false;
    for (int i = 0; i < a.from(); i++) share |= SHARE.contains(u.word(i));
    boolean gone = u.hasAny("v-out", "v-remove", "n-remove", "vertebral-body");
    boolean level = u.levels().any(l -> l.to() <= a.from());
    return share && gone && level && !u.has("lesion");
  }

  private static boolean takes(Utterance u, Clause c) {
    return c.mentions()
        .any(
            m ->
                Words.oneOf(m.concept(), "v-remove", "v-bone", "v-out", "v-drain", "corpectomy")
                    && !u.negated(m));
  }

  private static boolean rest(Utterance u, Clause c) {
    for (int i = c.from(); i < c.to(); i++) if (REST.contains(u.word(i))) return true;
    return false;
  }
}
