package org.surgicode.ehr.write;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/** How written resources are told apart. */
final class Names {
  private Names() {}

  /** The identifiers of a resource that may be written; none for a Provenance. */
  static List<Identifier> identifiers(Resource resource) {
    if (resource instanceof Task r) return r.getIdentifier();
    if (resource instanceof DetectedIssue r) return r.getIdentifier();
    if (resource instanceof GuidanceResponse r) return r.getIdentifier();
    if (resource instanceof Device r) return r.getIdentifier();
    if (resource instanceof DocumentReference r) return r.getIdentifier();
    if (resource instanceof Communication r) return r.getIdentifier();
    if (resource instanceof QuestionnaireResponse r) return List.of(r.getIdentifier());
    return List.of();
  }

  /** Whether a resource has this identifier. */
  static boolean has(Resource resource, String system, String value) {
    return identifiers(resource).stream()
        .anyMatch(i -> system.equals(i.getSystem()) && value.equals(i.getValue()));
  }

  /** Whether a resource has an identifier of the system that begins so. */
  static boolean begins(Resource resource, String system, String beginning) {
    return identifiers(resource).stream()
        .anyMatch(
            i ->
                system.equals(i.getSystem())
                    && i.getValue() != null
                    && i.getValue().startsWith(beginning));
  }

  /** The name of an entry in the outbox: its own identifier, its address, or its type. */
  static String of(BundleEntryComponent entry) {
    Resource resource = entry.getResource();
    String url = entry.getRequest().getUrl();
    if (url.contains("/") && !url.contains("?")) {
      return url;
    }
    return identifiers(resource).stream()
        .findFirst()
        .map(Identifier::getValue)
        .orElse(resource.fhirType());
  }

  /** References of the people who performed an operation. */
  static List<String> surgeons(Counterpart ehr, String operation) {
    Procedure read = ehr.read(Procedure.class, new IdType(operation).getIdPart());
    return read.getPerformer().stream()
        .map(p -> String.valueOf(p.getActor().getReference()))
        .filter(r -> r.startsWith("Practitioner"))
        .distinct()
        .toList();
  }

  /** Type and id, for example {@code Task/12}. */
  static String reference(Resource resource) {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }
}
