package org.surgicode.casefile;

/** What a criterion's verdict is; {@code NOT_MET} wins over silence. */
public enum Status {
  MET("met"),
  NOT_MET("not-met"),
  NOT_DOCUMENTED("not-documented"),
  CONFLICTING("conflicting");

  private final String code;

  Status(String code) {
    this.code = code;
  }

  /** The identifier used in JSON and FHIR, for example {@code not-met}. */
  public String code() {
    return code;
  }
}
