package org.surgicode.ehr.write;

import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;

/** Whether two resources say the same, whatever the moment and the server's own remarks. */
final class Content {
  private Content() {}

  static boolean same(Resource there, Resource wanted) {
    if (there instanceof GuidanceResponse known && wanted instanceof GuidanceResponse evaluation) {
      return known.getStatus() == evaluation.getStatus()
          && known.getRequestIdentifier().equalsDeep(evaluation.getRequestIdentifier());
    }
    return bare(there).equalsDeep(bare(wanted));
  }

  private static Resource bare(Resource resource) {
    Resource copy = resource.copy();
    copy.setId((String) null);
    copy.setMeta(new Meta());
    if (copy instanceof DetectedIssue gap) {
      gap.setIdentified(null);
    }
    return copy;
  }
}
