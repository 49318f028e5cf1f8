package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Standing;

/**
 * One criterion as the file tells it: the fact it asks for and what each value means.
 *
 * @param bodies given when the verdict counts vertebral bodies
 * @param levelsOf given when the verdict names the place of another criterion's bodies
 * @param general values too general to decide by
 * @param givesWay values that a met value beside them outranks
 * @param namedBy the fact that names what was found, instead of the value
 * @param ruledOutBy facts of the report's body that make it not met whatever else is said
 * @param mootWhen values of earlier criteria that leave nothing to ask for here
 */
record CriterionRule(
    @JsonProperty(required = true) String says,
    @JsonProperty(required = true) String source,
    @JsonProperty(required = true) String fact,
    List<String> met,
    List<String> notMet,
    List<String> silent,
    List<String> standsIn,
    @Nullable BodiesRule bodies,
    @Nullable String levelsOf,
    List<GeneralWord> general,
    List<String> givesWay,
    @Nullable NamedBy namedBy,
    Map<String, List<String>> ruledOutBy,
    Map<String, List<String>> mootWhen) {

  /**
   * How bodies are counted; the minimum is a percentage of one body, by region.
   *
   * @param source where the minimum comes from
   */
  record BodiesRule(
      @JsonProperty(required = true) String whole,
      @JsonProperty(required = true) String part,
      @JsonProperty(required = true) Map<String, Integer> minimumPercent,
      @JsonProperty(required = true) String source,
      @JsonProperty(required = true) String regionToldBy) {}

  /** A value that covers several others; under {@code where} it means one of them. */
  record GeneralWord(
      @JsonProperty(required = true) String value,
      List<String> covers,
      Map<String, List<String>> where,
      @JsonProperty(required = true) String means) {}

  /** The fact whose value names the finding, and the words when nothing names it. */
  record NamedBy(
      @JsonProperty(required = true) String fact,
      @JsonProperty(required = true) String otherwise) {}

  /** Whether a statement standing there can make the criterion met. */
  boolean provenIn(Standing standing) {
    return standsIn.stream().anyMatch(s -> s.equalsIgnoreCase(standing.name()));
  }
}
