package org.surgicode.reading;

import org.surgicode.reading.finding.Report;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Section;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** Whether a note of the day tells that its operation was not begun. */
final class Cancellation {
  private static final WordSet OPERATION =
      WordSet.of(
          "operation",
          "case",
          "surgery",
          "procedure",
          "stage",
          "we",
          "i",
          "patient",
          "intervention",
          "he",
          "she",
          "it",
          "skin",
          "theatre",
          "theater");

  private static final WordSet CANCELLED =
      WordSet.of("cancelled", "canceled", "postponed", "deferred", "rescheduled", "cancellation");

  private static final WordSet BROKEN_OFF =
      WordSet.of("aborted", "abandoned", "stopped", "terminated", "halted");

  /** What is said not to have happened to an operation that was not begun. */
  private static final WordSet BEGUN =
      WordSet.of(
          "performed",
          "proceed",
          "proceeded",
          "operated",
          "place",
          "carried",
          "begun",
          "begin",
          "started",
          "start",
          "brought",
          "happen",
          "ahead",
          "undertaken",
          "cut",
          "incised",
          "taken");

  /** So many words may stand between a denial and what it denies. */
  private static final int REACH = 3;

  private Cancellation() {}

  static boolean tells(Report r) {
    return !SpineWork.tellsWork(r)
        && r.utterances().stream().anyMatch(u -> tells(u) || titled(u.sentence().section()));
  }

  /** {@code Surgery called off before induction: fever}: cut as a heading. */
  private static boolean titled(Section s) {
    if (s.heading() == null) return false;
    String words = s.spaced();
    return words.contains(" cancelled")
        || words.contains(" called off")
        || words.contains(" postponed");
  }

  private static boolean tells(Utterance u) {
    for (Clause c : u.clauses()) {
      if (isPast(u, c)) continue;
      if (c.has("no-incision")) return true;
      boolean whole = c.from() == 0 && Words.oneOf(u.word(0), "not", "never", "no");
      boolean before = false;
      for (int i = 0; i < c.to(); i++) {
        whole |= OPERATION.contains(u.word(i));
        before |= Words.oneOf(u.word(i), "before", "prior");
      }
      for (int i = c.to(); i < c.to() + 2; i++) before |= Words.oneOf(u.word(i), "before", "prior");
      if (!whole) continue;
      for (int i = c.from(); i < c.to(); i++)
        if (calledOff(u, i, before) || denied(u, c, i)) return true;
    }
    return false;
  }

  /** {@code Cancelled last week}; not {@code before the induction}. */
  private static boolean isPast(Utterance u, Clause c) {
    return c.all("c-past").stream()
        .anyMatch(m -> !Words.oneOf(u.word(m.from()), "before", "prior"));
  }

  private static boolean calledOff(Utterance u, int i, boolean before) {
    String w = u.word(i);
    boolean off =
        Words.oneOf(w, "called", "put", "stood") && Words.oneOf(u.word(i + 1), "off", "down");
    return off || CANCELLED.contains(w) || BROKEN_OFF.contains(w) && before;
  }

  private static boolean denied(Utterance u, Clause c, int i) {
    if (!Words.oneOf(u.word(i), "not", "never", "no", "nor")) return false;
    for (int k = i + 1; k < Math.min(c.to(), i + 1 + REACH); k++) {
      if (BEGUN.contains(u.word(k))) return true;
    }
    return false;
  }
}
