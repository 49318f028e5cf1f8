package org.surgicode.reading.finding;

import java.util.List;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** Which of the levels in a sentence belong to a thing, and which to a neighbour of it. */
final class LevelTies {
  private static final WordSet OTHER_THINGS =
      WordSet.of(
          "roots",
          "disc",
          "endplate",
          "pedicle",
          "lamina",
          "facet",
          "root-of",
          "osteophyte",
          "other-thing",
          "laminectomy",
          "kidney",
          "rib",
          "ligament",
          "posterior-wall");

  private static final WordSet AWAY =
      WordSet.of(
          "from", "between", "toward", "towards", "above", "below", "under", "beneath", "behind");

  private static final WordSet NAMING =
      WordSet.of("calls", "called", "names", "named", "labels", "labelled", "labeled", "counts");

  private LevelTies() {}

  static boolean isPlural(Utterance u, Mention m) {
    for (int i = Math.max(0, m.from() - 3); i < m.to(); i++) {
      String w = u.word(i);
      if (Words.oneOf(w, "corpectomies", "vertebrectomies", "bodies", "both", "vertebrae")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Levels that belong to a mention: those in its clause that no other thing claims; of several
   * those nearest, joined by {@code and} or commas.
   */
  static List<LevelMention> levelsNear(Utterance u, Mention m) {
    Clause c = u.clauseAt(m.from());
    List<LevelMention> inClause =
        u.levels().those(l -> l.from() >= c.from() && l.to() <= c.to() && !claimedByOther(u, l));
    for (LevelMention l : inClause) {
      boolean only = u.word(l.from() - 1).equals("only");
      if (only && inClause.stream().anyMatch(o -> o.to() < l.from() && amongOf(u, o))) {
        return List.of(l);
      }
    }
    return inClause;
  }

  /** {@code Of L4 and L5 only L4}: what the one is chosen from. */
  private static boolean amongOf(Utterance u, LevelMention l) {
    return Words.oneOf(u.word(l.from() - 1), "of", "and", ",");
  }

  /** {@code Nothing had been done to L2}. */
  private static boolean nothingDone(Utterance u, LevelMention l) {
    boolean nothing = false;
    for (int i = Math.max(0, l.from() - 6); i < l.from(); i++) {
      nothing |= u.word(i).equals("nothing");
      if (nothing && u.word(i).equals("done")) return true;
    }
    return false;
  }

  /** {@code None of L4}, {@code the outside scan calls it L4}: not what was worked on. */
  private static boolean disowned(Utterance u, LevelMention l) {
    String before = u.word(l.from() - 1);
    String second = u.word(l.from() - 2);
    boolean called = before.equals("it") && NAMING.contains(second);
    if (before.equals("to") && nothingDone(u, l)) return true;
    if (!before.equals("of") || !Words.oneOf(second, "none", "nothing")) return called;
    for (int i = l.to(); i < l.to() + 4; i++) if (Remainder.STAYS.contains(u.word(i))) return false;
    return true;
  }

  /** {@code L4 nerve root}, {@code disc L3-4}, {@code inferior end plate of L2}: not the body. */
  static boolean claimedByOther(Utterance u, LevelMention l) {
    String before = u.word(l.from() - 1);
    boolean away = AWAY.contains(before) && !shareFrom(u, l);
    if (l.form() == Form.SINGLE && (away || disowned(u, l))) return true;
    for (Mention m : u.mentions()) {
      boolean other = OTHER_THINGS.contains(m.concept());
      if (!other) continue;
      boolean after =
          m.from() == l.to() || m.from() == l.to() + 1 && u.onlyFillers(l.to(), m.from());
      boolean ofIt = m.to() < l.from() && l.from() - m.to() <= 3 && tied(u, m.to(), l.from());
      if (after || ofIt) return !m.concept().equals("posterior-wall");
    }
    return false;
  }

  /** {@code A third from L2}: what the share was taken of. */
  static boolean shareFrom(Utterance u, LevelMention l) {
    int from = l.from() - 1;
    boolean taken = u.word(from).equals("from") && !Words.oneOf(u.word(l.to()), "to", "through");
    boolean was = Words.oneOf(u.word(from - 2), "was", "were");
    return taken
        && u.hasAny("v-remove", "v-bone")
        && u.amounts().any(a -> a.to() == from || was && a.to() == from - 2);
  }

  private static boolean tied(Utterance u, int from, int to) {
    return from == to || Words.oneOf(u.word(from), "of", "at", "between");
  }

  /** Whether a level stands in a list with another: {@code L3 and L4}. */
  static boolean listed(Utterance u, List<LevelMention> all, LevelMention level) {
    for (LevelMention o : all) {
      int from = Math.min(o.to(), level.to());
      int to = Math.max(o.from(), level.from());
      boolean joined = !o.equals(level) && to - from <= 2;
      for (int i = from; i < to; i++) joined &= Words.oneOf(u.word(i), "and", ",", "&", "+", "the");
      if (joined) return true;
    }
    return false;
  }
}
