package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.surgicode.casefile.Severity;

/**
 * A documentation flag and its question.
 *
 * @param holds keeps the suggestion from a claim although it is not blocking
 * @param alsoWithoutReport raised even when there is no operative report
 * @param whileUnread raised also while a report could not be read
 * @param options answers to choose from; empty for an open question
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
    List<String> options,
    List<Condition> when) {

  /** Answers to a closed question that nobody may be denied. */
  private static final List<String> ALWAYS = List.of("other", "unable to determine");

  Severity weight() {
    return Stream.of(Severity.values())
        .filter(s -> s.code().equals(severity))
        .findFirst()
        .orElseThrow();
  }

  boolean holdsRelease() {
    return holds || weight() == Severity.BLOCKING;
  }

  /** The answers to choose from, never without a way out. */
  List<String> answers() {
    return options.isEmpty()
        ? List.of()
        : Stream.concat(options.stream(), ALWAYS.stream()).toList();
  }

  /** The question as a person reads it, answers included. */
  String wording() {
    return options.isEmpty()
        ? question
        : question + " Possible answers: " + String.join("; ", answers()) + ".";
  }
}
