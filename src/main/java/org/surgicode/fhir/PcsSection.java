package org.surgicode.fhir;

import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Procedure;

/**
 * What the build of an ICD-10-PCS code tells where there are no words: seven characters, the first
 * the section, the second the body system, the fourth the part. Like the section of a CPT code it
 * sorts entries; it never proves what was done.
 */
final class PcsSection {
  private static final Set<String> SYSTEMS =
      Set.of(
          "http://www.cms.gov/Medicare/Coding/ICD10",
          "http://hl7.org/fhir/sid/icd-10-pcs",
          "urn:oid:2.16.840.1.113883.6.4");

  /** Parts of the spine in each body system of the section of operations. */
  private static final Set<String> SPINE =
      Set.of(
          "0 0T", "0 0U", "0 0W", "0 0X", "0 0Y", "0 P3", "0 P4", "0 Q0", "0 Q1", "0 QS", "0 R0",
          "0 R1", "0 R3", "0 R4", "0 R5", "0 R6", "0 R7", "0 R8", "0 R9", "0 RA", "0 RB", "0 S0",
          "0 S1", "0 S2", "0 S3", "0 S4", "0 S5", "0 S6", "0 S7", "0 S8");

  private PcsSection() {}

  /** Sections as far as they matter here. */
  enum Kind {
    SURGERY,
    OTHER,
    NONE
  }

  /** The section of the first such code. */
  static Kind of(CodeableConcept concept) {
    return concept.getCoding().stream()
        .filter(PcsSection::isPcs)
        .findFirst()
        .map(c -> c.getCode().startsWith("0") ? Kind.SURGERY : Kind.OTHER)
        .orElse(Kind.NONE);
  }

  /** Whether a code of the Procedure names a part of the spine. */
  static boolean atSpine(Procedure procedure) {
    return procedure.getCode().getCoding().stream()
        .filter(PcsSection::isPcs)
        .map(c -> c.getCode().toUpperCase(Locale.ROOT))
        .anyMatch(c -> SPINE.contains(c.charAt(0) + " " + c.charAt(1) + c.charAt(3)));
  }

  private static boolean isPcs(Coding coding) {
    return SYSTEMS.contains(Coded.plain(coding.getSystem()))
        && Coded.plain(coding.getCode()).length() == 7;
  }
}
