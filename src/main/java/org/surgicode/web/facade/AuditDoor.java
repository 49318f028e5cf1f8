package org.surgicode.web.facade;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.audit.Act;
import org.surgicode.casefile.audit.AuditEntry;
import org.surgicode.casefile.audit.NotedEntry;
import org.surgicode.casefile.audit.Outcome;
import org.surgicode.fhir.AuditEvents;
import org.surgicode.review.audit.AuditFilter;
import org.surgicode.review.audit.AuditTrail;
import org.surgicode.web.door.Caller;
import org.surgicode.web.door.Visits;

/**
 * Who had to do with the records of the caller's tenant, newest first, at most one page of them:
 * the command line tells all. That the entries were read is noted among them. HAPI calls the public
 * methods.
 */
final class AuditDoor implements IResourceProvider {
  private final Packets packets;

  AuditDoor(Packets packets) {
    this.packets = packets;
  }

  @Override
  public Class<AuditEvent> getResourceType() {
    return AuditEvent.class;
  }

  @Read
  public AuditEvent read(@IdParam IdType id, RequestDetails request) {
    Gate.rights(request).require("AuditEvent", 'r');
    String name = id.getIdPart();
    if (!name.matches("audit-[1-9][0-9]{0,16}")) {
      throw new ResourceNotFoundException(id);
    }
    long number = Long.parseLong(name.substring(name.indexOf('-') + 1));
    Caller caller = Gate.caller(request);
    return events(new AuditFilter(only(caller), number + 1, 1), caller).stream()
        .filter(event -> event.getIdElement().getIdPart().equals(name))
        .findFirst()
        .orElseThrow(() -> new ResourceNotFoundException(id));
  }

  @Search
  public List<AuditEvent> search(
      @OptionalParam(name = "_id") @Nullable TokenParam id,
      @OptionalParam(name = "patient") @Nullable ReferenceParam whose,
      RequestDetails request) {
    Gate.rights(request).require("AuditEvent", 's');
    Caller caller = Gate.caller(request);
    String only = only(caller);
    String wanted = whose == null ? only : "Patient/" + whose.getIdPart();
    if (only != null && !only.equals(wanted)) {
      return List.of();
    }
    return events(AuditFilter.newest(wanted, PacketPages.most(request)), caller).stream()
        .filter(e -> id == null || e.getIdElement().getIdPart().equals(id.getValue()))
        .toList();
  }

  private static @Nullable String only(Caller caller) {
    return caller.patient() == null ? null : "Patient/" + caller.patient();
  }

  private List<AuditEvent> events(AuditFilter wanted, Caller caller) {
    AuditTrail trail = packets.desk(caller).audit();
    List<NotedEntry> found = trail.page(wanted);
    trail.note(
        new AuditEntry(Act.AUDIT_READ, Outcome.DONE, Visits.current(), wanted.patient(), null, ""));
    var events =
        new AuditEvents(caller.entrance().fhirBase().toString(), caller.entrance().publicUrl());
    return found.stream().map(events::of).toList();
  }
}
