package org.surgicode.casefile;

/** What a review concludes about the code family. */
public enum Determination {
  SUPPORTED("supported"),
  INSUFFICIENT_DOCUMENTATION("insufficient-documentation"),
  NOT_SUPPORTED("not-supported"),
  NO_QUALIFYING_PROCEDURE("no-qualifying-procedure");

  private final String code;

  Determination(String code) {
    this.code = code;
  }

  /** The identifier used in JSON and FHIR, for example {@code not-supported}. */
  public String code() {
    return code;
  }
}
