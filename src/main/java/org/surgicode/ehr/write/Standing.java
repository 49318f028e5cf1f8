package org.surgicode.ehr.write;

import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.GuidanceResponse.GuidanceResponseStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.fhir.Systems;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/** What stands in the EHR about one operation, as earlier reviews and people left it. */
final class Standing {
  private final Counterpart ehr;
  private final Offers offers;
  private final ReviewPacket packet;

  Standing(Counterpart ehr, Offers offers, ReviewPacket packet) {
    this.ehr = ehr;
    this.offers = offers;
    this.packet = packet;
  }

  /**
   * The evaluation.
   *
   * @throws EhrProblem CONFLICT when there are several
   */
  Optional<GuidanceResponse> evaluation() {
    List<GuidanceResponse> known =
        his(GuidanceResponse.class, "identifier", Systems.EVALUATION, packet.key()).stream()
            .filter(g -> Names.has(g, Systems.EVALUATION, packet.key()))
            .toList();
    if (known.size() > 1) {
      throw new EhrProblem(
          Kind.CONFLICT,
          "The EHR holds this evaluation more than once, so nothing was written; delete all but the"
              + " newest GuidanceResponse of the operation.");
    }
    return known.stream().findFirst();
  }

  /** Whether exactly this review is recorded. */
  boolean isRecorded(@Nullable GuidanceResponse evaluation) {
    return evaluation != null
        && evaluation.getStatus() != GuidanceResponseStatus.ENTEREDINERROR
        && Systems.FINGERPRINT.equals(evaluation.getRequestIdentifier().getSystem())
        && packet.fingerprint().equals(evaluation.getRequestIdentifier().getValue());
  }

  /** All suggestions, decided ones too. */
  List<Task> suggestions() {
    return his(Task.class, "group-identifier", Systems.EVALUATION, packet.key()).stream()
        .filter(t -> Names.begins(t, Systems.SUGGESTION, packet.key() + "."))
        .toList();
  }

  /** The Tasks by which people put questions, closed ones too. */
  List<Task> asked() {
    return his(Task.class, "group-identifier", Systems.EVALUATION, packet.key()).stream()
        .filter(t -> Names.begins(t, Systems.QUERY, packet.asking("")))
        .toList();
  }

  /** Whether a Task puts this question. */
  boolean asks(Task task, String flag) {
    return Names.has(task, Systems.QUERY, packet.asking(flag));
  }

  /** All questions, closed ones too. */
  List<DetectedIssue> gaps() {
    return ehr.find(DetectedIssue.class, patient()).stream()
        .filter(g -> Gaps.isOf(g, packet.key()))
        .toList();
  }

  private <T extends Resource> List<T> his(
      Class<T> type, String parameter, String system, String value) {
    return offers.searches(type.getSimpleName(), parameter)
        ? ehr.find(
            type, new TokenClientParam(parameter).exactly().systemAndIdentifier(system, value))
        : ehr.find(type, patient());
  }

  private ca.uhn.fhir.rest.gclient.ICriterion<?> patient() {
    String patient = packet.review().surgicalCase().patient();
    return new ReferenceClientParam("patient")
        .hasId(patient.substring(patient.lastIndexOf('/') + 1));
  }
}
