package org.surgicode.web.door;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import org.surgicode.casefile.UnusableInput;

/**
 * Who is asked whether an access token is good (RFC 7662), and what it opens.
 *
 * @param address the authorization server's endpoint, at an origin of the tenant
 * @param login how this software proves there who it is
 */
public record Introspection(URI address, Login login) {
  /** A way to prove it. */
  public enum Login {
    /** With its own access token, as SMART says. */
    @JsonProperty("bearer")
    BEARER,
    /** With an assertion signed by its own key, as for a token. */
    @JsonProperty("assertion")
    ASSERTION
  }

  /**
   * @throws UnusableInput with code {@code config} when the address is none
   */
  public Introspection {
    if (address.getHost() == null) {
      throw new UnusableInput(
          "config", "address of introspection must be one such as https://a.org/introspect.");
    }
  }

  /** Asks one tenant's authorization server; its answer is JSON. */
  @FunctionalInterface
  public interface Way {
    /**
     * @param issuer whose server it is
     * @throws RuntimeException when it says nothing
     */
    String ask(Introspection where, String issuer, String token);
  }
}
