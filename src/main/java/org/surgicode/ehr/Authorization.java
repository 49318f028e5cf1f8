package org.surgicode.ehr;

import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.ehr.smart.BackendServices;

/**
 * How this software proves to one EHR who it is: with a fixed token, with keys of its own, or not
 * at all when both are null.
 *
 * @param bearerToken a fixed access token, null for none
 * @param backendServices registration with the EHR's authorization server, null for none
 */
public record Authorization(
    @Nullable String bearerToken, @Nullable BackendServices backendServices) {

  /**
   * @throws UnusableInput with code {@code config} when both are given
   */
  public Authorization {
    if (bearerToken != null && bearerToken.isBlank()) {
      bearerToken = null;
    }
    if (bearerToken != null && backendServices != null) {
      throw new UnusableInput(
          "config", "An EHR takes either bearer-token or backend-services, so leave one out.");
    }
  }

  /** An EHR that asks nobody who he is. */
  public static Authorization none() {
    return new Authorization(null, null);
  }

  /** An EHR that takes this token, or none when it is null. */
  public static Authorization token(@Nullable String bearerToken) {
    return new Authorization(bearerToken, null);
  }

  /** Whether the EHR asks nobody who he is. */
  public boolean isNone() {
    return bearerToken == null && backendServices == null;
  }

  /** Names the way; the token stays out of logs. */
  @Override
  public String toString() {
    return bearerToken != null
        ? "fixed token"
        : backendServices != null ? backendServices.toString() : "none";
  }
}
