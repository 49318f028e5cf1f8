package org.surgicode.web.launch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For what somebody works, as his hospital's settings say. */
final class RoleChoice {
  private final LaunchRules rules;

  RoleChoice(LaunchRules rules) {
    this.rules = rules;
  }

  /** The first role in whose list he stands, by reference or by a claim; else that of others. */
  Optional<Role> of(Identity identity) {
    for (Map.Entry<Role, List<String>> entry : rules.people().entrySet()) {
      if (entry.getValue().stream().anyMatch(who -> is(who, identity))) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.ofNullable(rules.otherwise());
  }

  private static boolean is(String who, Identity identity) {
    int equals = who.indexOf('=');
    return equals < 0
        ? who.equals(identity.user())
        : claims(identity.claims().get(who.substring(0, equals)), who.substring(equals + 1));
  }

  private static boolean claims(@Nullable Object said, String value) {
    return said instanceof Collection<?> all ? all.contains(value) : value.equals(said);
  }
}
