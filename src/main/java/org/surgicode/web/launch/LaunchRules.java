package org.surgicode.web.launch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;

/**
 * How people of one hospital come in.
 *
 * @param clientId name under which the EHR registered the screens; null when it offers no launch
 * @param keys whether the screens prove who they are with the tenant's keys
 * @param scopes scopes asked for; empty for the usual ones
 * @param people who works as what: references such as {@code Practitioner/7}, claims of the
 *     identity such as {@code groups=coders}, or what his PractitionerRole says, such as {@code
 *     PractitionerRole=224608005}, with or without {@code system|}
 * @param otherwise role of everybody else who signs in; null lets in nobody else
 * @param rights rights of the roles that get other ones than usual
 * @param frames origins of the pages in whose frames the screens may stand
 * @param idle how long a session lasts without a request
 * @param longest how long it lasts at most
 */
public record LaunchRules(
    @Nullable String clientId,
    boolean keys,
    List<String> scopes,
    Map<Role, List<String>> people,
    @Nullable Role otherwise,
    Map<Role, List<Right>> rights,
    List<URI> frames,
    Duration idle,
    Duration longest) {

  /**
   * @throws UnusableInput with code {@code config} for a value that cannot be
   */
  public LaunchRules {
    scopes = List.copyOf(scopes);
    people = new TreeMap<>(people);
    rights = new TreeMap<>(rights);
    frames = List.copyOf(frames);
    if (frames.stream().anyMatch(f -> !isOrigin(f))) {
      throw new UnusableInput("config", "frames are origins such as https://ehr.example.org.");
    }
    if (idle.toSeconds() < 60 || longest.compareTo(idle) < 0 || longest.toHours() > 24) {
      throw new UnusableInput(
          "config", "idle is at least 1m, longest is not less and at most 24h.");
    }
  }

  /** The rules of a hospital without any launch. */
  public static LaunchRules none() {
    return new LaunchRules(
        null,
        true,
        List.of(),
        Map.of(),
        null,
        Map.of(),
        List.of(),
        Duration.ofMinutes(30),
        Duration.ofHours(10));
  }

  /** Whether somebody's role may be what his PractitionerRole says. */
  boolean asksOffices() {
    return people.values().stream()
        .flatMap(List::stream)
        .anyMatch(who -> who.startsWith(RoleChoice.OFFICE));
  }

  private static boolean isOrigin(URI frame) {
    return frame.toString().matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");
  }
}
