package org.surgicode.web.launch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Somebody on his way through the sign-in of his hospital.
 *
 * @param pad where he began
 * @param server where he signs in
 * @param browser word in the cookie of the browser that he began with
 * @param state what leads back to this attempt, once
 * @param nonce what the identity must carry
 * @param verifier what proves that the code came to who asked for it
 */
record Attempt(
    Launchpad pad,
    LoginServer server,
    String browser,
    String state,
    String nonce,
    String verifier) {
  private static final String NAMES = " patient/Patient.r user/Practitioner.r";
  private static final String FROM_EHR = "openid fhirUser launch online_access" + NAMES;
  private static final String ALONE = "openid fhirUser launch/patient online_access" + NAMES;

  static Attempt begun(Launchpad pad, LoginServer server, String browser) {
    return new Attempt(pad, server, browser, Secret.fresh(), Secret.fresh(), Secret.fresh());
  }

  /**
   * What the server that he signs in at is asked for, in order.
   *
   * @param launch word of the EHR that launches; null when nobody does
   */
  Map<String, String> asked(@Nullable String launch) {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("response_type", "code");
    asked.put("client_id", clientId());
    asked.put("redirect_uri", pad.wayBack());
    if (launch != null) {
      asked.put("launch", launch);
    }
    asked.put("scope", scope(launch));
    asked.put("state", state);
    asked.put("nonce", nonce);
    asked.put("aud", pad.fhirBase().toString());
    asked.put("code_challenge", challenge());
    asked.put("code_challenge_method", "S256");
    return asked;
  }

  /** The same as an address to go to. */
  String address(@Nullable String launch) {
    UriComponentsBuilder address = UriComponentsBuilder.fromUri(server.authorize());
    asked(launch)
        .forEach(
            (name, value) ->
                address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8)));
    return address.build(true).toUriString();
  }

  String clientId() {
    return Objects.requireNonNull(pad.rules().clientId());
  }

  private String scope(@Nullable String launch) {
    if (!pad.rules().scopes().isEmpty()) {
      return String.join(" ", pad.rules().scopes());
    }
    String usual = launch == null ? ALONE : FROM_EHR;
    return pad.rules().asksOffices() ? usual + " user/PractitionerRole.rs" : usual;
  }

  private String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Names the hospital only. */
  @Override
  public String toString() {
    return "Attempt[" + pad.tenant() + "]";
  }
}
