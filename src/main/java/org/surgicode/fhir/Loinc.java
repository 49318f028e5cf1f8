package org.surgicode.fhir;

/** LOINC document types that are named in code. */
final class Loinc {
  static final String SYSTEM = "http://loinc.org";
  static final String OPERATIVE_NOTE = "11504-8";

  private Loinc() {}
}
