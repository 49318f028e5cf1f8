package org.surgicode.web.launch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For what somebody works, as his hospital's settings say. */
final class RoleChoice {
  /** Beginning of what names people by the code of their PractitionerRole. */
  static final String OFFICE = "PractitionerRole=";

  private final LaunchRules rules;
  private final Offices offices;

  RoleChoice(LaunchRules rules, Offices offices) {
    this.rules = rules;
    this.offices = offices;
  }

  /**
   * The first role in whose list he stands, by reference, by a claim, or by his PractitionerRole;
   * else that of others.
   */
  Optional<Role> of(Identity identity) {
    Set<String> held = rules.asksOffices() ? offices.of(identity.user()) : Set.of();
    for (Map.Entry<Role, List<String>> entry : rules.people().entrySet()) {
      if (entry.getValue().stream().anyMatch(who -> is(who, identity, held))) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.ofNullable(rules.otherwise());
  }

  private static boolean is(String who, Identity identity, Set<String> held) {
    if (who.startsWith(OFFICE)) {
      return held.contains(who.substring(OFFICE.length()));
    }
    int equals = who.indexOf('=');
    return equals < 0
        ? who.equals(identity.user())
        : claims(identity.claims().get(who.substring(0, equals)), who.substring(equals + 1));
  }

  private static boolean claims(@Nullable Object said, String value) {
    return said instanceof Collection<?> all ? all.contains(value) : value.equals(said);
  }
}
