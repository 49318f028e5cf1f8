package org.surgicode.ehr;

import org.jspecify.annotations.Nullable;

/**
 * Where the bearer token of one EHR comes from. Asked before every request, by any number of
 * threads.
 */
@FunctionalInterface
public interface AccessToken {
  /** The token to send now, null to send none. */
  @Nullable String current();
}
