package org.surgicode.casefile;

/** Who can answer a question about the record. */
public enum Audience {
  /** The operating surgeon: what only he knows. */
  SURGEON("surgeon"),
  /** The records department: documents that exist but are not on file. */
  RECORDS("records"),
  /** The radiology department: reports of imaging studies. */
  RADIOLOGY("radiology"),
  /** The pathology department: reports on removed tissue. */
  PATHOLOGY("pathology");

  private final String code;

  Audience(String code) {
    this.code = code;
  }

  /** The identifier used in files and JSON, for example {@code radiology}. */
  public String code() {
    return code;
  }
}
