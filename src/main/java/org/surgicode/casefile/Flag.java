package org.surgicode.casefile;

import java.util.List;

/**
 * Something the record lacks, with the question that would settle it.
 *
 * @param id identifier, for example {@code lesion-size}
 * @param severity how much it weighs
 * @param question compliant question: no code, nothing leading
 * @param evidence words that made the flag rise; empty when nothing is there to quote
 */
public record Flag(String id, Severity severity, String question, List<Quote> evidence) {
  /** Makes the list unmodifiable. */
  public Flag {
    evidence = List.copyOf(evidence);
  }

  /** Names the flag only. */
  @Override
  public String toString() {
    return "Flag[" + id + "]";
  }
}
