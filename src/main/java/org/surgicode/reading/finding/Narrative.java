package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.SectionKind;
import org.surgicode.reading.text.WordSet;

/** The told part of an operation: body sentences in order, each with its neighbours. */
final class Narrative {
  /**
   * A sentence of the body.
   *
   * @param utterance the sentence
   * @param fromBehind whether the patient lay prone by then
   * @param sameNote whether the sentence before belongs to the same report
   */
  record Line(Utterance utterance, boolean fromBehind, boolean sameNote) {}

  private static final WordSet DENIALS = WordSet.of("no", "neither", "without", "never");
  private static final WordSet STOPS =
      WordSet.of(
          ".", ";", ":", "was", "were", "is", "are", "had", "has", "with", "but", "the", "then");

  /** Longest list of choices that a template leaves in braces, in tokens. */
  private static final int CHOICES = 60;

  private final List<Line> lines = new ArrayList<>();
  private final List<Utterance> headings;

  Narrative(OperationRecord record) {
    for (Report r : record.reports()) {
      boolean prone = false;
      boolean first = true;
      for (Utterance u : r.body()) {
        if (u.firstAsserted("prone") != null) prone = true;
        if (u.firstAsserted("supine") != null || u.firstAsserted("lateral-position") != null) {
          prone = false;
        }
        lines.add(new Line(u, prone, !first));
        first = false;
      }
    }
    headings = record.headings();
  }

  List<Line> lines() {
    return lines;
  }

  List<Utterance> headings() {
    return headings;
  }

  /** Whether the body tells a concept as done or there. */
  boolean tells(String concept) {
    return lines.stream().anyMatch(l -> told(l.utterance(), concept) != null);
  }

  /** Whether a heading line names a concept. */
  boolean titled(String concept) {
    return headings.stream().anyMatch(u -> told(u, concept) != null);
  }

  /** The first mention of a concept that is told as done or there in this operation, or null. */
  static @Nullable Mention told(Utterance u, String concept) {
    if (!u.has(concept)) return null;
    for (Mention m : u.mentions()) {
      if (m.concept().equals(concept) && told(u, m)) return m;
    }
    return null;
  }

  /** Asserted, not one of a form's unmade choices and not part of an empty field. */
  static boolean told(Utterance u, Mention m) {
    boolean supposed = u.word(0).equals("if") || u.word(0).equals("should");
    return u.asserted(m)
        && !supposed
        && !unchosen(u, m)
        && !deniedInList(u, m)
        && !u.word(m.to()).equals("none");
  }

  /** {@code No cage, screws or graft was used}: a denial before a list covers all of it. */
  private static boolean deniedInList(Utterance u, Mention m) {
    for (int i = m.from() - 1; i >= 0 && i >= m.from() - 8; i--) {
      String w = u.word(i);
      if (DENIALS.contains(w)) return true;
      if (STOPS.contains(w) || w.length() > 4 && w.endsWith("ed")) return false;
    }
    return false;
  }

  /** Inside braces that a template left with its choices. */
  private static boolean unchosen(Utterance u, Mention m) {
    for (int i = m.from() - 1; i >= Math.max(0, m.from() - CHOICES); i--) {
      if (u.word(i).equals("}")) return false;
      if (u.word(i).equals("{")) return true;
    }
    return false;
  }

  /** Whether the heading that the sentence stands under holds one of some words. */
  static boolean under(Utterance u, String... words) {
    if (u.sentence().section().heading() == null) return false;
    String heading = u.sentence().section().spaced();
    for (String w : words) if (heading.contains(w)) return true;
    return false;
  }

  /** Whether the sentence tells why the operation was done, or of the time before it. */
  static boolean tellsWhy(Utterance u) {
    SectionKind kind = u.sentence().section().kind();
    return kind == SectionKind.INDICATION || kind == SectionKind.HEADING;
  }
}
