package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.SurgeonClaim;

/** Modifiers: one that stands on the lines, one that is listed with its reason, one ruled out. */
sealed interface ModifierRule {
  String modifier();

  /**
   * Stands on the primary line, and on the add-on for the bodies that the named facts cover.
   *
   * @param addOnBodies facts with the bodies at which the modifier's reason still held
   * @param alsoClaimedBy the other surgeon whose own claim holds the lines with this modifier
   */
  record OnLines(
      @JsonProperty(required = true) String modifier,
      @JsonProperty(required = true) String source,
      @JsonProperty(required = true) Condition when,
      Map<String, List<String>> addOnBodies,
      @Nullable String alsoClaimedBy)
      implements ModifierRule {}

  /**
   * Listed with its reason when one of the conditions holds.
   *
   * @param claim on whose claim it would stand; the operating surgeon's when not given
   * @param onClaimOnly whether it is told on that claim alone, not among the review's own modifiers
   */
  record ToConsider(
      @JsonProperty(required = true) String modifier,
      @JsonProperty(required = true) String because,
      @JsonProperty(required = true) String source,
      @Nullable String claim,
      boolean onClaimOnly,
      @JsonProperty(required = true) List<Condition> when)
      implements ModifierRule {
    String claimant() {
      return claim == null ? SurgeonClaim.OPERATING : claim;
    }
  }

  /** Neither put on a line nor listed, whatever the record says. */
  record Never(
      @JsonProperty(required = true) String modifier,
      @JsonProperty(required = true) String because,
      @JsonProperty(required = true) String source)
      implements ModifierRule {}
}
