package org.surgicode.ehr;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.gclient.ICriterion;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.surgicode.review.EhrProblem;

/** Fetches what an EHR holds about one operation: the whole of it, or a problem. */
final class RecordFetch {
  private final Talk talk;
  private final BinaryFetch binaries;
  private final Gathering gathering;

  RecordFetch(Talk talk, FhirContext fhir) {
    this.talk = talk;
    this.binaries = new BinaryFetch(talk, fhir.newJsonParser());
    this.gathering = new Gathering(talk.origin().base());
  }

  /**
   * @param procedureId id of one Procedure of the operation
   * @return collection Bundle with every page and every attachment that could be had
   * @throws EhrProblem when anything else is missing
   */
  Bundle fetch(String procedureId) {
    Procedure operation = talk.exchange().read(Procedure.class, procedureId);
    SamePatient patient = SamePatient.of(operation, talk);
    ICriterion<?> his = new ReferenceClientParam("patient").hasId(patient.id());

    gathering.add(talk.exchange().read(Patient.class, patient.id()));
    stay(operation, patient);
    List<Procedure> procedures = procedures(operation, patient, his);
    talk.pages().all(Condition.class, his).forEach(c -> gathering.add(patient.check(c)));
    var reports = talk.pages().all(DiagnosticReport.class, his);
    reports.forEach(r -> gathering.add(patient.check(r)));
    var documents = talk.pages().all(DocumentReference.class, his);
    documents.forEach(d -> gathering.add(patient.check(d)));
    consents(patient, his);

    var people = new People(talk, gathering);
    people.surgeons(
        procedures.stream()
            .filter(p -> sameStay(p, operation))
            .flatMap(p -> p.getPerformer().stream())
            .map(Procedure.ProcedurePerformerComponent::getActor));
    people.authors(documents.stream().flatMap(d -> d.getAuthor().stream()));
    new Attachments(talk, binaries, gathering).of(documents, reports);
    return gathering.bundle();
  }

  /** The search's own copy counts; an operation that it did not bring is added. */
  private List<Procedure> procedures(Procedure operation, SamePatient patient, ICriterion<?> his) {
    List<Procedure> procedures = new ArrayList<>(talk.pages().all(Procedure.class, his));
    String id = operation.getIdElement().getIdPart();
    if (procedures.stream().noneMatch(p -> id.equals(p.getIdElement().getIdPart()))) {
      procedures.add(operation);
    }
    procedures.forEach(p -> gathering.add(patient.check(p)));
    return procedures;
  }

  private static boolean sameStay(Procedure other, Procedure operation) {
    return Objects.equals(
        other.getEncounter().getReference(), operation.getEncounter().getReference());
  }

  private void stay(Procedure operation, SamePatient patient) {
    IdType encounter = new IdType(operation.getEncounter().getReference());
    if (encounter.hasIdPart()) {
      Encounter stay = talk.exchange().read(Encounter.class, encounter.getIdPart());
      gathering.add(patient.check(stay));
    }
  }

  /** Many EHRs have no Consent resource at all; there a consent is a document. */
  private void consents(SamePatient patient, ICriterion<?> his) {
    talk.pages().allIfOffered(Consent.class, his).forEach(c -> gathering.add(patient.check(c)));
  }
}
