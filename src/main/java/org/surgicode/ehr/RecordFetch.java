package org.surgicode.ehr;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.gclient.ICriterion;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/** Fetches what an EHR holds about one operation: the whole of it, or a problem. */
final class RecordFetch {
  private static final List<String> NEEDED =
      List.of("Procedure", "Condition", "DiagnosticReport", "DocumentReference");

  private final Talk talk;
  private final FhirContext fhir;
  private final Gathering gathering;

  RecordFetch(Talk talk, FhirContext fhir) {
    this.talk = talk;
    this.fhir = fhir;
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
    NEEDED.forEach(this::requireGranted);
    List<Resource> found = ofPatient(patient.id(), operation, true);
    for (String other : patient.merged(found)) {
      found.addAll(ofPatient(other, operation, false));
    }
    found.forEach(r -> gathering.add(patient.check(r)));
    whole(operation).forEach(r -> gathering.add(patient.check(r)));
    people(operation);
    new Attachments(talk, fhir, gathering)
        .of(gathering.all(DocumentReference.class), gathering.all(DiagnosticReport.class));
    return gathering.bundle();
  }

  /** What the EHR keeps under one id of a patient; of the operation's own also its stay. */
  private List<Resource> ofPatient(String id, Procedure operation, boolean own) {
    var chart = new ChartSearch(talk.site().settings().search(), id, day(operation));
    ICriterion<?> his = new ReferenceClientParam("patient").hasId(id);
    Offered offered = talk.offered();
    List<String> along =
        Stream.of("Procedure:encounter", "Procedure:performer").filter(offered::includes).toList();
    List<Resource> brought = new ArrayList<>();
    boolean consents = talk.canSearch("Consent");
    boolean stay = along.contains("Procedure:encounter");

    List<Callable<Collection<? extends Resource>>> tasks = new ArrayList<>();
    tasks.add(() -> List.of(talk.another().exchange().read(Patient.class, id)));
    tasks.add(() -> stay || !own ? List.of() : stay(operation, talk.another()));
    tasks.add(
        () ->
            procedures(
                operation, new Includes(along, List.of(), brought::add), his, talk.another()));
    tasks.add(() -> talk.another().pages().all(Condition.class, his));
    tasks.add(() -> chart.reports(talk.another().pages()));
    tasks.add(() -> chart.documents(talk.another().pages()));
    // Many EHRs have no Consent resource at all; there a consent is a document.
    tasks.add(() -> consents ? talk.another().pages().allIfOffered(Consent.class, his) : List.of());
    List<Resource> found = new ArrayList<>();
    talk.site().crew().all(tasks).forEach(found::addAll);
    found.addAll(brought);
    if (own && stay && found.stream().noneMatch(r -> name(operation).equals(named(r)))) {
      found.addAll(stay(operation, talk));
    }
    return found;
  }

  /** The stay of which the operation's encounter is a part. */
  private List<Encounter> whole(Procedure operation) {
    return gathering.all(Encounter.class).stream()
        .filter(e -> name(operation).equals(named(e)))
        .map(e -> new IdType(e.getPartOf().getReference()))
        .filter(id -> id.hasIdPart() && !gathering.holds("Encounter/" + id.getIdPart()))
        .flatMap(id -> talk.exchange().find(Encounter.class, id.getIdPart()).stream())
        .toList();
  }

  private static String named(Resource resource) {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }

  private void people(Procedure operation) {
    var people = new People(talk, gathering);
    people.surgeons(
        gathering.all(Procedure.class).stream()
            .filter(p -> sameStay(p, operation))
            .flatMap(p -> p.getPerformer().stream())
            .map(Procedure.ProcedurePerformerComponent::getActor));
    people.authors(
        gathering.all(DocumentReference.class).stream().flatMap(d -> d.getAuthor().stream()));
  }

  /** The search's own copy counts; an operation that it did not bring is added. */
  private static List<Procedure> procedures(
      Procedure operation, Includes along, ICriterion<?> his, Talk talk) {
    List<Procedure> procedures = new ArrayList<>(talk.pages().all(Procedure.class, along, his));
    String id = operation.getIdElement().getIdPart();
    if (procedures.stream().noneMatch(p -> id.equals(p.getIdElement().getIdPart()))) {
      procedures.add(operation);
    }
    return procedures;
  }

  private static List<Encounter> stay(Procedure operation, Talk talk) {
    IdType encounter = new IdType(operation.getEncounter().getReference());
    if (!encounter.hasIdPart() || !talk.granted().allow("Encounter", 'r')) {
      return List.of();
    }
    return List.of(talk.exchange().read(Encounter.class, encounter.getIdPart()));
  }

  private static String name(Procedure operation) {
    IdType encounter = new IdType(operation.getEncounter().getReference());
    return "Encounter/" + encounter.getIdPart();
  }

  private static boolean sameStay(Procedure other, Procedure operation) {
    return Objects.equals(
        other.getEncounter().getReference(), operation.getEncounter().getReference());
  }

  /** What may not be looked for must not be taken for missing. */
  private void requireGranted(String type) {
    if (!talk.granted().allow(type, 's')) {
      throw new EhrProblem(
          Kind.REFUSED,
          "The EHR did not grant this software to search for "
              + type
              + ", so the record would not be whole; ask its operator to grant system/"
              + type
              + ".rs.");
    }
  }

  private @Nullable LocalDate day(Procedure operation) {
    Date start =
        operation.getPerformed() instanceof BaseDateTimeType moment
            ? moment.getValue()
            : operation.getPerformed() instanceof Period period ? period.getStart() : null;
    ZoneId zone = talk.site().settings().search().timeZone();
    return start == null
        ? null
        : LocalDate.ofInstant(start.toInstant(), zone == null ? ZoneId.of("UTC") : zone);
  }
}
