package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** Modifiers: one that stands on the lines, and one that is listed with its reason. */
sealed interface ModifierRule {
  String modifier();

  /**
   * Stands on the primary line, and on the add-on for the bodies that the named facts cover.
   *
   * @param addOnBodies facts with the bodies at which the modifier's reason still held
   */
  record OnLines(
      @JsonProperty(required = true) String modifier,
      @JsonProperty(required = true) String source,
      @JsonProperty(required = true) Condition when,
      Map<String, List<String>> addOnBodies)
      implements ModifierRule {}

  /** Listed with its reason when one of the conditions holds. */
  record ToConsider(
      @JsonProperty(required = true) String modifier,
      @JsonProperty(required = true) String because,
      List<Condition> when)
      implements ModifierRule {}
}
