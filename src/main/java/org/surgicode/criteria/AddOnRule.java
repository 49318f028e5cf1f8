package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The code for every further body.
 *
 * @param code the code; null where every row of the table names its own
 * @param bodiesOf criterion whose bodies are counted
 * @param unless facts that leave the count open
 * @param oneLessForEach facts each of which takes one more body for a primary of its own
 */
record AddOnRule(
    @Nullable String code,
    @JsonProperty(required = true) String means,
    @JsonProperty(required = true) String source,
    @JsonProperty(required = true) String bodiesOf,
    Map<String, List<String>> unless,
    Map<String, List<String>> oneLessForEach) {

  /** The code beside one primary. */
  String beside(CodeRow primary) {
    String own = primary.addOn() != null ? primary.addOn() : code;
    if (own == null) {
      throw new IllegalStateException("No add-on beside " + primary.code());
    }
    return own;
  }
}
