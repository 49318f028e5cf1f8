package org.surgicode.ehr;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.work.WorkSettings;

/**
 * One tenant's EHR.
 *
 * @param tenant short name of the tenant, part of every key that is written
 * @param base base URL of the FHIR R4 server, kept without a slash at the end
 * @param publicUrl where people reach this service, for the links in what is written
 * @param authorization how this software proves who it is
 * @param reach where requests may go beside the base
 * @param search how operations and documents are found
 * @param writing what may be written
 * @param limits timeouts, sizes, retries and rates
 * @param work how its work is come by and worked off
 */
public record EhrSettings(
    String tenant,
    URI base,
    String publicUrl,
    Authorization authorization,
    Reach reach,
    SearchStrategy search,
    WritePolicy writing,
    Limits limits,
    WorkSettings work) {

  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * @throws UnusableInput with code {@code config} when the base URL is not a plain http or https
   *     address, or the token would leave the machine unencrypted
   */
  public EhrSettings {
    if (!tenant.matches("[a-z0-9-]{1,40}")) {
      throw new UnusableInput(
          "config", "A tenant is named with at most 40 small letters, digits and hyphens.");
    }
    base = plain(base);
    boolean open = isOpen(base) || reach.origins().stream().anyMatch(EhrSettings::isOpen);
    if (!authorization.isNone() && open) {
      throw new UnusableInput(
          "config",
          "The access token would travel unencrypted; use https in the FHIR base URL and the"
              + " origins.");
    }
  }

  /** A tenant whose work is worked off as fast as an EHR on this machine bears. */
  public EhrSettings(
      String tenant,
      URI base,
      String publicUrl,
      Authorization authorization,
      Reach reach,
      SearchStrategy search,
      WritePolicy writing,
      Limits limits) {
    this(
        tenant,
        base,
        publicUrl,
        authorization,
        reach,
        search,
        writing,
        limits,
        WorkSettings.usual());
  }

  /** A tenant with a fixed token, or none, and the usual rest. */
  public EhrSettings(
      String tenant, URI base, String publicUrl, @Nullable String bearerToken, Limits limits) {
    this(
        tenant,
        base,
        publicUrl,
        Authorization.token(bearerToken),
        Reach.baseOnly(),
        SearchStrategy.usual(),
        WritePolicy.write(),
        limits);
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
    return new EhrSettings(
        tenant, base, address, authorization, reach, search, writing, limits, work);
  }

  /** The same tenant, to which this software proves itself so. */
  public EhrSettings with(Authorization other) {
    return new EhrSettings(tenant, base, publicUrl, other, reach, search, writing, limits, work);
  }

  /** The same tenant with another reach. */
  public EhrSettings with(Reach other) {
    return new EhrSettings(
        tenant, base, publicUrl, authorization, other, search, writing, limits, work);
  }

  /** The same tenant, searched otherwise. */
  public EhrSettings with(SearchStrategy other) {
    return new EhrSettings(
        tenant, base, publicUrl, authorization, reach, other, writing, limits, work);
  }

  /** The same tenant, to which other things may be written. */
  public EhrSettings with(WritePolicy other) {
    return new EhrSettings(
        tenant, base, publicUrl, authorization, reach, search, other, limits, work);
  }

  /** The same tenant with other limits. */
  public EhrSettings with(Limits other) {
    return new EhrSettings(
        tenant, base, publicUrl, authorization, reach, search, writing, other, work);
  }

  /** The same tenant, whose work is worked off otherwise. */
  public EhrSettings with(WorkSettings other) {
    return new EhrSettings(
        tenant, base, publicUrl, authorization, reach, search, writing, limits, other);
  }

  /** Scheme, host and path in one form, without a slash at the end. */
  static URI plain(URI base) {
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

  private static boolean isOpen(URI address) {
    return address.getScheme().equals("http") && !OWN_MACHINE.contains(address.getHost());
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
