package org.surgicode.ehr;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.ConsentEntry;
import org.surgicode.casefile.DiagnosisEntry;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.ProcedureEntry;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.criteria.Families;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.reading.NoteReader;
import org.surgicode.review.CaseReviewer;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/**
 * What this software needs of any FHIR server, told by the trip itself: find, fetch, review, record
 * and record again. Every server that is an EHR in a test runs it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EhrContract {
  /** Several Procedures, two days, addenda, notes in plain text, RTF, HTML and PDF. */
  private static final Map<String, String> OPERATIONS =
      new TreeMap<>(
          Map.of(
              "a02", "Procedure/a02-proc1",
              "a04", "Procedure/a04-proc1",
              "a18", "Procedure/a18-proc1",
              "b09", "Procedure/b09-proc1",
              "e16", "Procedure/e16-proc2",
              "f10", "Procedure/f10-proc1",
              "f20", "Procedure/f20-proc1"));

  private String base = "";
  private ServerRecords server = new ServerRecords("http://localhost");

  /** Base URL of a FHIR R4 server that may be filled. */
  abstract String start();

  @BeforeAll
  void fill() {
    base = start();
    server = new ServerRecords(base);
    OPERATIONS.keySet().forEach(server::load);
  }

  @Test
  void everyOperationIsListedOnceUnderItsFirstProcedure() {
    assertThat(ehr(100).operations())
        .containsAll(OPERATIONS.values())
        .doesNotHaveDuplicates()
        .doesNotContain("Procedure/a04-proc2", "Procedure/b09-proc2");
  }

  @Test
  void onlyOperationsThatChangedAreListedWhenAMomentIsGiven() {
    assertThat(ehr(100).operationsSince(Instant.now().minus(Duration.ofHours(1))))
        .containsAll(OPERATIONS.values());
    assertThat(ehr(100).operationsSince(Instant.now().plus(Duration.ofHours(1)))).isEmpty();
  }

  @Test
  void smallPagesGiveTheSameAsLargeOnes() {
    Bundle page =
        server
            .client
            .search()
            .byUrl("Condition?patient=b09-pt&_count=2")
            .returnBundle(Bundle.class)
            .execute();
    assertThat(page.getLink(Bundle.LINK_NEXT)).isNotNull();

    assertThat(ehr(2).operations()).containsAll(OPERATIONS.values());
    for (String operation : OPERATIONS.values()) {
      assertThat(ehr(2).fetch(operation)).isEqualTo(ehr(100).fetch(operation));
    }
  }

  @Test
  void theRecordFetchedIsTheRecordThatWasLoaded() {
    OPERATIONS.keySet().forEach(this::isWhole);
  }

  @Test
  void theWholeJobDoneTwiceChangesNothingTheSecondTime() {
    var reviewer =
        new CaseReviewer(
            NoteReader.load(ConfigFiles.packaged()),
            Families.load(ConfigFiles.packaged(), "cpt-63300", "0.1.0"));
    var ehr = ehr(20);
    OPERATIONS.values().forEach(o -> ehr.record(reviewer.review(ehr.fetch(o))));
    var before = server.written();

    for (String operation : OPERATIONS.values()) {
      assertThat(ehr.record(reviewer.review(ehr.fetch(operation)))).isEqualTo("unchanged");
    }

    assertThat(server.written()).isEqualTo(before).isNotEmpty();
  }

  @Test
  void whatWasWrittenCanBeReadBack() {
    var ehr = ehr(20);
    server.load("a02", "back");

    String said = ehr.record(concluded(ehr, "back", "63307", "lesion-size", "consent"));

    assertThat(said).endsWith("GuidanceResponse, Task, 2 DetectedIssue, Provenance");
    GuidanceResponse evaluation = evaluation("back");
    Task task = tasks("back").get(0);
    assertThat(evaluation.getSubject().getReference()).isEqualTo("Patient/back-pt");
    assertThat(task.getReasonReference().getReference()).isEqualTo(name(evaluation));
    assertThat(task.getFocus().getReference()).isEqualTo("Procedure/back-proc1");
    assertThat(gaps("back")).hasSize(2);
    String device = evaluation.getPerformer().getReference();
    assertThat(server.read(Device.class, device)).isNotNull();
    Provenance provenance = provenance(evaluation).get(0);
    assertThat(provenance.getEntity())
        .extracting(e -> e.getWhat().getReference())
        .contains("Procedure/back-proc1/_history/1");
  }

  @Test
  void aChangedRecordGivesANewVersionOfTheSameEvaluation() {
    var ehr = ehr(20);
    server.load("a02", "change");
    ehr.record(concluded(ehr, "change", "63307", "consent"));
    GuidanceResponse first = evaluation("change");

    Condition diagnosis = server.search(Condition.class, "patient=change-pt").get(0);
    diagnosis.getCode().setText("Recoded by the coder on Monday");
    server.client.update().resource(diagnosis).execute();
    String said = ehr.record(concluded(ehr, "change", "63307", "consent"));

    assertThat(said).isEqualTo("GuidanceResponse, DetectedIssue, Provenance");
    GuidanceResponse second = evaluation("change");
    assertThat(name(second)).isEqualTo(name(first));
    assertThat(second.getMeta().getVersionId()).isNotEqualTo(first.getMeta().getVersionId());
    assertThat(provenance(second)).hasSize(2);
    assertThat(tasks("change")).hasSize(1);
  }

  @Test
  void anotherSuggestionReplacesTheOneThatNobodyDecidedAndMayComeBack() {
    var ehr = ehr(20);
    server.load("a02", "turn");
    ehr.record(concluded(ehr, "turn", "63307", "consent"));
    ehr.record(concluded(ehr, "turn", "63303", "consent"));

    assertThat(statuses("turn")).containsOnly(Map.entry("63307", "CANCELLED"), open("63303"));

    ehr.record(concluded(ehr, "turn", "63307", "consent"));

    assertThat(statuses("turn")).containsOnly(open("63307"), Map.entry("63303", "CANCELLED"));
  }

  @Test
  void aHumanDecisionStaysWhateverIsReviewedLater() {
    var ehr = ehr(20);
    server.load("a02", "human");
    ehr.record(concluded(ehr, "human", "63307"));
    Task decided = tasks("human").get(0).setStatus(TaskStatus.COMPLETED);
    decided.setOwner(new Reference("Practitioner/human-pr1"));
    server.client.update().resource(decided).execute();

    ehr.record(concluded(ehr, "human", "63303"));
    ehr.record(concluded(ehr, "human", "63307"));

    assertThat(statuses("human"))
        .containsOnly(Map.entry("63307", "COMPLETED"), Map.entry("63303", "CANCELLED"));
  }

  @Test
  void anAnsweredQuestionIsClosedAndAskedAgainWhenItComesBack() {
    var ehr = ehr(20);
    server.load("a02", "asked");
    ehr.record(concluded(ehr, "asked", "63307", "consent", "lesion-size"));
    ehr.record(concluded(ehr, "asked", "63307", "consent"));

    assertThat(gap("asked", "lesion-size").getStatus()).isEqualTo(DetectedIssueStatus.FINAL);
    assertThat(gap("asked", "lesion-size").getMitigation()).hasSize(1);
    assertThat(gap("asked", "consent").getStatus()).isEqualTo(DetectedIssueStatus.PRELIMINARY);

    ehr.record(Judgements.review(ehr.fetch("Procedure/asked-proc1"), Judgements.notSupported()));

    assertThat(gap("asked", "consent").getStatus()).isEqualTo(DetectedIssueStatus.CANCELLED);

    ehr.record(concluded(ehr, "asked", "63307", "lesion-size"));

    assertThat(gap("asked", "lesion-size").getStatus()).isEqualTo(DetectedIssueStatus.PRELIMINARY);
    assertThat(gaps("asked")).hasSize(2);
  }

  @Test
  void anUnknownProcedureIsNotFound() {
    var problem =
        Assertions.assertThrows(EhrProblem.class, () -> ehr(20).fetch("Procedure/nobody"));

    assertThat(problem.kind()).isEqualTo(Kind.NOT_FOUND);
  }

  /** Compares what the server gives with what the labelled case holds. */
  void isWhole(String name) {
    var loaded = new CaseBundles(FhirContext.forR4Cached()).read(ServerRecords.bundle(name), name);
    for (SurgicalCase expected : loaded) {
      SurgicalCase fetched = ehr(50).fetch(String.valueOf(expected.procedure()));

      assertThat(content(fetched)).containsExactlyInAnyOrderElementsOf(content(expected));
      assertThat(fetched.dateOfService()).isEqualTo(expected.dateOfService());
      assertThat(fetched.unreadable()).isEqualTo(expected.unreadable());
      assertThat(fetched.documents()).allMatch(d -> d.version() != null);
    }
  }

  FhirEhr ehr(int pageSize) {
    var limits =
        new Limits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            1,
            Duration.ofSeconds(5),
            pageSize,
            200,
            10_000_000);
    return new FhirEhr(
        new EhrSettings("hospital", URI.create(base), "https://coding.example.org", null, limits));
  }

  private static CaseReview concluded(FhirEhr ehr, String name, String code, String... flags) {
    Judgement judgement = Judgements.supported(code, flags);
    return Judgements.review(ehr.fetch("Procedure/" + name + "-proc1"), judgement);
  }

  private GuidanceResponse evaluation(String name) {
    var found = server.search(GuidanceResponse.class, "patient=" + name + "-pt");
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<Task> tasks(String name) {
    return server.search(Task.class, "patient=" + name + "-pt");
  }

  private List<DetectedIssue> gaps(String name) {
    return server.search(DetectedIssue.class, "patient=" + name + "-pt");
  }

  private DetectedIssue gap(String name, String flag) {
    return gaps(name).stream()
        .filter(g -> g.getCode().getCodingFirstRep().getCode().equals(flag))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, String> statuses(String name) {
    Map<String, String> statuses = new TreeMap<>();
    for (Task task : tasks(name)) {
      var code = task.getInputFirstRep().getValue();
      String number = task.castToCodeableConcept(code).getCodingFirstRep().getCode();
      statuses.put(number, task.getStatus().name());
    }
    return statuses;
  }

  private static Map.Entry<String, String> open(String code) {
    return Map.entry(code, "REQUESTED");
  }

  private List<Provenance> provenance(GuidanceResponse evaluation) {
    return server.search(Provenance.class, "target=" + name(evaluation));
  }

  private static String name(GuidanceResponse evaluation) {
    return evaluation.getIdElement().toUnqualifiedVersionless().getValue();
  }

  /** What a case holds, without the versions that only a server counts. */
  private static List<String> content(SurgicalCase of) {
    List<String> content = new ArrayList<>();
    of.procedures().stream().map(ProcedureEntry::surgeons).forEach(s -> content.add("" + s));
    of.procedures().stream().map(ProcedureEntry::reference).forEach(content::add);
    of.otherProcedures().stream().map(ProcedureEntry::reference).forEach(content::add);
    of.diagnoses().stream().map(DiagnosisEntry::reference).forEach(content::add);
    of.consents().stream().map(ConsentEntry::reference).forEach(content::add);
    for (ChartDocument d : of.documents()) {
      content.add(
          String.join(
              " ", d.resource(), d.attachment(), d.kind() + "", d.title(), d.sha256(), d.text()));
      content.add(d.resource() + d.authors() + d.relations() + d.status() + d.date());
    }
    content.add("" + (of.encounter() == null ? "" : of.encounter().reference()));
    return content;
  }
}
