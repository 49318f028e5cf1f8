package org.surgicode.web.launch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.web.door.DoorRules;

/** Makes launches, each with words of its own, and finds the one under way. */
public final class Launches {
  private Launches() {}

  /** The launch under which a request is made; null for none. */
  public static @Nullable Launch under(HttpServletRequest request) {
    return LaunchArgument.of(request);
  }

  /**
   * A launch that the hospital's rules allow what they allow its role.
   *
   * @param patient whose chart is open; null for none
   * @param operation the operation to show first; null for none
   */
  public static Launch begin(
      DoorRules rules,
      String tenant,
      Person user,
      Role role,
      @Nullable ChartPatient patient,
      @Nullable String operation) {
    return new Launch(
        Secret.fresh().substring(0, 12),
        tenant,
        user,
        role,
        RoleRules.of(rules.shows(), Map.of()).of(role),
        patient,
        null,
        operation,
        patient != null,
        null,
        Secret.fresh());
  }
}
