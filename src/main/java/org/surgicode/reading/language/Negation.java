package org.surgicode.reading.language;

import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * Scope of denial: a denying word reaches forward to the end of its clause, {@code nothing} and
 * {@code none} also back to their own verb. {@code No residual}, {@code not only}, {@code without
 * difficulty}, {@code nothing but} deny nothing (or prove the opposite).
 */
final class Negation {
  private static final WordSet DENIALS =
      WordSet.of(
          "no",
          "not",
          "never",
          "without",
          "neither",
          "nowhere",
          "nor",
          "cannot",
          "none",
          "nothing",
          "nobody",
          "denies",
          "denied",
          "didn't",
          "wasn't",
          "weren't",
          "isn't",
          "couldn't",
          "nil",
          "n",
          "non");
  private static final WordSet AFTER_ONLY_APPARENT =
      WordSet.of(
          "only",
          "difficulty",
          "incident",
          "complication",
          "complications",
          "event",
          "trouble",
          "doubt",
          "longer",
          "sooner",
          "until",
          "delay",
          "tension",
          "further",
          "more",
          "but",
          "just",
          "merely",
          "injury",
          "damage",
          "problem",
          "problems",
          "residual",
          "residuum",
          "remnant");
  static final String NOT_DONE = "c-not-done";

  /** Words that {@link #governs} looks for beside the plain denials. */
  private static final WordSet STANDING_FOR =
      WordSet.of(
          "rather",
          "instead",
          "lieu",
          "failed",
          "attempt",
          "attempts",
          "idea",
          "refrained",
          "refrain",
          "abstained",
          "desisted",
          "negative",
          "unable",
          "impossible",
          "unwise",
          "unsafe",
          "dangerous",
          "risky",
          "hopeless",
          "infeasible");

  private static final WordSet UNDOABLE =
      WordSet.of(
          "unable",
          "impossible",
          "unwise",
          "unsafe",
          "dangerous",
          "risky",
          "hopeless",
          "infeasible");

  /** Answers to a field that say that nothing was done. */
  private static final WordSet PUT_OFF =
      WordSet.of("deferred", "omitted", "abandoned", "cancelled", "canceled");

  private static final WordSet MAY_DENY = WordSet.union(DENIALS, STANDING_FOR, PUT_OFF);

  /** So many words may stand between a thing and {@code none was made}. */
  private static final int NEXT_CLAUSE = 16;

  private static final WordSet MADE =
      WordSet.of(
          "made",
          "done",
          "performed",
          "carried",
          "undertaken",
          "attempted",
          "needed",
          "necessary",
          "required");

  private static final WordSet ENDS = WordSet.of("but", "except", "although", "though", ";", ":");

  private Negation() {}

  /** Whether it is a word of those without which nothing is denied. */
  static boolean mayDeny(String word) {
    return MAY_DENY.contains(word);
  }

  static boolean governs(Utterance u, Clause c, int from, int to) {
    boolean comma = false;
    for (int i = from - 1; i >= c.from(); i--) {
      String w = u.word(i);
      if (ENDS.contains(w)) break;
      comma |= w.equals(",");
      if (DENIALS.contains(w) && !apparent(u, i)) return true;
      if (standsFor(u, i) && !comma) return true;
    }
    for (Mention m : c.mentions()) {
      if (m.from() >= to && m.concept().equals(NOT_DONE)) return true;
    }
    if (answeredNo(u, to) || noneMade(u, c, from)) return true;
    if (deniedBehind(u, c, to)) return true;
    for (int i = to; i < Math.min(c.to(), to + 4); i++) {
      String w = u.word(i);
      if (w.equals(",") || w.equals(";")) break;
      boolean contrast = u.word(i - 1).equals("and") || u.word(i - 1).equals("but");
      if (w.equals("not") || w.equals("never")) {
        return !apparent(u, i) && i - to <= 2 && !(contrast && i > to);
      }
      if (w.equals("nothing") || w.equals("none")) return i == to;
    }
    return false;
  }

