package org.surgicode;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.surgicode.casefile.UnusableInput;

/**
 * What an operator sets for the service. Checked at start: an unusable value ends the start with
 * one sentence that names it.
 *
 * @param tenant short name of the hospital, part of every key that is written to its EHR
 * @param fhirBase FHIR R4 base URL of the EHR; null when the EHRs are described in {@code tenants/}
 * @param publicUrl where people reach the service, for the links in what is written
 * @param bearerToken fixed access token for the EHR, null when it needs none
 * @param networks ranges of addresses that are not public but belong to the EHR
 * @param address address of this machine that the service listens on
 * @param port port that the service listens on
 * @param connectTimeout longest wait for a connection to the EHR
 * @param answerTimeout longest wait for one answer of the EHR
 * @param store where reviews are kept
 * @param hearing how it is learnt what changed in the EHR
 * @param traces where an OpenTelemetry collector takes OTLP over HTTP, null for nowhere
 */
record Settings(
    String tenant,
    @Nullable URI fhirBase,
    URI publicUrl,
    @Nullable String bearerToken,
    List<String> networks,
    String address,
    int port,
    Duration connectTimeout,
    Duration answerTimeout,
    StoreSettings store,
    HearingSettings hearing,
    @Nullable URI traces) {

  /** Every setting by name, with the value that holds when none is set; empty for none. */
  static final Map<String, String> DEFAULTS =
      withOthers(
          Map.of(
              "surgicode.tenant", "hospital",
              "surgicode.fhir-base", "",
              "surgicode.public-url", "",
              "surgicode.bearer-token", "",
              "surgicode.networks", "",
              "surgicode.address", "127.0.0.1",
              "surgicode.port", "8080",
              "surgicode.traces", "",
              "surgicode.connect-timeout", "10s",
              "surgicode.answer-timeout", "60s"));

  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "::1");

  /**
   * Settings from their written form.
   *
   * @param written values by name; missing ones take their default
   * @throws UnusableInput with code {@code settings} for the first unusable one
   */
  static Settings of(Map<String, String> written) {
    return of(written, false);
  }

  /**
   * The same for an operator who may have described his EHRs elsewhere.
   *
   * @param described whether the EHRs are described in {@code tenants/}
   */
  static Settings of(Map<String, String> written, boolean described) {
    Map<String, String> values = new TreeMap<>(DEFAULTS);
    written.forEach(
        (name, value) -> {
          if (!DEFAULTS.containsKey(name)) {
            throw new UnusableInput(
                "settings",
                "There is no setting "
                    + name
                    + "; the settings are "
                    + String.join(", ", new TreeMap<>(DEFAULTS).keySet())
                    + ".");
          }
          values.put(name, value.strip());
        });
    URI base = base(values.get("surgicode.fhir-base"), described);
    int port = port(values.get("surgicode.port"));
    return new Settings(
        tenant(values.get("surgicode.tenant")),
        base,
        publicUrl(values.get("surgicode.public-url"), port),
        token(values.get("surgicode.bearer-token"), base),
        list(values.getOrDefault("surgicode.networks", "")),
        address(values.get("surgicode.address")),
        port,
        wait("surgicode.connect-timeout", values),
        wait("surgicode.answer-timeout", values),
        StoreSettings.of(values),
        HearingSettings.of(values),
        traces(values.getOrDefault("surgicode.traces", "")));
  }

  private static Map<String, String> withOthers(Map<String, String> own) {
    Map<String, String> all = new TreeMap<>(own);
    all.putAll(RuleSettings.DEFAULTS);
    all.putAll(StoreSettings.DEFAULTS);
    all.putAll(HearingSettings.DEFAULTS);
    return Collections.unmodifiableMap(all);
  }

  /** Whether only this machine reaches the service. */
  boolean ownMachineOnly() {
    return LOOPBACK.contains(address);
  }

  /** Tells everything but the token. */
  @Override
  public String toString() {
    return "Settings[" + tenant + ", " + fhirBase + ", " + address + ":" + port + "]";
  }

  private static String tenant(@Nullable String value) {
    if (value == null || !value.matches("[a-z0-9-]{1,40}")) {
      throw unusable("surgicode.tenant", "a short name of small letters, digits and hyphens");
    }
    return value;
  }

  private static @Nullable URI base(@Nullable String value, boolean described) {
    boolean none = value == null || value.isEmpty();
    if (described && !none) {
      throw new UnusableInput(
          "settings",
          "The EHRs are described in tenants/, so leave surgicode.fhir-base out or describe its"
              + " EHR there too.");
    }
    if (described) {
      return null;
    }
    if (value == null || value.isEmpty()) {
      throw new UnusableInput(
          "settings",
          "Set surgicode.fhir-base to the FHIR R4 base URL of the EHR, in application.yaml of the"
              + " --config directory or as SURGICODE_FHIR_BASE in the environment, or describe the"
              + " EHRs in tenants/.");
    }
    return web("surgicode.fhir-base", value, "https://ehr.example.org/fhir");
  }

  private static URI publicUrl(@Nullable String value, int port) {
    return value == null || value.isEmpty()
        ? URI.create("http://localhost:" + port)
        : web("surgicode.public-url", value, "https://surgicode.example.org");
  }

  private static URI web(String name, String value, String example) {
    try {
      URI url = new URI(value);
      boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      if (web && url.getHost() != null && url.getUserInfo() == null && url.getQuery() == null) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Told below: the value itself may hold a secret and is not repeated.
    }
    throw unusable(name, "an http or https address such as " + example);
  }

  private static @Nullable URI traces(String value) {
    return value.isEmpty()
        ? null
        : web("surgicode.traces", value, "http://localhost:4318/v1/traces");
  }

  private static List<String> list(String value) {
    return Arrays.stream(value.split(",", -1))
        .map(String::strip)
        .filter(v -> !v.isEmpty())
        .toList();
  }

  private static @Nullable String token(@Nullable String value, @Nullable URI base) {
    if (value == null || value.isEmpty() || base == null) {
      return null;
    }
    if (!"https".equals(base.getScheme()) && !LOOPBACK.contains(base.getHost())) {
      throw unusable("surgicode.bearer-token", "left out, or surgicode.fhir-base must use https");
    }
    return value;
  }

  private static String address(@Nullable String value) {
    if (value == null || !value.matches("localhost|[0-9.]{7,15}|[0-9a-fA-F:]{2,39}")) {
      throw unusable("surgicode.address", "an address of this machine, 127.0.0.1 or 0.0.0.0");
    }
    return value;
  }

  private static int port(@Nullable String value) {
    if (value == null || !value.matches("[0-9]{1,5}")) {
      throw unusable("surgicode.port", "a number from 1 to 65535");
    }
    int port = Integer.parseInt(value);
    if (port < 1 || port > 65535) {
      throw unusable("surgicode.port", "a number from 1 to 65535");
    }
    return port;
  }

  private static Duration wait(String name, Map<String, String> values) {
    try {
      Duration wait = DurationStyle.detectAndParse(values.getOrDefault(name, ""));
      if (wait.compareTo(Duration.ZERO) > 0 && wait.compareTo(LONGEST) <= 0) {
        return wait;
      }
    } catch (IllegalArgumentException e) {
      // Told below in the words of the setting.
    }
    throw unusable(name, "a time from 1ms to 10m, such as 30s");
  }

  private static UnusableInput unusable(String name, String must) {
    return new UnusableInput("settings", "The setting " + name + " must be " + must + ".");
  }
}
