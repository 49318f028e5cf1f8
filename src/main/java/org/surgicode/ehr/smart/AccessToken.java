package org.surgicode.ehr.smart;

import org.jspecify.annotations.Nullable;
import org.surgicode.review.EhrHealth;

/**
 * Where the bearer token of one EHR comes from. Asked before every request, by any number of
 * threads.
 */
@FunctionalInterface
public interface AccessToken {
  /**
   * The token to send now, null to send none.
   *
   * @throws RuntimeException when none is to be had
   */
  @Nullable String current();

  /** Tells that the EHR did not accept this token: the next one asked for is a fresh one. */
  default void refused(String token) {}

  /**
   * A fresh proof of who this software is, for one audience; null where it has no keys.
   *
   * @param audience whom it is for, as its receiver writes it
   */
  default @Nullable String assertion(String audience) {
    return null;
  }

  /**
   * The same for another registration of this software.
   *
   * @param clientId as whom it is registered there
   */
  default @Nullable String assertion(String clientId, String audience) {
    return null;
  }

  /** What the token at hand lets this software do, null when none was asked for yet. */
  default @Nullable Scopes known() {
    return Scopes.unlimited();
  }

  /** How signing in stands; asks nobody, and waits for nobody who does. */
  default EhrHealth.Token standing() {
    return EhrHealth.Token.FIXED;
  }

  /** What the current token lets this software do. */
  default Scopes granted() {
    return Scopes.unlimited();
  }
}
