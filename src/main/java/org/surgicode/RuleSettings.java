package org.surgicode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;

/**
 * By which rules operations are judged, on the command line as in the service.
 *
 * @param families code families that are switched on, in the order of their results; at least one
 * @param siteData folder of the tables that the site has loaded, null for none
 */
record RuleSettings(List<String> families, @Nullable Path siteData) {
  /** The settings by name, with the value that holds when none is set. */
  static final Map<String, String> DEFAULTS =
      Map.of("surgicode.families", "cpt-63300", "surgicode.site-data", "");

  /**
   * Settings from their written form.
   *
   * @param written values by name; names of other settings are left alone
   * @throws UnusableInput with code {@code settings} for the first unusable one
   */
  static RuleSettings of(Map<String, String> written) {
    return new RuleSettings(
        families(value("surgicode.families", written)),
        folder(value("surgicode.site-data", written)));
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

  private static @Nullable Path folder(String value) {
    if (value.isEmpty()) {
      return null;
    }
    Path folder = Path.of(value);
    if (!Files.isDirectory(folder)) {
      throw new UnusableInput(
          "settings", "The setting surgicode.site-data must be a folder; " + value + " is none.");
    }
    return folder;
  }

  private static String value(String name, Map<String, String> written) {
    return written.getOrDefault(name, DEFAULTS.getOrDefault(name, "")).strip();
  }
}
