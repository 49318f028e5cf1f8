package org.surgicode.ehr.smart;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.apache.http.client.methods.HttpGet;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;
import tools.jackson.databind.JsonNode;

/**
 * What an EHR's {@code .well-known/smart-configuration} says, as hints: many are badly filled.
 *
 * @param tokenEndpoint where tokens are asked for
 * @param algorithms what may sign an assertion; empty when not said
 * @param scopes scopes it lists, by no means all
 */
record SmartConfiguration(URI tokenEndpoint, List<String> algorithms, List<String> scopes) {
  /**
   * Asks the EHR.
   *
   * @param base FHIR base without a slash at the end
   * @throws EhrProblem UNAUTHORIZED when it names no token endpoint
   */
  static SmartConfiguration of(URI base, Wire wire) {
    Wire.Answer answer = wire.send(new HttpGet(base + "/.well-known/smart-configuration"));
    String named = answer.json().path("token_endpoint").asString("");
    if (answer.status() != 200 || named.isBlank()) {
      throw new EhrProblem(
          Kind.UNAUTHORIZED,
          "The EHR at "
              + base
              + " does not say where tokens are asked for; set token-endpoint to the address that"
              + " its operator names.");
    }
    return new SmartConfiguration(
        address(base, named),
        words(answer.json().path("token_endpoint_auth_signing_alg_values_supported")),
        words(answer.json().path("scopes_supported")));
  }

  private static URI address(URI base, String named) {
    try {
      URI address = new URI(base + "/").resolve(new URI(named));
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      if (address.getHost() != null && scheme.startsWith("http")) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Told below.
    }
    throw new EhrProblem(
        Kind.UNAUTHORIZED,
        "The EHR at " + base + " names no usable token endpoint; tell its operator.");
  }

  private static List<String> words(JsonNode list) {
    return list.isArray() ? list.valueStream().map(word -> word.asString("")).toList() : List.of();
  }
}
