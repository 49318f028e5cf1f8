package org.surgicode.ehr.write;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;

/** Requests that change a resource in place of the version that was read, and of no other. */
final class Changes {
  private Changes() {}

  static void add(Bundle plan, Resource read) {
    String name = Names.reference(read);
    String version = read.getMeta().getVersionId();
    var entry = plan.addEntry().setResource(read);
    entry.setFullUrl("urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    var request = entry.getRequest();
    request.setMethod(HTTPVerb.PUT).setUrl(name);
    if (version != null) {
      request.setIfMatch("W/\"" + version + "\"");
    }
    read.setId(name);
  }
}
