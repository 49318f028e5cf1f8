package org.surgicode.casefile;

import java.util.List;

/**
 * A modifier for a coder to consider; never put on a line by itself.
 *
 * @param modifier for example {@code 53}
 * @param because the reason in our own words
 * @param source where the rule comes from, for example {@code house-rule}
 * @param claim on whose claim it would stand: {@link SurgeonClaim#OPERATING} or another surgeon
 * @param evidence the words that give the reason
 */
public record ModifierHint(
    String modifier, String because, String source, String claim, List<Quote> evidence) {
  /** Makes the list unmodifiable. */
  public ModifierHint {
    evidence = List.copyOf(evidence);
  }
}
