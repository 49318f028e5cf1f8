package org.surgicode.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.surgicode.casefile.Audience;
import org.surgicode.casefile.Flag;

/** Whom a question is for, and how he answers it. */
final class Addressee {
  private Addressee() {}

  /** In words: a department has no address of its own in every EHR, but a name. */
  static String name(Flag flag) {
    return switch (flag.audience()) {
      case SURGEON -> "Operating surgeon";
      case RECORDS -> "Records department";
      case RADIOLOGY -> "Radiology department";
      case PATHOLOGY -> "Pathology department";
    };
  }

  /**
   * Whom a message goes to.
   *
   * @param surgeons references of those who operated
   */
  static List<Reference> recipients(Flag flag, List<String> surgeons) {
    return flag.audience() == Audience.SURGEON
        ? surgeons.stream().map(Reference::new).toList()
        : List.of(new Reference().setDisplay(name(flag)));
  }

  /** What counts as an answer. */
  static String how(Flag flag) {
    return flag.audience() == Audience.SURGEON
        ? "Please answer in a signed addendum to the report, as the operation was. What is written"
            + " in reply to this is not read."
        : "Please put the document that is asked for into the record of this patient. What is"
            + " written in reply to this is not read.";
  }
}
