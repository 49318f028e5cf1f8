package org.surgicode.review.audit;

import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted.
 *
 * @param patient reference of the only patient, null for all
 * @param before only entries with a smaller number; {@link Long#MAX_VALUE} for all
 * @param most how many at most
 */
public record AuditFilter(@Nullable String patient, long before, int most) {
  /** The newest entries, of all patients or of one. */
  public static AuditFilter newest(@Nullable String patient, int most) {
    return new AuditFilter(patient, Long.MAX_VALUE, most);
  }
}
