package org.surgicode.reading.finding;

import org.surgicode.reading.language.Amount;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** Whether a share was left standing: {@code the front third was kept}, {@code all but a tenth}. */
final class Kept {
  private static final WordSet STOPS = WordSet.of(",", ";", "(", ")", ":");
  private static final WordSet KEEPING =
      WordSet.of(
          "leaving",
          "staying",
          "stayed",
          "left",
          "kept",
          "preserved",
          "remains",
          "remained",
          "remain",
          "stays",
          "stay",
          "untouched",
          "spared",
          "stand",
          "standing",
          "intact",
          "keeping",
          "preserving",
          "retained",
          "remaining",
          "stood",
          "leave",
          "solid",
          "sound",
          "healthy",
          "sparing",
          "unaffected",
          "survived",
          "survives",
          "stands",
          "surviving");

  /** So many words may stand between what stays and the share of it. */
  private static final int SUBJECT = 10;

  /** So many words may stand between {@code save for} and the share. */
  private static final int EXCEPTION = 5;

  static final WordSet WHOLE = WordSet.of("all", "everything", "whole", "entire", "entirety");

  private Kept() {}

  /** Whether the share is what was left standing, not what was taken. */
  static boolean isKept(Utterance u, Amount a) {
    if (whatStays(u, a)) return true;
    Clause c = u.clauseAt(a.from());
    int near = a.from() - 1;
    while (near >= Math.max(c.from(), a.from() - 5) && !STOPS.contains(u.word(near))) near--;
    for (int i = near + 1; i < a.from(); i++) {
      if (KEEPING.contains(u.word(i)) && !isSide(u, i) && !u.word(i + 1).equals("to")) return true;
    }
    if (isExcepted(u, a)) return true;
    boolean takes = c.has("v-remove") || c.has("v-out");
    for (int i = a.to(); i < Math.min(c.to(), a.to() + 10); i++) {
      String w = u.word(i);
      if (STOPS.contains(w) && !w.equals(",")) break;
      if (Words.oneOf(w, "leaving", "keeping", "preserving", "sparing")) continue;
      if (KEEPING.contains(w) && !isSide(u, i)) return !takes || !removedBetween(u, a.to(), i);
    }
    return aside(u, c)
        && Words.oneOf(u.word(c.to() + 1), "was", "were", "is", "remained", "stood")
        && (KEEPING.contains(u.word(c.to() + 1)) || KEEPING.contains(u.word(c.to() + 2)));
  }

  /** {@code A wedge in front, which I put at a quarter of the body, was standing}. */
  private static boolean aside(Utterance u, Clause c) {
    int which = u.word(c.from()).equals(",") ? c.from() + 1 : c.from();
    return Words.oneOf(u.word(which), "which", "about", "some") && u.word(c.to()).equals(",");
  }

  /** {@code Bar the front third}, {@code all but a tenth}, {@code everything behind a third}. */
  static boolean isExcepted(Utterance u, Amount a) {
    for (int i = a.from() - 1; i >= Math.max(0, a.from() - EXCEPTION); i--) {
      String w = u.word(i);
      boolean apart = Words.oneOf(w, "apart", "aside") && u.word(i + 1).equals("from");
      if (apart || w.equals("excluding")) return true;
      if (Words.oneOf(w, "bar", "barring", "except", "excepting", "save", "minus", "less")) {
        return !Words.oneOf(u.word(i + 1), "than", ",", ";");
      }
      if (w.equals("but") && u.word(i + 1).equals("for")) return true;
      boolean all = Words.oneOf(u.word(i - 1), "all", "everything");
      if (all && Words.oneOf(w, "behind", "beyond", "below", "above", "outside")) return true;
      if (w.equals("but")) return all || allBefore(u, i) && !told(u, a);
    }
    return false;
  }

  /** {@code All of L3 but}, {@code the whole body was taken but}. */
  private static boolean allBefore(Utterance u, int but) {
    if (u.word(but - 1).equals(",")) return false;
    for (int i = but - 1; i >= Math.max(0, but - SUBJECT); i--) {
      if (Words.oneOf(u.word(i), "not", "never", "none", ",", ";")) return false;
      if (WHOLE.contains(u.word(i))) return true;
    }
    return false;
  }

  /** Something is told of the share: {@code but the front third came too}. */
  private static boolean told(Utterance u, Amount a) {
    Clause c = u.clauseAt(a.from());
    return c.mentions().stream().anyMatch(m -> m.from() >= a.to() && m.concept().startsWith("v-"));
  }

  private static boolean isSide(Utterance u, int i) {
    if (!u.word(i).equals("left")) return false;
    String before = u.word(i - 1);
    if (Words.oneOf(before, "we", "i", "surgeon")) return false;
    if (Words.oneOf(u.word(i + 1), "the", "its", "about", "only", "some")) return false;
    return !Words.oneOf(before, "was", "were", "is", "are", "been", "be");
  }

  private static boolean removedBetween(Utterance u, int from, int to) {
    return u.mentions().stream()
        .filter(m -> m.concept().equals("v-remove") || m.concept().equals("v-out"))
        .anyMatch(m -> m.from() >= from && m.from() < to);
  }

  /** {@code What is left of it is the right third}, {@code all that stood was a quarter}. */
  static boolean whatStays(Utterance u, Amount a) {
    int be = a.from() - 1;
    while (be > a.from() - 6 && !Words.oneOf(u.word(be), "is", "was", "are", "were", "being")) be--;
    if (be <= a.from() - 6) return false;
    boolean stays = false;
    for (int i = be - 1; i >= Math.max(0, be - SUBJECT); i--) {
      String w = u.word(i);
      if (STOPS.contains(w)) return false;
      stays |= KEEPING.contains(w) && !isSide(u, i);
      boolean all = w.equals("that") && Words.oneOf(u.word(i - 1), "all", "part", "bone");
      if (stays && (w.equals("what") || all)) return true;
    }
    return false;
  }
}
