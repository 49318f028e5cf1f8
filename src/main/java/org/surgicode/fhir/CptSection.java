package org.surgicode.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** The part of CPT a code stands in, told by its first digits. */
enum CptSection {
  ANESTHESIA,
  SURGERY,
  RADIOLOGY,
  LABORATORY,
  MEDICINE,
  /** Not a CPT code of five digits. */
  NONE;

  /** The section of the first CPT coding; {@link #NONE} when there is none. */
  static CptSection of(CodeableConcept concept) {
    return concept.getCoding().stream()
        .filter(c -> Systems.CPT.equals(c.getSystem()))
        .map(CptSection::of)
        .filter(s -> s != NONE)
        .findFirst()
        .orElse(NONE);
  }

  private static CptSection of(Coding coding) {
    String code = Coded.plain(coding.getCode());
    if (code.length() != 5 || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return NONE;
    }
    return switch (code.charAt(0)) {
      case '0' -> ANESTHESIA;
      case '7' -> RADIOLOGY;
      case '8' -> LABORATORY;
      case '9' -> MEDICINE;
      default -> SURGERY;
    };
  }
}
