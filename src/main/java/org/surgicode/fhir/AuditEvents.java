package org.surgicode.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.surgicode.casefile.audit.Act;
import org.surgicode.casefile.audit.AuditEntry;
import org.surgicode.casefile.audit.NotedEntry;
import org.surgicode.casefile.audit.Outcome;

/**
 * Entries of the audit trail as FHIR AuditEvents after IHE's Basic Audit Log Patterns. A profile is
 * claimed for what was done; the patterns have none for what was refused or failed.
 */
public final class AuditEvents {
  private static final String BALP =
      "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
  private static final String XREQUEST =
      "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType";
  private static final String ENTITY = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
  private static final String ROLE = "http://terminology.hl7.org/CodeSystem/object-role";
  private static final String INTERACTION = "http://hl7.org/fhir/restful-interaction";
  private static final String DCM = "http://dicom.nema.org/resources/ontology/DCM";
  private static final String HASH = Systems.CANONICAL + "/sid/audit-hash";

  private final String ehr;
  private final String publicUrl;

  /**
   * @param ehr base URL of the tenant's EHR without a slash at the end
   * @param publicUrl where this service is reached
   */
  public AuditEvents(String ehr, String publicUrl) {
    this.ehr = ehr;
    this.publicUrl = publicUrl;
  }

  /** The id of an entry's AuditEvent. */
  public static String id(long number) {
    return "audit-" + number;
  }

  /** One entry as an AuditEvent; its place in the chain is a tag. */
  public AuditEvent of(NotedEntry noted) {
    AuditEntry entry = noted.entry();
    var event = new AuditEvent();
    event.setId(id(noted.number()));
    event.getMeta().addTag().setSystem(HASH).setCode(noted.hash());
    event.setRecorded(Date.from(noted.at()));
    event.setOutcome(
        switch (entry.outcome()) {
          case DONE -> AuditEventOutcome._0;
          case REFUSED -> AuditEventOutcome._4;
          case FAILED -> AuditEventOutcome._8;
        });
    if (!entry.detail().isEmpty()) {
      event.setOutcomeDesc(entry.detail());
    }
    kind(event, entry);
    new AuditAgents(ehr, publicUrl).add(event, entry);
    entities(event, entry);
    return event;
  }

  private static void kind(AuditEvent event, AuditEntry entry) {
    switch (entry.act()) {
      case CHART_READ, SHOWN -> rest(event, entry, "Read", "read", AuditEvent.AuditEventAction.R);
      case REVIEW, WRITE_BACK ->
          rest(event, entry, "Create", "create", AuditEvent.AuditEventAction.C);
      case DECISION, ASSIGNMENT ->
          rest(event, entry, "Update", "update", AuditEvent.AuditEventAction.U);
      case LISTED -> rest(event, entry, "Query", "search-type", AuditEvent.AuditEventAction.E);
      case AUDIT_READ -> {
        event.setType(Labels.coding(DCM, "110101"));
        event.setAction(AuditEvent.AuditEventAction.R);
      }
      case DENIED -> {
        event.setType(Labels.coding(DCM, "110114"));
        event.addSubtype(Labels.coding(DCM, "110122"));
        event.setAction(AuditEvent.AuditEventAction.E);
      }
    }
  }

  private static void rest(
      AuditEvent event,
      AuditEntry entry,
      String pattern,
      String interaction,
      AuditEvent.AuditEventAction action) {
    event.setType(Labels.coding("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest"));
    event.addSubtype(Labels.coding(INTERACTION, interaction));
    event.setAction(action);
    if (entry.outcome() == Outcome.DONE) {
      event.getMeta().addProfile(BALP + (entry.patient() == null ? "" : "Patient") + pattern);
    }
  }

  private void entities(AuditEvent event, AuditEntry entry) {
    if (entry.act() == Act.LISTED) {
      event
          .addEntity()
          .setType(Labels.coding(ENTITY, "2"))
          .setRole(Labels.coding(ROLE, "24"))
          .setQuery("reviews".getBytes(StandardCharsets.UTF_8));
    } else if (entry.subject() != null) {
      event
          .addEntity()
          .setType(Labels.coding(ENTITY, "2"))
          .setRole(Labels.coding(ROLE, "4"))
          .setWhat(new Reference(ehr + "/" + entry.subject()));
    }
    if (entry.patient() != null) {
      event
          .addEntity()
          .setType(Labels.coding(ENTITY, "1"))
          .setRole(Labels.coding(ROLE, "1"))
          .setWhat(new Reference(ehr + "/" + entry.patient()));
    }
    if (!entry.visitor().request().isEmpty()) {
      var request = event.addEntity().setType(Labels.coding(XREQUEST, "XrequestId"));
      request.getWhat().getIdentifier().setValue(entry.visitor().request());
    }
  }
}
