package org.surgicode.web.door;

import java.util.Map;

/** The doors by the beginning of their paths, as metrics and limits name them. */
final class Door {
  private static final Map<String, String> OTHERS =
      Map.of(
          "notify", "notify",
          "hl7", "hl7",
          "jwks", "keys",
          "launch", "launch",
          "health", "health",
          "admin", "admin");

  private Door() {}

  /**
   * @param path of a request, beginning with a slash
   */
  static String of(String path) {
    if (path.startsWith("/cds-services")) {
      return path.endsWith("/feedback") ? "hooks-feedback" : "hooks";
    }
    if (path.startsWith("/fhir")) {
      return "fhir";
    }
    if (path.startsWith("/api/")) {
      return "api";
    }
    return OTHERS.getOrDefault(path.split("/", 3)[1], "pages");
  }
}
