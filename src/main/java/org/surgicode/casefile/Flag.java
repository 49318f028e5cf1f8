package org.surgicode.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the record lacks, with the question that would settle it.
 *
 * @param id identifier, for example {@code lesion-size}
 * @param severity how much it weighs
 * @param source where the rule comes from, for example {@code house-rule}
 * @param audience who can answer
 * @param question compliant question: no code, nothing leading
 * @param answers answers to choose from, a way out included; empty for an open question
 * @param evidence words that made the flag rise; empty when nothing is there to quote
 * @param indicators words of this record that the question starts from; empty when there are none
 * @param due last day on which nobody need ask, because what is missing may still come; null when
 *     nothing is awaited or the day of the operation is unknown
 */
public record Flag(
    String id,
    Severity severity,
    String source,
    Audience audience,
    String question,
    List<String> answers,
    List<Quote> evidence,
    List<Quote> indicators,
    @Nullable LocalDate due) {
  /** Makes the lists unmodifiable. */
  public Flag {
    answers = List.copyOf(answers);
    evidence = List.copyOf(evidence);
    indicators = List.copyOf(indicators);
  }

  /** The question as a person reads it, answers included. */
  public String wording() {
    return answers.isEmpty()
        ? question
        : question + " Possible answers: " + String.join("; ", answers) + ".";
  }

  /** Whether on this day what is missing may still come; never without a day. */
  public boolean pendingOn(@Nullable LocalDate day) {
    return day != null && due != null && !day.isAfter(due);
  }

  /** Names the flag only. */
  @Override
  public String toString() {
    return "Flag[" + id + "]";
  }
}
