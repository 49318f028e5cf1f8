package org.surgicode.ehr;

import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/** Lets only records of one patient through: an EHR that mixes charts must not mislead anybody. */
final class SamePatient {
  private final String id;
  private final Origin origin;
  private final Sentences sentences;

  private SamePatient(String id, Origin origin, Sentences sentences) {
    this.id = id;
    this.origin = origin;
    this.sentences = sentences;
  }

  /**
   * The patient of an operation.
   *
   * @throws EhrProblem UNREADABLE_ANSWER when the Procedure names no patient
   */
  static SamePatient of(Procedure operation, Talk talk) {
    IdType subject = new IdType(operation.getSubject().getReference());
    boolean patient = !subject.hasResourceType() || subject.getResourceType().equals("Patient");
    if (!subject.hasIdPart() || !patient) {
      throw talk.sentences()
          .about(Kind.UNREADABLE_ANSWER, "the patient of Procedure/" + id(operation));
    }
    return new SamePatient(subject.getIdPart(), talk.origin(), talk.sentences());
  }

  String id() {
    return id;
  }

  /**
   * The same resource.
   *
   * @throws EhrProblem OTHER_PATIENT when it belongs to somebody else
   */
  <T extends Resource> T check(T resource) {
    Reference subject = subject(resource);
    if (subject != null && subject.hasReference()) {
      IdType named = new IdType(subject.getReference());
      boolean here = named.getBaseUrl() == null || origin.isBase(named.getBaseUrl());
      if (!here || !id.equals(named.getIdPart())) {
        throw sentences.about(Kind.OTHER_PATIENT, resource.fhirType());
      }
    }
    return resource;
  }

  private static @Nullable Reference subject(Resource resource) {
    if (resource instanceof Procedure r) return r.getSubject();
    if (resource instanceof Encounter r) return r.getSubject();
    if (resource instanceof Condition r) return r.getSubject();
    if (resource instanceof DiagnosticReport r) return r.getSubject();
    if (resource instanceof DocumentReference r) return r.getSubject();
    if (resource instanceof Consent r) return r.getPatient();
    return null;
  }

  private static String id(Resource resource) {
    return resource.getIdElement().getIdPart();
  }
}
