package org.surgicode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.work.WorkSettings;
import org.surgicode.web.hl7.MllpSockets;

/**
 * How the service learns what changed in the EHR of {@code surgicode.fhir-base}.
 *
 * @param poll how often the EHR is asked, null for never
 * @param secret what a notification carries or is signed with, null when the EHR sends none
 * @param perMinute reviews begun in a minute, null for the usual number
 * @param mllpPorts ports for HL7 version 2 over MLLP by tenant; under an empty name that of the
 *     first
 * @param mllp plain sockets for it, or with TLS
 */
record HearingSettings(
    @Nullable Duration poll,
    @Nullable String secret,
    @Nullable Integer perMinute,
    Map<String, Integer> mllpPorts,
    MllpSockets mllp) {
  /** Every setting by name, with the value that holds when none is set; empty for none. */
  static final Map<String, String> DEFAULTS =
      Map.of(
          "surgicode.poll", "",
          "surgicode.notification-secret", "",
          "surgicode.reviews-per-minute", "",
          "surgicode.mllp-port", "",
          "surgicode.mllp-keys", "",
          "surgicode.mllp-password", "",
          "surgicode.mllp-senders", "");

  /**
   * @param values every setting by name
   * @throws UnusableInput with code {@code settings} for the first unusable one
   */
  static HearingSettings of(Map<String, String> values) {
    String secret = values.getOrDefault("surgicode.notification-secret", "");
    String perMinute = values.getOrDefault("surgicode.reviews-per-minute", "");
    if (!secret.isEmpty() && secret.length() < 16) {
      throw unusable("notification-secret", "a word of at least 16 characters");
    }
    if (!perMinute.matches("([1-9][0-9]{0,4})?")) {
      throw unusable("reviews-per-minute", "a number from 1 to 99999");
    }
    return new HearingSettings(
        poll(values.getOrDefault("surgicode.poll", "")),
        secret.isEmpty() ? null : secret,
        perMinute.isEmpty() ? null : Integer.valueOf(perMinute),
        ports(values.getOrDefault("surgicode.mllp-port", "")),
        sockets(values));
  }

  private static Map<String, Integer> ports(String value) {
    Map<String, Integer> ports = new TreeMap<>();
    for (String one : value.isEmpty() ? new String[0] : value.split(",")) {
      String[] parts = one.strip().split("=", 2);
      String port = parts[parts.length - 1].strip();
      if (!port.matches("[1-9][0-9]{0,4}") || Integer.parseInt(port) > 65535) {
        throw unusable("mllp-port", "a number from 1 to 65535, or NAME=PORT for several tenants");
      }
      ports.put(parts.length == 1 ? "" : parts[0].strip(), Integer.valueOf(port));
    }
    return ports;
  }

  private static MllpSockets sockets(Map<String, String> values) {
    String keys = values.getOrDefault("surgicode.mllp-keys", "");
    String senders = values.getOrDefault("surgicode.mllp-senders", "");
    if (keys.isEmpty() && !senders.isEmpty()) {
      throw unusable("mllp-senders", "left out, or surgicode.mllp-keys must name a file as well");
    }
    return new MllpSockets(
        keys.isEmpty() ? null : Path.of(keys),
        values.getOrDefault("surgicode.mllp-password", ""),
        senders.isEmpty() ? null : Path.of(senders));
  }

  /** What holds for a tenant when these are set. */
  WorkSettings on(WorkSettings usual) {
    return new WorkSettings(
        usual.lanes(),
        perMinute == null ? usual.reviewsPerMinute() : perMinute,
        poll,
        usual.overlap(),
        secret,
        usual.patientIdentifiers());
  }

  private static @Nullable Duration poll(String value) {
    if (value.isEmpty()) {
      return null;
    }
    try {
      Duration poll = DurationStyle.detectAndParse(value);
      if (poll.toSeconds() >= 1 && poll.toDays() <= 7) {
        return poll;
      }
    } catch (IllegalArgumentException e) {
      // Told below in the words of the setting.
    }
    throw unusable("poll", "a time from 1s to 7d, such as 5m");
  }

  private static UnusableInput unusable(String name, String must) {
    return new UnusableInput(
        "settings", "The setting surgicode." + name + " must be " + must + ".");
  }

  /** Tells everything but the secret. */
  @Override
  public String toString() {
    return "HearingSettings[poll " + poll + "]";
  }
}
