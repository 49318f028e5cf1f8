package org.surgicode;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.surgicode.casefile.UnusableInput;

/**
 * By which rules operations are judged, on the command line as in the service.
 *
 * @param families code families that are switched on, in the order of their results; at least one
 */
record RuleSettings(List<String> families) {
  /** The settings by name, with the value that holds when none is set. */
  static final Map<String, String> DEFAULTS = Map.of("surgicode.families", "cpt-63300");

  /**
   * Settings from their written form.
   *
   * @param written values by name; names of other settings are left alone
   * @throws UnusableInput with code {@code settings} for the first unusable one
   */
  static RuleSettings of(Map<String, String> written) {
    return new RuleSettings(families(value("surgicode.families", written)));
  }

  private static List<String> families(String value) {
    List<String> names = Arrays.stream(value.split(",")).map(String::strip).toList();
    if (names.stream().anyMatch(name -> !name.matches("[a-z0-9-]+"))) {
      throw new UnusableInput(
          "settings",
          "The setting surgicode.families must be names of folders below config/families, such as"
              + " [cpt-63300].");
    }
    return List.copyOf(new LinkedHashSet<>(names));
  }

  private static String value(String name, Map<String, String> written) {
    return written.getOrDefault(name, DEFAULTS.getOrDefault(name, "")).strip();
  }
}
