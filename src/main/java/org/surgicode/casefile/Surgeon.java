package org.surgicode.casefile;

import org.jspecify.annotations.Nullable;

/**
 * One performer of a procedure as the record lists him.
 *
 * @param function role in the record's own words, for example {@code Co-surgeon}; empty when absent
 * @param name name as written
 * @param specialty specialty in the record's own words, or null
 */
public record Surgeon(String function, String name, @Nullable String specialty) {
  /** Names the function only. */
  @Override
  public String toString() {
    return "Surgeon[" + function + "]";
  }
}