  /** {@code Resection of the body of L3 was not performed}: denied behind what it is of. */
  private static boolean deniedBehind(Utterance u, Clause c, int to) {
    if (!u.word(to).equals("of")) return false;
    for (int i = to + 1; i < Math.min(c.to() - 1, to + 8); i++) {
      if (Words.oneOf(u.word(i), ",", ";", "which", "that", "and", "but")) return false;
      if (!Words.oneOf(u.word(i), "was", "were", "is", "has", "had")) continue;
      boolean byNoMeans = u.word(i + 1).equals("by") && u.word(i + 2).equals("no");
      int verb = byNoMeans ? i + 4 : i + 2;
      boolean not = byNoMeans || Words.oneOf(u.word(i + 1), "not", "never", "nowhere");
      boolean made = MADE.contains(u.word(verb)) || u.isAmount(to) && u.word(verb).endsWith("ed");
      return not && made && !apparent(u, i + 1);
    }
    return false;
  }

  /** {@code The draft speaks of a corpectomy; none was made}. */
  private static boolean noneMade(Utterance u, Clause c, int from) {
    int none = from + 1;
    while (none < from + NEXT_CLAUSE && !Words.oneOf(u.word(none), "none", ".")) none++;
    if (!u.word(none).equals("none")) return false;
    boolean was = u.word(none + 1).equals("was") || u.word(none + 1).equals("were");
    if (!was || !MADE.contains(u.word(none + 2))) return false;
    for (int i = from - 1; i >= Math.max(c.from(), from - 3); i--) {
      if (Words.oneOf(u.word(i), "a", "an", "any"))
        return !Words.oneOf(u.word(none + 3), "at", "on");
    }
    return false;
  }

  /** {@code Entered: N}, {@code torn: no}: the answer of a field. */
  private static boolean answeredNo(Utterance u, int colon) {
    if (!u.word(colon).equals(":")) return false;
    String answer = u.word(colon + 1);
    boolean no =
        Words.oneOf(answer, "no", "none", "nil", "n", "not", "never") || PUT_OFF.contains(answer);
    return no && Words.oneOf(u.word(colon + 2), ".", ",", ";", "(");
  }

  private static boolean apparent(Utterance u, int i) {
    for (Amount a : u.amounts()) if (a.from() == i) return true;
    boolean aside = u.word(i - 1).equals(",") && u.word(i + 1).equals(",");
    if (aside && u.word(i).equals("no")) return true;
    boolean much = Words.oneOf(u.word(i + 1), "any", "great", "much", "undue", "particular");
    return AFTER_ONLY_APPARENT.contains(u.word(much ? i + 2 : i + 1));
  }

  /** {@code We abandoned any attempt at removing it}. */
  private static boolean givenUp(Utterance u, int attempt) {
    if (!Words.oneOf(u.word(attempt + 1), "at", "to", "of")) return false;
    for (int i = attempt - 1; i >= Math.max(0, attempt - 4); i--) {
      if (Words.oneOf(u.word(i), "abandoned", "abandon", "forwent", "dropped", "avoided", "gave")) {
        return true;
      }
    }
    return false;
  }

  /** {@code Rather than}, {@code instead of}, {@code in lieu of}, {@code short of}. */
  private static boolean standsFor(Utterance u, int i) {
    String w = u.word(i);
    if (!STANDING_FOR.contains(w)) return false;
    String next = u.word(i + 1);
    return (w.equals("rather") && next.equals("than"))
        || (w.equals("instead") && next.equals("of"))
        || (w.equals("lieu") && next.equals("of"))
        || (w.equals("failed") && next.equals("to"))
        || (Words.oneOf(w, "refrained", "refrain", "abstained", "desisted") && next.equals("from"))
        || (Words.oneOf(w, "attempt", "attempts", "idea") && givenUp(u, i))
        || (w.equals("negative") && next.equals("for"))
        || (UNDOABLE.contains(w) && next.equals("to"));
  }
}
