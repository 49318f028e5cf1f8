package org.surgicode.ehr;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/** Lets only records of one patient through: an EHR that mixes charts must not mislead anybody. */
final class SamePatient {
  /** The patient of the operation first; then whoever the EHR has merged with him. */
  private final Set<String> ids = new LinkedHashSet<>();

  private static final int MOST = 10;

  private final Origin origin;
  private final Sentences sentences;

  private SamePatient(String id, Origin origin, Sentences sentences) {
    this.ids.add(id);
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

  /** The id of the operation's patient. */
  String id() {
    return ids.iterator().next();
  }

  /**
   * Takes those whom the EHR has merged with the patient for the same from now on.
   *
   * @param found what was read so far, the patient's own record among it
   * @return their ids
   */
  List<String> merged(List<Resource> found) {
    for (Resource resource : found) {
      if (!(resource instanceof Patient record)) {
        continue;
      }
      for (var link : record.getLink()) {
        boolean merge =
            link.getType() == LinkType.REPLACEDBY || link.getType() == LinkType.REPLACES;
        IdType other = new IdType(link.getOther().getReference());
        if (merge && other.hasIdPart() && ids.size() < MOST) {
          ids.add(other.getIdPart());
        }
      }
    }
    return ids.stream().skip(1).toList();
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
      if (!here || !ids.contains(named.getIdPart())) {
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
