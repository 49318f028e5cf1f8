package org.surgicode.ehr;

import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Determination;
import org.surgicode.fhir.Systems;

/**
 * Closes what an earlier review of the same operation left open and the new one no longer says:
 * suggestions that nobody decided, and questions that are answered. What a human decided is never
 * touched; a version that changed meanwhile makes the whole transaction fail.
 */
final class Succession {
  private static final Set<TaskStatus> UNDECIDED =
      EnumSet.of(TaskStatus.DRAFT, TaskStatus.REQUESTED, TaskStatus.RECEIVED);
  private static final String SUPERSEDED = "superseded";

  private final Talk talk;
  private final CaseReview review;
  private final String key;
  private final Instant at;

  /**
   * @param key the operation's key under its family
   * @param at the moment of writing
   */
  Succession(Talk talk, CaseReview review, String key, Instant at) {
    this.talk = talk;
    this.review = review;
    this.key = key;
    this.at = at;
  }

  /** The same transaction with what must be closed, or opened again, beside it. */
  Bundle complete(Bundle transaction) {
    Set<String> current =
        transaction.getEntry().stream()
            .map(Bundle.BundleEntryComponent::getResource)
            .flatMap(r -> identifiers(r).stream())
            .map(Identifier::getValue)
            .collect(Collectors.toSet());
    var group = new TokenClientParam("group-identifier");
    for (Task task :
        talk.pages()
            .all(Task.class, group.exactly().systemAndIdentifier(Systems.EVALUATION, key))) {
      boolean stays = names(task, Systems.SUGGESTION, current);
      if (!stays && UNDECIDED.contains(task.getStatus())) {
        put(transaction, task.setStatus(TaskStatus.CANCELLED).setStatusReason(text(SUPERSEDED)));
      } else if (stays && wasSuperseded(task)) {
        put(transaction, task.setStatus(TaskStatus.REQUESTED).setStatusReason(null));
      }
    }
    var patient = new ReferenceClientParam("patient").hasId(patientId());
    for (DetectedIssue gap : talk.pages().all(DetectedIssue.class, patient)) {
      boolean open = gap.getStatus() == DetectedIssueStatus.PRELIMINARY;
      if (open && isOurs(gap) && !names(gap, Systems.GAP, current)) {
        put(transaction, closed(gap));
      }
    }
    return transaction;
  }

  /** A question is answered, or asked in vain since the family is ruled out. */
  private DetectedIssue closed(DetectedIssue gap) {
    Determination found = review.judgement().determination();
    boolean answered =
        found == Determination.SUPPORTED || found == Determination.INSUFFICIENT_DOCUMENTATION;
    if (!answered) {
      return gap.setStatus(DetectedIssueStatus.CANCELLED);
    }
    gap.addMitigation()
        .setAction(text("The record now answers this question."))
        .setDateElement(new DateTimeType(at.toString()));
    return gap.setStatus(DetectedIssueStatus.FINAL);
  }

  private static boolean wasSuperseded(Task task) {
    return task.getStatus() == TaskStatus.CANCELLED
        && SUPERSEDED.equals(task.getStatusReason().getText());
  }

  private boolean isOurs(DetectedIssue gap) {
    return gap.getIdentifier().stream()
        .anyMatch(
            i ->
                Systems.GAP.equals(i.getSystem())
                    && i.getValue() != null
                    && i.getValue().startsWith(key + "."));
  }

  private static boolean names(DomainResource resource, String system, Set<String> current) {
    return identifiers(resource).stream()
        .anyMatch(i -> system.equals(i.getSystem()) && current.contains(i.getValue()));
  }

  private static List<Identifier> identifiers(Resource resource) {
    if (resource instanceof Task task) return task.getIdentifier();
    if (resource instanceof DetectedIssue gap) return gap.getIdentifier();
    return List.of();
  }

  private String patientId() {
    String patient = review.surgicalCase().patient();
    return patient.substring(patient.lastIndexOf('/') + 1);
  }

  private static CodeableConcept text(String words) {
    return new CodeableConcept().setText(words);
  }

  private static void put(Bundle transaction, Resource resource) {
    String name = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    String version = resource.getMeta().getVersionId();
    var request = transaction.addEntry().setResource(resource).getRequest();
    request.setMethod(HTTPVerb.PUT).setUrl(name);
    if (version != null) {
      request.setIfMatch("W/\"" + version + "\"");
    }
    resource.setId(name);
  }
}
