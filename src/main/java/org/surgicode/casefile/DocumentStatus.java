package org.surgicode.casefile;

/** How far a document has come: only a final one is authenticated by its author. */
public enum DocumentStatus {
  /** Authenticated: FHIR {@code final}, {@code amended}, {@code corrected}, {@code appended}. */
  FINAL,
  /** Written but not authenticated: FHIR {@code preliminary}, {@code partial}. */
  PRELIMINARY,
  /** Announced only: FHIR {@code registered}; its content is not there yet. */
  REGISTERED,
  /**
   * Withdrawn: FHIR {@code entered-in-error}, {@code cancelled}, {@code superseded}. Never read.
   */
  VOID,
  /** The record does not say. */
  UNKNOWN
}
