package org.surgicode.fhir;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;

/** Small values that every resource of the packet carries. */
final class Labels {
  private Labels() {}

  /** Says which profile a resource follows and that a program concluded it. */
  static void concluded(Resource resource, String profile) {
    follows(resource, profile);
    resource
        .getMeta()
        .addSecurity()
        .setSystem("http://terminology.hl7.org/CodeSystem/v3-ObservationValue")
        .setCode("AIAST")
        .setDisplay("Artificial Intelligence asserted");
  }

  /** Says which profile a resource follows. */
  static void follows(Resource resource, String profile) {
    resource.getMeta().addProfile(Systems.profile(profile));
  }

  static Identifier identifier(String system, String value) {
    return new Identifier().setSystem(system).setValue(value);
  }

  static Coding coding(String system, String code) {
    return new Coding().setSystem(system).setCode(code);
  }

  static CodeableConcept code(String system, String code) {
    var concept = new CodeableConcept();
    concept.addCoding().setSystem(system).setCode(code);
    return concept;
  }

  /** The moment in UTC, to the second. */
  static DateTimeType moment(Instant at) {
    return new DateTimeType(at.truncatedTo(ChronoUnit.SECONDS).toString());
  }
}
