package org.surgicode.web.door;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.surgicode.casefile.UnusableInput;

/**
 * Whose tokens a tenant's doors accept.
 *
 * @param issuer the tokens' {@code iss}
 * @param keys where its public keys are published (JWKS); the only place they are taken from
 * @param algorithms what may sign; never what a token says of itself
 * @param doors the doors it opens: {@code hooks}, {@code fhir}, {@code api}
 */
public record Client(String issuer, URI keys, List<String> algorithms, List<String> doors) {
  private static final Set<String> SIGNATURES = Set.of("RS256", "RS384", "ES256", "ES384", "PS384");
  private static final Set<String> DOORS = Set.of("hooks", "fhir", "api");

  /** Its private key is public, in the repository of the CDS Hooks sandbox. */
  private static final String EVERYBODY = "sandbox.cds-hooks.org";

  /**
   * @throws UnusableInput with code {@code config} when it would let in anybody
   */
  public Client {
    algorithms = algorithms.isEmpty() ? List.of("RS384", "ES384") : List.copyOf(algorithms);
    doors = doors.isEmpty() ? List.of("hooks") : List.copyOf(doors);
    if (issuer.isBlank() || issuer.contains(EVERYBODY)) {
      throw new UnusableInput(
          "config", "An issuer is a client of the hospital, and never the CDS Hooks sandbox.");
    }
    if (keys.getHost() == null) {
      throw new UnusableInput(
          "config", "keys must be the address of the client's JWKS, such as https://a.org/jwks.");
    }
    if (!SIGNATURES.containsAll(algorithms)) {
      throw new UnusableInput("config", "algorithms can be RS256, RS384, ES256, ES384 and PS384.");
    }
    if (!DOORS.containsAll(doors)) {
      throw new UnusableInput("config", "doors can be hooks, fhir and api.");
    }
  }
}
