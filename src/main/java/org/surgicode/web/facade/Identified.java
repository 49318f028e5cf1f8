package org.surgicode.web.facade;

import java.util.List;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** Whether a resource has an identifier. */
final class Identified {
  private Identified() {}

  /**
   * @param system null for any
   */
  static boolean by(Resource resource, @Nullable String system, String value) {
    return of(resource).stream()
        .anyMatch(
            i -> i.getValue().equals(value) && (system == null || system.equals(i.getSystem())));
  }

  private static List<Identifier> of(Resource resource) {
    if (resource instanceof GuidanceResponse evaluation) {
      return evaluation.getIdentifier();
    }
    if (resource instanceof Task task) {
      return task.getIdentifier();
    }
    return resource instanceof DetectedIssue gap ? gap.getIdentifier() : List.of();
  }
}
