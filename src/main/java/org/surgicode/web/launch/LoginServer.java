package org.surgicode.web.launch;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A hospital's authorization server, as its {@code .well-known/smart-configuration} describes it.
 *
 * @param issuer its name in identities
 * @param authorize where people sign in
 * @param token where codes become tokens
 * @param keys where its public keys are
 * @param revoke where tokens are taken back; null for nowhere
 * @param namesItself whether it says in every answer who it is (RFC 9207)
 * @param posts whether people can be sent there with a form, which keeps the launch out of
 *     addresses
 */
record LoginServer(
    String issuer,
    URI authorize,
    URI token,
    URI keys,
    @Nullable URI revoke,
    boolean namesItself,
    boolean posts) {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Asks the EHR.
   *
   * @throws Barred when it describes none that this software signs in at
   */
  static LoginServer of(Launchpad pad) {
    JsonNode said;
    try {
      said =
          JSON.readTree(
              pad.login()
                  .published(URI.create(pad.fhirBase() + "/.well-known/smart-configuration")));
    } catch (RuntimeException e) {
      throw new Barred(Bar.EHR_SILENT, e);
    }
    boolean hashed = lists(said, "code_challenge_methods_supported", "S256");
    String issuer = said.path("issuer").asString("");
    URI authorize = address(pad, said, "authorization_endpoint");
    URI token = address(pad, said, "token_endpoint");
    URI keys = address(pad, said, "jwks_uri");
    if (!hashed || issuer.isEmpty() || authorize == null || token == null || keys == null) {
      throw new Barred(Bar.EHR_UNFIT);
    }
    return new LoginServer(
        issuer,
        authorize,
        token,
        keys,
        address(pad, said, "revocation_endpoint"),
        said.path("authorization_response_iss_parameter_supported").asBoolean(false),
        lists(said, "capabilities", "authorize-post"));
  }

  private static boolean lists(JsonNode said, String name, String value) {
    return said.path(name).valueStream().anyMatch(one -> one.asString("").equals(value));
  }

  /** People are sent over plain http only where the EHR itself stands there, as in a trial. */
  private static @Nullable URI address(Launchpad pad, JsonNode said, String name) {
    try {
      String named = said.path(name).asString("");
      URI address = new URI(pad.fhirBase() + "/").resolve(new URI(named));
      boolean safe =
          "https".equals(address.getScheme())
              || ("http".equals(address.getScheme()) && "http".equals(pad.fhirBase().getScheme()));
      return named.isEmpty() || !safe || address.getHost() == null ? null : address;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
