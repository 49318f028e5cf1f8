package org.surgicode.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one criterion was judged.
 *
 * @param criterion identifier, for example {@code corpectomy}
 * @param status the verdict
 * @param value what was found, for example {@code partial}; null when nothing was
 * @param levels vertebrae it concerns, upper first
 * @param source where the rule comes from, for example {@code house-rule}
 * @param evidence the words; never empty unless not documented
 */
public record Verdict(
    String criterion,
    Status status,
    @Nullable String value,
    List<String> levels,
    String source,
    List<Quote> evidence) {

  /**
   * @throws IllegalArgumentException when a verdict other than not-documented has no words
   */
  public Verdict {
    levels = List.copyOf(levels);
    evidence = List.copyOf(evidence);
    if (status != Status.NOT_DOCUMENTED && evidence.isEmpty()) {
      throw new IllegalArgumentException("No verdict without evidence: " + criterion);
    }
  }
}
