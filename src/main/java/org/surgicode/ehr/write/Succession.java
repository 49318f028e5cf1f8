package org.surgicode.ehr.write;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Determination;
import org.surgicode.fhir.Systems;

/**
 * Closes what an earlier review of the same operation left open and the new one no longer says:
 * suggestions that nobody decided, and questions that are answered. What a human decided is never
 * touched; a version that changed meanwhile makes the request fail.
 */
final class Succession {
  static final Set<TaskStatus> UNDECIDED =
      EnumSet.of(TaskStatus.DRAFT, TaskStatus.REQUESTED, TaskStatus.RECEIVED);

  /** A question that is out and that nobody has done with. */
  static final Set<TaskStatus> OPEN =
      EnumSet.of(
          TaskStatus.REQUESTED, TaskStatus.RECEIVED, TaskStatus.ACCEPTED, TaskStatus.INPROGRESS);

  private static final String SUPERSEDED = "superseded";

  private final Standing standing;
  private final CaseReview review;
  private final DateTimeType at;

  /**
   * @param at the moment of writing
   */
  Succession(Standing standing, CaseReview review, DateTimeType at) {
    this.standing = standing;
    this.review = review;
    this.at = at;
  }

  /**
   * The same packet with what must be closed, or opened again, beside it, and without the questions
   * that somebody else closed.
   *
   * @param earlier the evaluation that the packet replaces, null for the first
   */
  Bundle complete(Bundle packet, @Nullable GuidanceResponse earlier) {
    Set<String> current =
        packet.getEntry().stream()
            .flatMap(e -> Names.identifiers(e.getResource()).stream())
            .map(Identifier::getValue)
            .collect(Collectors.toSet());
    for (Task task : standing.suggestions()) {
      boolean stays = names(task, Systems.SUGGESTION, current);
      if (!stays && UNDECIDED.contains(task.getStatus())) {
        task.setStatus(TaskStatus.CANCELLED).setStatusReason(text(SUPERSEDED));
        Changes.add(packet, task);
      } else if (stays && wasSuperseded(task)) {
        Changes.add(packet, task.setStatus(TaskStatus.REQUESTED).setStatusReason(null));
      }
    }
    for (Task task : standing.asked()) {
      boolean asked = review.toAsk().stream().anyMatch(f -> standing.asks(task, f.id()));
      if (!asked && OPEN.contains(task.getStatus())) {
        task.setStatus(TaskStatus.CANCELLED).setStatusReason(text(Gaps.NOT_ASKED));
        Changes.add(packet, task);
      }
    }
    List<Reference> news = news(packet, earlier);
    for (DetectedIssue gap : standing.gaps()) {
      boolean asked = names(gap, Systems.GAP, current);
      if (asked && Gaps.isClosedByAHuman(gap)) {
        leaveOut(packet, gap);
      } else if (!asked && Gaps.isOpen(gap)) {
        Changes.add(packet, closed(gap, news));
      }
    }
    return packet;
  }

  /** A question is answered, or asked in vain since the family is ruled out. */
  private DetectedIssue closed(DetectedIssue gap, List<Reference> news) {
    Determination found = review.judgement().determination();
    boolean answered =
        found == Determination.SUPPORTED || found == Determination.INSUFFICIENT_DOCUMENTATION;
    if (!answered) {
      return Gaps.closed(gap, DetectedIssueStatus.CANCELLED, Gaps.NOT_ASKED, at);
    }
    Gaps.prove(gap, news);
    return Gaps.closed(gap, DetectedIssueStatus.FINAL, Gaps.ANSWERED, at);
  }

  /** Documents that the packet read and the earlier evaluation did not, in this version. */
  private static List<Reference> news(Bundle packet, @Nullable GuidanceResponse earlier) {
    if (earlier == null) {
      return List.of();
    }
    Set<String> read = new HashSet<>();
    earlier.getReasonReference().forEach(r -> read.add(r.getReference()));
    return packet.getEntry().stream()
        .map(BundleEntryComponent::getResource)
        .filter(GuidanceResponse.class::isInstance)
        .flatMap(g -> ((GuidanceResponse) g).getReasonReference().stream())
        .filter(r -> !read.contains(r.getReference()))
        .toList();
  }

  private static void leaveOut(Bundle packet, DetectedIssue gap) {
    for (BundleEntryComponent entry : List.copyOf(packet.getEntry())) {
      if (entry.getResource() instanceof DetectedIssue asked
          && Names.has(gap, Systems.GAP, asked.getIdentifierFirstRep().getValue())) {
        packet.getEntry().remove(entry);
        packet.getEntry().stream()
            .map(BundleEntryComponent::getResource)
            .filter(Provenance.class::isInstance)
            .forEach(
                p ->
                    ((Provenance) p)
                        .getTarget()
                        .removeIf(t -> entry.getFullUrl().equals(t.getReference())));
      }
    }
  }

  private static boolean wasSuperseded(Task task) {
    return task.getStatus() == TaskStatus.CANCELLED
        && (SUPERSEDED.equals(task.getStatusReason().getText())
            || Gaps.ENTERED_IN_ERROR.equals(task.getStatusReason().getText()));
  }

  private static boolean names(
      org.hl7.fhir.r4.model.Resource resource, String system, Set<String> current) {
    return Names.identifiers(resource).stream()
        .anyMatch(i -> system.equals(i.getSystem()) && current.contains(i.getValue()));
  }

  private static CodeableConcept text(String words) {
    return new CodeableConcept().setText(words);
  }
}
