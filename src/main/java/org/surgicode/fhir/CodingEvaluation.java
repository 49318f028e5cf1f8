package org.surgicode.fhir;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.GuidanceResponse.GuidanceResponseStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.Edition;
import org.surgicode.casefile.Judgement;

/** What was concluded, per criterion, with the words that prove it and the data still needed. */
final class CodingEvaluation {
  private static final Set<String> REASONS = Set.of("DocumentReference", "DiagnosticReport");

  private CodingEvaluation() {}

  static GuidanceResponse of(PacketContext packet, Parameters result, String fingerprint) {
    Judgement judgement = packet.review().judgement();
    Edition edition = judgement.edition();
    var evaluation = new GuidanceResponse();
    Labels.concluded(evaluation, "coding-evaluation");
    evaluation.addContained(result);
    evaluation.setRequestIdentifier(Labels.identifier(Systems.FINGERPRINT, fingerprint));
    evaluation.addIdentifier(Labels.identifier(Systems.EVALUATION, packet.keys().evaluation()));
    evaluation.setModule(
        new CanonicalType(Systems.planDefinition(edition.family()) + "|" + edition.criteria()));
    evaluation.setStatus(status(judgement));
    evaluation.setSubject(packet.patient());
    packet.encounter().ifPresent(evaluation::setEncounter);
    evaluation.setOccurrenceDateTimeElement(Labels.moment(packet.at()));
    evaluation.setPerformer(packet.device());
    reasons(packet).forEach(evaluation::addReasonReference);
    evaluation.setOutputParameters(new Reference("#" + ResultParameters.ID));
    OpenNeeds.of(judgement.flags()).forEach(evaluation::addDataRequirement);
    return evaluation;
  }

  private static GuidanceResponseStatus status(Judgement judgement) {
    if (judgement.determination() == Determination.INSUFFICIENT_DOCUMENTATION) {
      return GuidanceResponseStatus.DATAREQUIRED;
    }
    return judgement.flags().isEmpty()
        ? GuidanceResponseStatus.SUCCESS
        : GuidanceResponseStatus.DATAREQUESTED;
  }

  /** The documents that were read; R4 allows no other kinds here. */
  private static List<Reference> reasons(PacketContext packet) {
    return packet.sources().all().stream()
        .filter(r -> REASONS.contains(r.getReference().split("/", 2)[0]))
        .toList();
  }
}
