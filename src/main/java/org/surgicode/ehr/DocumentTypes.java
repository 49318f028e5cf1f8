package org.surgicode.ehr;

import java.util.List;
import java.util.Set;

/** Codes by which documents of an operation are asked for. */
final class DocumentTypes {
  static final String LOINC = "http://loinc.org";
  static final String CLINICAL_NOTE_SYSTEM =
      "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category";
  static final String CLINICAL_NOTE = "clinical-note";

  /** Types of operative notes; the general procedure note is not one for certain. */
  static final Set<String> OPERATIVE =
      Set.of(
          "11504-8", "34137-0", "28583-3", "28624-5", "28573-4", "34877-1", "34874-8", "34870-6",
          "34868-0", "34818-5");

  /**
   * Operative notes (US Core's, the older surgical operation note, and C-CDA's set), and the notes
   * that answer for them: history, pathology, imaging, consent.
   */
  static final List<String> NOTES =
      List.of(
          "11504-8", "28570-0", "34137-0", "28583-3", "28624-5", "28573-4", "34877-1", "34874-8",
          "34870-6", "34868-0", "34818-5", "34117-2", "11526-1", "18748-4", "59284-0");

  /** Pathology, radiology, cardiology. */
  static final List<String> REPORTS = List.of("LP7839-6", "LP29684-5", "LP29708-2");

  private DocumentTypes() {}
}
