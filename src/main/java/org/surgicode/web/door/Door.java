package org.surgicode.web.door;

/** The doors by the beginning of their paths, as metrics and limits name them. */
final class Door {
  private Door() {}

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
    return path.startsWith("/admin") ? "admin" : "pages";
  }
}
