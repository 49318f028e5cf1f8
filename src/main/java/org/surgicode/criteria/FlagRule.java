package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Audience;
import org.surgicode.casefile.Severity;
import org.surgicode.casefile.Verdict;

/**
 * A documentation flag and its question.
 *
 * @param audience who can answer
 * @param holds keeps the suggestion from a claim although it is not blocking
 * @param alsoWithoutReport raised even when there is no operative report
 * @param whileUnread raised also while a report could not be read
 * @param options answers to choose from; empty for an open question
 * @param indicators facts whose words of this record the question starts from
 * @param due how long what is missing may still come without being asked for
 */
record FlagRule(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String severity,
    @JsonProperty(required = true) String source,
    @JsonProperty(required = true) String audience,
    boolean holds,
    boolean alsoWithoutReport,
    boolean whileUnread,
    @JsonProperty(required = true) String question,
    List<AnswerOption> options,
    List<String> indicators,
    @Nullable DueRule due,
    @JsonProperty(required = true) List<Condition> when) {

  /** Days after the operation within which nobody need ask, and where that number comes from. */
  record DueRule(
      @JsonProperty(required = true) int days, @JsonProperty(required = true) String source) {}

  Severity weight() {
    for (Severity one : Severity.values()) {
      if (one.code().equals(severity)) {
        return one;
      }
    }
    throw new NoSuchElementException(severity);
  }

  Audience addressee() {
    for (Audience one : Audience.values()) {
      if (one.code().equals(audience)) {
        return one;
      }
    }
    throw new NoSuchElementException(audience);
  }

  boolean holdsRelease() {
    return holds || weight() == Severity.BLOCKING;
  }

  /** Last day on which what is missing is merely awaited; null when that cannot be said. */
  @Nullable LocalDate dueAfter(@Nullable LocalDate operation) {
    return due == null || operation == null ? null : operation.plusDays(due.days());
  }

  /**
   * The answers that these verdicts leave open, the ways out last. With fewer than two to choose
   * from the question is an open one: a single answer would lead.
   */
  List<String> answers(Map<String, Verdict> verdicts, QuestionRules rules) {
    List<String> open =
        options.stream().filter(o -> o.fits(verdicts)).map(AnswerOption::answer).toList();
    return open.size() < 2 ? List.of() : rules.withWaysOut(open);
  }
}
