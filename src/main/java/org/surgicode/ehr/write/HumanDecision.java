package org.surgicode.ehr.write;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.surgicode.fhir.DecidedTask;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.fhir.Systems;
import org.surgicode.review.Decision;
import org.surgicode.review.EhrProblem;

/** Tells the EHR what a person decided about a suggestion: in its Task, and who it was. */
final class HumanDecision {
  private static final String AUTHORS =
      "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

  private final Decision decision;
  private final ReviewPacket packet;
  private final Counterpart ehr;
  private final Offers offers;

  HumanDecision(Decision decision, ReviewPacket packet, Counterpart ehr) {
    this.decision = decision;
    this.packet = packet;
    this.ehr = ehr;
    this.offers = new Offers(ehr.capabilities(), ehr::granted);
  }

  /** What was changed, in words. A Task that is decided already is nobody's any more. */
  String tell() {
    if (!offers.updates("Task")) {
      return "nothing: the EHR does not let this software change a Task";
    }
    try {
      return once();
    } catch (EhrProblem e) {
      if (e.kind() != EhrProblem.Kind.CONFLICT) {
        throw e;
      }
      return once(); // somebody else changed the Task meanwhile: what holds now counts
    }
  }

  private String once() {
    Optional<Task> found =
        new Standing(ehr, offers, packet)
            .suggestions().stream()
                .filter(t -> Names.has(t, Systems.SUGGESTION, decision.suggestion()))
                .findFirst();
    if (found.isEmpty()) {
      return "nothing: the EHR has no Task of this suggestion";
    }
    Task task = found.get();
    if (!Succession.UNDECIDED.contains(task.getStatus())) {
      return "unchanged";
    }
    decide(task);
    IdType read = task.getIdElement();
    String version = task.getMeta().getVersionId();
    task.setId(new IdType("Task", read.getIdPart(), version));
    ehr.update(task);
    return provenance(read.getIdPart()) ? "Task, Provenance" : "Task";
  }

  private void decide(Task task) {
    if (decision.kind() == Decision.Kind.REJECTED) {
      DecidedTask.reject(task, decision.reasonCode(), decision.who(), decision.at());
    } else {
      DecidedTask.accept(task, codes(), decision.who(), decision.at());
    }
  }

  private List<String> codes() {
    return decision.finalCodes(
        packet.review().judgement().codes().stream().map(line -> line.code()).toList());
  }

  private boolean provenance(String task) {
    if (!offers.creates("Provenance")) {
      return false;
    }
    var provenance = new Provenance();
    provenance.getMeta().addProfile(Systems.profile("decision-provenance"));
    provenance.addTarget(new Reference("Task/" + task));
    provenance.getRecordedElement().setValueAsString(moment().getValueAsString());
    CodeableConcept verifier = new CodeableConcept();
    verifier.addCoding().setSystem(AUTHORS).setCode("verifier");
    provenance.addAgent().setType(verifier).setWho(new Reference(decision.who()));
    ehr.create(provenance, null);
    return true;
  }

  private DateTimeType moment() {
    Instant at = decision.at().truncatedTo(ChronoUnit.SECONDS);
    return new DateTimeType(at.toString());
  }
}
