package org.surgicode.casefile;

/** How much a documentation flag weighs. */
public enum Severity {
  /** Must be settled before a code, or the named line, is released. */
  BLOCKING("blocking"),
  /** The code stands; a reviewer would ask. */
  AUDIT_RISK("audit-risk"),
  /** Never holds anything back. */
  GOOD_PRACTICE("good-practice");

  private final String code;

  Severity(String code) {
    this.code = code;
  }

  /** The identifier used in JSON and FHIR, for example {@code audit-risk}. */
  public String code() {
    return code;
  }
}
