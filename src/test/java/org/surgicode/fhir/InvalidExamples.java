package org.surgicode.fhir;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ChargeItem;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentRelationshipType;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.surgicode.casefile.CaseReview;

/** For every invariant a resource that is right but for it. */
final class InvalidExamples {
  private static final Instant NOW = Instant.parse("2026-04-01T10:15:30Z");

  private final Map<String, Resource> all = new TreeMap<>();

  private InvalidExamples() {}

  /** By file name: the invariant's key. */
  static Map<String, Resource> all() {
    return new InvalidExamples().made();
  }

  private Map<String, Resource> made() {
    var supported = packet(Reviews.supported());
    Bundle packet = supported.transaction();
    spoil("ai", find(packet, DetectedIssue.class), r -> r.getMeta().getSecurity().clear());
    spoil(
        "token",
        find(packet, DetectedIssue.class),
        r -> r.getIdentifierFirstRep().setValue("one|two"));
    spoil("gap-1", find(packet, DetectedIssue.class), r -> r.setStatus(DetectedIssueStatus.FINAL));
    spoil(
        "eval-1",
        find(packet(Reviews.insufficient()).transaction(), GuidanceResponse.class),
        r -> r.getDataRequirement().clear());
    spoil(
        "bundle-1",
        supported.transaction(),
        r ->
            r.addEntry()
                .setFullUrl("urn:uuid:00000000-0000-4000-8000-000000000001")
                .setResource(charge())
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("ChargeItem"));
    tasks(packet);
    var plainer = supported.plainer();
    var terms = new SummaryTerms("http://loinc.org", "51851-4", null);
    spoil(
        "sum-1",
        find(plainer.document(terms, false), DocumentReference.class),
        r ->
            r.addRelatesTo()
                .setCode(DocumentRelationshipType.SIGNS)
                .setTarget(new Reference("DocumentReference/1")));
    spoil(
        "query-1",
        find(plainer.messages(java.util.List.of()), Communication.class),
        r -> r.getPayloadFirstRep().setContent(new StringType("Was this a 63307?")));
    spoil(
        "question-1",
        find(
            plainer.question(
                Reviews.supported().judgement().flags().get(0),
                true,
                "Practitioner/coder",
                java.util.List.of()),
            Task.class),
        r -> r.setDescription("Was this a 63307?"));
    spoil(
        "form-1",
        find(plainer.form(), QuestionnaireResponse.class),
        r -> r.getItemFirstRep().addAnswer().setValue(new StringType("From the record.")));
    spoil(
        "dec-1",
        decision(),
        r ->
            r.getMeta()
                .addSecurity()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ObservationValue")
                .setCode("AIAST"));
    return all;
  }

  private void tasks(Bundle packet) {
    spoil(
        "task-1",
        find(packet, Task.class),
        r -> r.getCode().getCoding().removeIf(c -> c.getCode().equals("launch-app-ehr")));
    spoil(
        "task-2",
        find(packet, Task.class),
        r ->
            r.addOutput()
                .setType(Labels.code(Systems.TASK, "final-code"))
                .setValue(Labels.code(Systems.CPT, "63307")));
    spoil("task-3", find(packet, Task.class), r -> r.setStatus(TaskStatus.COMPLETED));
    spoil(
        "task-4",
        find(packet, Task.class),
        r -> r.setStatus(TaskStatus.REJECTED).setOwner(new Reference("Practitioner/1")));
  }

  private static ChargeItem charge() {
    var charge = new ChargeItem();
    charge.setStatus(ChargeItem.ChargeItemStatus.BILLABLE);
    charge.setCode(Labels.code(Systems.CPT, "63307"));
    charge.setSubject(new Reference("Patient/a01-pt"));
    return charge;
  }

  private static Provenance decision() {
    var provenance = new Provenance();
    Labels.follows(provenance, "decision-provenance");
    provenance.addTarget(new Reference("Task/1"));
    provenance.setRecorded(java.util.Date.from(NOW));
    provenance
        .addAgent()
        .setType(
            Labels.code(
                "http://terminology.hl7.org/CodeSystem/provenance-participant-type", "verifier"))
        .setWho(new Reference("Practitioner/1"));
    return provenance;
  }

  private <T extends Resource> void spoil(String key, T resource, Consumer<T> how) {
    how.accept(resource);
    all.put("surgicode-" + key + ".json", resource);
  }

  private static ReviewPacket packet(CaseReview review) {
    return new ReviewPacket(review, "hospital", "https://coding.example.org", NOW);
  }

  private static <T extends Resource> T find(Bundle packet, Class<T> type) {
    return packet.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(r -> type.cast(r.copy()))
        .findFirst()
        .orElseThrow();
  }
}
