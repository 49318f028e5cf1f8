package org.surgicode.web.door;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;

/**
 * Whose tokens a tenant's doors accept.
 *
 * @param issuer the tokens' {@code iss}
 * @param keys where its public keys are published (JWKS); the only place they are taken from; null
 *     where no token is checked with them
 * @param algorithms what may sign; never what a token says of itself
 * @param doors the doors it opens: {@code hooks}, {@code fhir}, {@code api}
 * @param introspection who is asked about its tokens at the doors {@code fhir} and {@code api};
 *     null to check them with the keys
 * @param tenant what its tokens must say as {@code tenant}, where one issuer vouches for several
 *     hospitals; null to accept any
 */
public record Client(
    String issuer,
    @Nullable URI keys,
    List<String> algorithms,
    List<String> doors,
    @Nullable Introspection introspection,
    @Nullable String tenant) {
  private static final Set<String> SIGNATURES = Set.of("RS256", "RS384", "ES256", "ES384", "PS384");
  private static final Set<String> DOORS = Set.of("hooks", "fhir", "api");

  /** A client whose tokens are checked with its keys. */
  public Client(String issuer, URI keys, List<String> algorithms, List<String> doors) {
    this(issuer, keys, algorithms, doors, null, null);
  }

  /** The same, one hospital of several for which its issuer vouches. */
  public Client of(String hospital) {
    return new Client(issuer, keys, algorithms, doors, introspection, hospital);
  }

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
    if (introspection == null && keys == null) {
      throw new UnusableInput(
          "config", "A client needs keys, or introspection of the tokens that it issues.");
    }
    if (keys == null && doors.contains("hooks")) {
      throw new UnusableInput(
          "config", "Tokens at the hooks are checked with keys: name those of the client.");
    }
    if (keys != null && keys.getHost() == null) {
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
