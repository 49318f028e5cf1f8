package org.surgicode.ehr;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;

/**
 * One tenant's EHR.
 *
 * @param tenant short name of the tenant, part of every key that is written
 * @param base base URL of the FHIR R4 server, kept without a slash at the end
 * @param publicUrl where people reach this service, for the links in what is written
 * @param bearerToken a fixed access token, null when the EHR needs none
 * @param limits timeouts, sizes and retries
 */
public record EhrSettings(
    String tenant, URI base, String publicUrl, @Nullable String bearerToken, Limits limits) {

  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * @throws UnusableInput with code {@code config} when the base URL is not a plain http or https
   *     address, or the token would leave the machine unencrypted
   */
  public EhrSettings {
    base = plain(base);
    boolean open = base.getScheme().equals("http") && !OWN_MACHINE.contains(base.getHost());
    if (bearerToken != null && open) {
      throw new UnusableInput(
          "config", "The access token would travel unencrypted; use https in the FHIR base URL.");
    }
  }

  /** A tenant whose service is reached at its own machine's usual address. */
  public EhrSettings(String tenant, URI base, @Nullable String bearerToken, Limits limits) {
    this(tenant, base, "http://localhost:8080", bearerToken, limits);
  }

  /** A tenant with the usual limits and without a token. */
  public static EhrSettings of(String tenant, String base) {
    try {
      return new EhrSettings(tenant, URI.create(base), null, Limits.usual());
    } catch (IllegalArgumentException e) {
      throw notABase();
    }
  }

  /** The same tenant, whose service people reach at this address. */
  public EhrSettings reachedAt(String address) {
    return new EhrSettings(tenant, base, address, bearerToken, limits);
  }

  private static URI plain(URI base) {
    String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web
        || base.getHost() == null
        || base.getUserInfo() != null
        || base.getQuery() != null
        || base.getFragment() != null) {
      throw notABase();
    }
    String path = base.getRawPath();
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String host = base.getHost().toLowerCase(Locale.ROOT);
    String port = base.getPort() < 0 ? "" : ":" + base.getPort();
    return URI.create(scheme + "://" + host + port + path);
  }

  private static UnusableInput notABase() {
    return new UnusableInput(
        "config", "The FHIR base URL must be an address such as https://ehr.example.org/fhir.");
  }

  /** Names tenant and address; the token stays out of logs. */
  @Override
  public String toString() {
    return "EhrSettings[" + tenant + " " + base + "]";
  }
}
