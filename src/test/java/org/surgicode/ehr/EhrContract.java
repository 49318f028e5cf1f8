package org.surgicode.ehr;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Judgement;
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

  private ServerRecords server = new ServerRecords("http://localhost");
  private WriteBacks written = new WriteBacks(server);

  /** Base URL of a FHIR R4 server that may be filled. */
  abstract String start();

  @BeforeAll
  void fill() {
    server = new ServerRecords(start());
    written = new WriteBacks(server);
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
    List<String> later = ehr(100).operationsSince(Instant.now().plus(Duration.ofHours(1)));
    if (saysWhatItCanBeAsked()) {
      assertThat(later).isEmpty();
    } else {
      assertThat(later).containsAll(OPERATIONS.values());
    }
  }

  /** Whether the EHR states its search parameters; one that does not is asked for everything. */
  boolean saysWhatItCanBeAsked() {
    return true;
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
    GuidanceResponse evaluation = written.evaluation("back");
    Task task = written.tasks("back").get(0);
    assertThat(evaluation.getSubject().getReference()).isEqualTo("Patient/back-pt");
    assertThat(task.getReasonReference().getReference()).isEqualTo(WriteBacks.name(evaluation));
    assertThat(task.getFocus().getReference()).isEqualTo("Procedure/back-proc1");
    assertThat(written.gaps("back")).hasSize(2);
    String device = evaluation.getPerformer().getReference();
    assertThat(server.read(Device.class, device)).isNotNull();
    Provenance provenance = written.provenance(evaluation).get(0);
    assertThat(provenance.getEntity())
        .extracting(e -> e.getWhat().getReference())
        .contains("Procedure/back-proc1/_history/1");
  }

  @Test
  void aChangedRecordGivesANewVersionOfTheSameEvaluation() {
    var ehr = ehr(20);
    server.load("a02", "change");
    ehr.record(concluded(ehr, "change", "63307", "consent"));
    GuidanceResponse first = written.evaluation("change");

    Condition diagnosis = server.search(Condition.class, "patient=change-pt").get(0);
    diagnosis.getCode().setText("Recoded by the coder on Monday");
    server.client.update().resource(diagnosis).execute();
    String said = ehr.record(concluded(ehr, "change", "63307", "consent"));

    assertThat(said).isEqualTo("GuidanceResponse, DetectedIssue, Provenance");
    GuidanceResponse second = written.evaluation("change");
    assertThat(WriteBacks.name(second)).isEqualTo(WriteBacks.name(first));
    assertThat(second.getMeta().getVersionId()).isNotEqualTo(first.getMeta().getVersionId());
    assertThat(written.provenance(second)).hasSize(2);
    assertThat(written.tasks("change")).hasSize(1);
  }

  @Test
  void anotherSuggestionReplacesTheOneThatNobodyDecidedAndMayComeBack() {
    var ehr = ehr(20);
    server.load("a02", "turn");
    ehr.record(concluded(ehr, "turn", "63307", "consent"));
    ehr.record(concluded(ehr, "turn", "63303", "consent"));

    assertThat(written.statuses("turn"))
        .containsOnly(Map.entry("63307", "CANCELLED"), WriteBacks.open("63303"));

    ehr.record(concluded(ehr, "turn", "63307", "consent"));

    assertThat(written.statuses("turn"))
        .containsOnly(WriteBacks.open("63307"), Map.entry("63303", "CANCELLED"));
  }

  @Test
  void aHumanDecisionStaysWhateverIsReviewedLater() {
    var ehr = ehr(20);
    server.load("a02", "human");
    ehr.record(concluded(ehr, "human", "63307"));
    Task decided = written.tasks("human").get(0).setStatus(TaskStatus.COMPLETED);
    decided.setOwner(new Reference("Practitioner/human-pr1"));
    server.client.update().resource(decided).execute();

    ehr.record(concluded(ehr, "human", "63303"));
    ehr.record(concluded(ehr, "human", "63307"));

    assertThat(written.statuses("human"))
        .containsOnly(Map.entry("63307", "COMPLETED"), Map.entry("63303", "CANCELLED"));
  }

  @Test
  void anAnsweredQuestionIsClosedAndAskedAgainWhenItComesBack() {
    var ehr = ehr(20);
    server.load("a02", "asked");
    ehr.record(concluded(ehr, "asked", "63307", "consent", "lesion-size"));
    ehr.record(concluded(ehr, "asked", "63307", "consent"));

    assertThat(written.gap("asked", "lesion-size").getStatus())
        .isEqualTo(DetectedIssueStatus.FINAL);
    assertThat(written.gap("asked", "lesion-size").getMitigation()).hasSize(1);
    assertThat(written.gap("asked", "consent").getStatus())
        .isEqualTo(DetectedIssueStatus.PRELIMINARY);

    ehr.record(Judgements.review(ehr.fetch("Procedure/asked-proc1"), Judgements.notSupported()));

    assertThat(written.gap("asked", "consent").getStatus())
        .isEqualTo(DetectedIssueStatus.CANCELLED);

    ehr.record(concluded(ehr, "asked", "63307", "lesion-size"));

    assertThat(written.gap("asked", "lesion-size").getStatus())
        .isEqualTo(DetectedIssueStatus.PRELIMINARY);
    assertThat(written.gaps("asked")).hasSize(2);
  }

  @Test
  void theSameResourcesOneByOneAreTheSameSet() {
    server.load("a02", "single");
    var ehr = server.ehr(20, WritePolicy.only(WritePolicy.Mode.WRITE, "single-calls"));

    String said = ehr.record(concluded(ehr, "single", "63307", "lesion-size", "consent"));

    assertThat(said).contains("GuidanceResponse, Task, 2 DetectedIssue, Provenance");
    assertThat(written.tasks("single").get(0).getReasonReference().getReference())
        .isEqualTo(WriteBacks.name(written.evaluation("single")));
    assertThat(written.provenance(written.evaluation("single"))).hasSize(1);
    assertThat(ehr.record(concluded(ehr, "single", "63307", "lesion-size", "consent")))
        .isEqualTo("unchanged");

    ehr.record(concluded(ehr, "single", "63303", "consent"));

    assertThat(written.statuses("single"))
        .containsOnly(Map.entry("63307", "CANCELLED"), WriteBacks.open("63303"));
    assertThat(written.gap("single", "lesion-size").getStatus())
        .isEqualTo(DetectedIssueStatus.FINAL);
  }

  @Test
  void anOperationEnteredInErrorTakesWhatWasWrittenWithItButNoDecision() {
    var ehr = ehr(20);
    server.load("a02", "error");
    CaseReview review = concluded(ehr, "error", "63307", "consent");
    ehr.record(review);
    Procedure operation = server.read(Procedure.class, "error-proc1");
    operation.setStatus(Procedure.ProcedureStatus.ENTEREDINERROR);
    server.client.update().resource(operation).execute();

    assertThat(ehr.enteredInError("Procedure/error-proc1")).isTrue();
    assertThat(ehr.withdraw(review)).isEqualTo("taken back: GuidanceResponse, Task, DetectedIssue");

    assertThat(written.evaluation("error").getStatus())
        .isEqualTo(GuidanceResponse.GuidanceResponseStatus.ENTEREDINERROR);
    assertThat(written.statuses("error")).containsOnly(Map.entry("63307", "CANCELLED"));
    assertThat(written.gap("error", "consent").getStatus())
        .isEqualTo(DetectedIssueStatus.ENTEREDINERROR);
    assertThat(ehr.withdraw(review)).isEqualTo("unchanged");
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

      assertThat(Content.of(fetched)).containsExactlyInAnyOrderElementsOf(Content.of(expected));
      assertThat(fetched.dateOfService()).isEqualTo(expected.dateOfService());
      assertThat(fetched.unreadable()).isEqualTo(expected.unreadable());
      assertThat(fetched.documents()).allMatch(d -> d.version() != null);
    }
  }

  FhirEhr ehr(int pageSize) {
    return server.ehr(pageSize);
  }

  private static CaseReview concluded(FhirEhr ehr, String name, String code, String... flags) {
    Judgement judgement = Judgements.supported(code, flags);
    return Judgements.review(ehr.fetch("Procedure/" + name + "-proc1"), judgement);
  }
}
