package org.surgicode.casefile;

import java.util.List;

/**
 * A further service that the report supports considering; never coded by itself.
 *
 * @param code the CPT code number
 * @param source where the rule comes from, for example {@code house-rule}
 * @param evidence the words that support it
 */
public record Companion(String code, String source, List<Quote> evidence) {
  /** Makes the list unmodifiable. */
  public Companion {
    evidence = List.copyOf(evidence);
  }
}
