package org.surgicode.ehr.smart;

import java.time.Instant;

/**
 * A token and what it is good for.
 *
 * @param token the bearer token
 * @param until when it is renewed
 * @param scopes what it grants
 */
record Grant(String token, Instant until, Scopes scopes) {
  /** Keeps the token out of logs. */
  @Override
  public String toString() {
    return "Grant[" + scopes + " until " + until + "]";
  }
}
