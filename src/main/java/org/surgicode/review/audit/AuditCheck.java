package org.surgicode.review.audit;

import org.jspecify.annotations.Nullable;

/**
 * What looking through a chain showed.
 *
 * @param entries how many entries are whole, from the first one on
 * @param unkeyed how many of them were noted before the site had a key
 * @param head the last whole entry
 * @param broken the first entry that is not as it was noted, null when all are
 */
public record AuditCheck(long entries, long unkeyed, ChainHead head, @Nullable Broken broken) {
  /**
   * The first entry that is not as it was noted.
   *
   * @param number its number
   * @param because what is wrong, as a sentence
   */
  public record Broken(long number, String because) {}

  /** Whether nothing was changed, added, removed or cut off. */
  public boolean whole() {
    return broken == null;
  }
}
