package org.surgicode.ehr;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.gclient.DateClientParam;
import ca.uhn.fhir.rest.gclient.ICriterion;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Finds the operations that a change in the EHR may concern. */
final class ChangeSearch {
  private static final List<Class<? extends Resource>> CHANGING =
      List.of(DocumentReference.class, DiagnosticReport.class);
  private static final String CHANGED = "_lastUpdated";

  private final Talk talk;
  private final FhirContext fhir;

  ChangeSearch(Talk talk, FhirContext fhir) {
    this.talk = talk;
    this.fhir = fhir;
  }

  /**
   * The operations of the patient whom a resource is about.
   *
   * @param reference for example {@code DocumentReference/7} or {@code Patient/3}
   * @return none when the resource is about no patient
   */
  List<String> operationsOf(String reference) {
    IdType id = new IdType(reference);
    String type = String.valueOf(id.getResourceType());
    if (type.equals("Patient")) {
      return ofPatients(List.of(id.getIdPart()));
    }
    Class<? extends Resource> known =
        fhir.getResourceDefinition(type).getImplementingClass().asSubclass(Resource.class);
    return ofPatients(patient(talk.exchange().read(known, id.getIdPart())).toList());
  }

  /** Operations of which a Procedure, or a note or report of their patient, changed since then. */
  List<String> since(Instant since) {
    var operations = new OperationSearch(talk, fhir);
    boolean asked = CHANGING.stream().allMatch(t -> talk.offered().searches(name(t), CHANGED));
    if (!asked) {
      return operations.all(null);
    }
    Set<String> found = new TreeSet<>(operations.all(since));
    found.addAll(ofPatients(byPatient() ? changedOf(operations, since) : changed(since)));
    return List.copyOf(found);
  }

  private boolean byPatient() {
    return talk.site().settings().search().operations() == SearchStrategy.Operations.WORKLIST;
  }

  /** Of everybody in the EHR. */
  private Set<String> changed(Instant since) {
    return CHANGING.stream()
        .flatMap(type -> talk.pages().all(type, after(since)).stream())
        .flatMap(this::patient)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of those on the worklist, one by one. */
  private Set<String> changedOf(OperationSearch operations, Instant since) {
    return operations.procedures(null).stream()
        .flatMap(this::patient)
        .distinct()
        .filter(
            id ->
                CHANGING.stream()
                    .anyMatch(t -> !talk.pages().all(t, his(id), after(since)).isEmpty()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ICriterion<?> his(String patient) {
    return new ReferenceClientParam("patient").hasId(patient);
  }

  private static ICriterion<?> after(Instant since) {
    return new DateClientParam(CHANGED).afterOrEquals().millis(Date.from(since));
  }

  private static String name(Class<? extends Resource> type) {
    return type.getSimpleName();
  }

  private List<String> ofPatients(Collection<String> ids) {
    List<Procedure> theirs =
        ids.stream().flatMap(id -> talk.pages().all(Procedure.class, his(id)).stream()).toList();
    return new OperationSearch(talk, fhir).among(theirs);
  }

  private Stream<String> patient(Resource resource) {
    var terser = fhir.newTerser();
    return Stream.of("subject", "patient")
        .filter(path -> fhir.getResourceDefinition(resource).getChildByName(path) != null)
        .flatMap(path -> terser.getValues(resource, path).stream())
        .filter(Reference.class::isInstance)
        .map(value -> new IdType(((Reference) value).getReference()))
        .filter(id -> "Patient".equals(id.getResourceType()) && id.hasIdPart())
        .map(IdType::getIdPart);
  }
}
