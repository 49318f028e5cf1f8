package org.surgicode.bench;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StringType;
import org.surgicode.casefile.Fact;

/**
 * Twelve definitions of the criteria as somebody would write them by hand over FHIR objects: the
 * least that judging can cost.
 */
final class PlainDefinitions {
  private PlainDefinitions() {}

  /** Facts as Observations, the shape in which such definitions meet them. */
  static List<Observation> observations(List<Fact> facts) {
    return facts.stream()
        .map(
            fact ->
                (Observation)
                    new Observation()
                        .setCode(new CodeableConcept().setText(fact.kind()))
                        .setValue(new StringType(fact.value())))
        .toList();
  }

  /** How many of the twelve hold. */
  static int holding(List<Observation> record) {
    int holding = 0;
    holding += any(record, "operation", Set.of("reported")) ? 1 : 0;
    holding += any(record, "body-resection", Set.of("partial", "complete", "performed")) ? 1 : 0;
    holding += any(record, "lesion-excision", Set.of("excised", "partial")) ? 1 : 0;
    holding += any(record, "compartment", Set.of("extradural")) ? 1 : 0;
    holding += any(record, "compartment", Set.of("intradural")) ? 1 : 0;
    holding += any(record, "region", Set.of("cervical")) ? 1 : 0;
    holding += any(record, "region", Set.of("thoracic")) ? 1 : 0;
    holding += any(record, "region", Set.of("lumbar", "sacral")) ? 1 : 0;
    holding += any(record, "approach", Set.of("anterior", "transthoracic")) ? 1 : 0;
    holding += any(record, "approach", Set.of("thoracolumbar", "retroperitoneal")) ? 1 : 0;
    holding += any(record, "microscope", Set.of("used")) ? 1 : 0;
    holding += any(record, "modifier-reason", Set.of("reduced", "discontinued")) ? 0 : 1;
    return holding;
  }

  private static boolean any(List<Observation> record, String code, Set<String> values) {
    for (Observation one : record) {
      if (one.getCode().getText().equals(code)
          && values.contains(one.getValueStringType().getValue())) {
        return true;
      }
    }
    return false;
  }
}
