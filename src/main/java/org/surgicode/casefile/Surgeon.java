package org.surgicode.casefile;

import org.jspecify.annotations.Nullable;

/**
 * One performer of a procedure as the record lists him.
 *
 * @param function role in the record's own words, for example {@code Co-surgeon}; empty when absent
 * @param name name as written
 * @param specialty specialty in the record's own words, or null
 * @param reference the record's reference to him or his role, such as {@code Practitioner/7}, or
 *     null
 */
public record Surgeon(
    String function, String name, @Nullable String specialty, @Nullable String reference) {
  /** A performer of whom the record says no more than words. */
  public Surgeon(String function, String name, @Nullable String specialty) {
    this(function, name, specialty, null);
  }

  /** Names the function only. */
  @Override
  public String toString() {
    return "Surgeon[" + function + "]";
  }
}
