package org.surgicode.web.launch;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.web.door.Shows;

/** What each role may in one hospital. */
public final class RoleRules {
  private static final Map<Role, Set<Right>> USUAL =
      Map.of(
          Role.CODER,
          EnumSet.of(
              Right.CODES,
              Right.ALL_CASES,
              Right.DECIDE,
              Right.ASK,
              Right.ASSIGN,
              Right.PERFORMANCE),
          Role.CDI,
          EnumSet.of(Right.CODES, Right.ALL_CASES, Right.ASK, Right.ASSIGN, Right.PERFORMANCE),
          Role.CLINICIAN,
          EnumSet.of(Right.CODES, Right.ANSWER),
          Role.LEAD,
          EnumSet.of(
              Right.CODES, Right.ALL_CASES, Right.ASSIGN, Right.PERFORMANCE, Right.SURGEONS));

  private final Map<Role, Set<Right>> rights = new EnumMap<>(Role.class);

  private RoleRules() {}

  /**
   * The rules of a hospital.
   *
   * @param shows what clinicians see: the suggestion, or quotes and questions only
   * @param others rights of the roles that the hospital gives other ones than usual
   * @throws UnusableInput with code {@code config} when they let decide who does not code
   */
  public static RoleRules of(Shows shows, Map<Role, List<Right>> others) {
    RoleRules rules = new RoleRules();
    rules.rights.putAll(USUAL);
    others.forEach(
        (role, given) ->
            rules.rights.put(
                role, given.isEmpty() ? EnumSet.noneOf(Right.class) : EnumSet.copyOf(given)));
    if (shows == Shows.QUESTIONS) {
      Set<Right> fewer = EnumSet.copyOf(rules.of(Role.CLINICIAN));
      fewer.remove(Right.CODES);
      rules.rights.put(Role.CLINICIAN, fewer);
    }
    for (Map.Entry<Role, Set<Right>> entry : rules.rights.entrySet()) {
      boolean codes = entry.getKey() == Role.CODER || entry.getKey() == Role.CDI;
      if (entry.getValue().contains(Right.DECIDE)
          && !(codes && entry.getValue().contains(Right.CODES))) {
        throw new UnusableInput(
            "config", "Only coder and cdi can decide, and only when they see codes.");
      }
    }
    return rules;
  }

  /** The rights of a role. */
  public Set<Right> of(Role role) {
    return Collections.unmodifiableSet(rights.getOrDefault(role, EnumSet.noneOf(Right.class)));
  }
}
