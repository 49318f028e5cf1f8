package org.surgicode.ehr;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.surgicode.casefile.UnusableInput;

/**
 * Where one tenant's requests may go beside the FHIR base itself.
 *
 * @param origins further origins, of the authorization server for example, such as {@code
 *     https://login.example.org}; the access token never goes there
 * @param networks ranges of addresses that are not public but may be reached, such as {@code
 *     10.20.0.0/16}
 */
public record Reach(List<URI> origins, List<Network> networks) {
  /**
   * @throws UnusableInput with code {@code config} when an origin is more or less than one
   */
  public Reach {
    origins = origins.stream().map(Reach::plain).toList();
    networks = List.copyOf(networks);
  }

  /** The FHIR base alone, at a public address or on this machine. */
  public static Reach baseOnly() {
    return new Reach(List.of(), List.of());
  }

  boolean reaches(InetAddress address) {
    return networks.stream().anyMatch(network -> network.holds(address));
  }

  private static URI plain(URI origin) {
    URI plain = EhrSettings.plain(origin);
    if (!plain.getRawPath().isEmpty()) {
      throw new UnusableInput(
          "config", "An origin has no path; write it as https://login.example.org.");
    }
    return plain;
  }
}
