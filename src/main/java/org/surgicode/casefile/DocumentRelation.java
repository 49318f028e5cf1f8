package org.surgicode.casefile;

/**
 * A document's relation to an earlier one.
 *
 * @param kind what this document does to the other
 * @param resource the other document, as in {@link ChartDocument#resource()}
 */
public record DocumentRelation(Kind kind, String resource) {
  /** The FHIR R4 document relationship types. */
  public enum Kind {
    REPLACES,
    APPENDS,
    TRANSFORMS,
    SIGNS
  }
}
