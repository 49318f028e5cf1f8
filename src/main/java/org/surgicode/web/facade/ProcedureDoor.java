package org.surgicode.web.facade;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.fhir.SentRecord;
import org.surgicode.fhir.Systems;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewDesk;
import org.surgicode.web.door.Caller;
import org.surgicode.web.door.Rights;

/** The operations on an operation. HAPI calls the public methods. */
final class ProcedureDoor implements IResourceProvider {
  private final Packets packets;
  private final FhirContext fhir;

  ProcedureDoor(Packets packets, FhirContext fhir) {
    this.packets = packets;
    this.fhir = fhir;
  }

  @Override
  public Class<Procedure> getResourceType() {
    return Procedure.class;
  }

  /**
   * Reads the operation's record in the EHR and says what its words prove; writes nothing there.
   */
  @Operation(name = "$suggest-codes", idempotent = true)
  public Bundle suggest(@IdParam IdType id, RequestDetails request) {
    Rights rights = Gate.rights(request);
    rights.require("Procedure", 'r');
    Caller caller = Gate.caller(request);
    List<FiledReview> reviews = looked(id, caller, rights);
    return answer(reviews.stream().flatMap(r -> packets.resources(r, caller).stream()).toList());
  }

  /** Says what the words of a record prove that is sent along; keeps nothing of it. */
  @Operation(name = "$suggest-codes", idempotent = false, manualRequest = true)
  public Bundle suggestFor(RequestDetails request) {
    Gate.rights(request).require("Procedure", 'r');
    Caller caller = Gate.caller(request);
    ReviewDesk desk = packets.desk(caller);
    List<Resource> all = new ArrayList<>();
    for (SurgicalCase sent : sent(request, caller)) {
      Gate.rights(request).requirePatient(sent.patient());
      for (FiledReview filed : desk.reviewed(named(sent))) {
        all.addAll(packets.resources(filed, caller));
      }
    }
    return answer(all);
  }

  /** Writes the kept review of an operation to the EHR; what stands there already is left alone. */
  @Operation(name = "$record-suggestion", idempotent = false)
  public Parameters record(@IdParam IdType id, RequestDetails request) {
    Rights rights = Gate.rights(request);
    rights.require("Procedure", 'r');
    rights.require("Task", 'c');
    Caller caller = Gate.caller(request);
    Parameters told = new Parameters();
    for (FiledReview filed : looked(id, caller, rights)) {
      FiledReview written =
          packets
              .desk(caller)
              .writing()
              .record(filed.caseId())
              .orElseThrow(IllegalStateException::new);
      var one = told.addParameter().setName("recorded");
      one.addPart().setName("written").setValue(new StringType(written.written()));
      one.addPart()
          .setName("evaluation")
          .setValue(
              new org.hl7.fhir.r4.model.Identifier()
                  .setSystem(Systems.EVALUATION)
                  .setValue(packets.packet(filed, caller).key()));
    }
    return told;
  }

  private List<FiledReview> looked(IdType id, Caller caller, Rights rights) {
    List<FiledReview> reviews = packets.desk(caller).lookByAll("Procedure/" + id.getIdPart());
    reviews.forEach(r -> rights.requirePatient(r.review().surgicalCase().patient()));
    return reviews;
  }

  private List<SurgicalCase> sent(RequestDetails request, Caller caller) {
    String type = String.valueOf(request.getHeader("Content-Type")).toLowerCase(Locale.ROOT);
    byte[] body = request.loadRequestContents();
    if (body.length == 0) {
      throw new UnusableInput(
          "not-a-bundle", "Send the record as Parameters whose parameter record holds a Bundle.");
    }
    return new SentRecord(fhir)
        .cases(
            new String(body, StandardCharsets.UTF_8),
            type.contains("xml"),
            caller.entrance().zone());
  }

  private static SurgicalCase named(SurgicalCase sent) {
    String procedure = sent.procedure();
    return procedure == null ? sent : sent.named(new IdType(procedure).getIdPart());
  }

  private static Bundle answer(List<Resource> resources) {
    Bundle bundle = new Bundle().setType(BundleType.COLLECTION);
    for (Resource resource : resources) {
      BundleEntryComponent entry = bundle.addEntry().setResource(resource);
      entry.setFullUrl(
          Systems.CANONICAL
              + "/"
              + resource.fhirType()
              + "/"
              + resource.getIdElement().getIdPart());
    }
    return bundle;
  }
}
