package org.surgicode.ehr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.Audience;
import org.surgicode.casefile.Flag;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.OutboxEntry;
import org.surgicode.review.WriteLedger;
import org.surgicode.review.WriteReport;
import org.surgicode.review.WriteReport.Outcome;

/** Every rung of the ladder against an EHR that offers it and no better one. */
class WritingWaysTest {
  private final WriteLedger ledger = Ledgers.fresh();
  private ProxiedEhr ehr = new ProxiedEhr("repository");
  private ServerRecords inside = new ServerRecords(ehr.inside());
  private WriteStory story = new WriteStory("way", inside, ledger.tenant());

  private void at(String kind) {
    ehr.close();
    ehr = new ProxiedEhr(kind);
    inside = new ServerRecords(ehr.inside());
    story = new WriteStory("way", inside, ledger.tenant());
    operation(Procedure.ProcedureStatus.COMPLETED);
  }

  @AfterEach
  void stop() {
    ehr.close();
  }

  @ParameterizedTest
  @CsvSource({
    "repository, transaction, 1",
    "plain-repository, single-calls, 5",
    "batch-repository, single-calls, 5",
    "epic, document, 1",
    "oracle, document, 2",
    "meditech, message, 1",
    "athena, form, 1"
  })
  void theBestWayThatAnEhrOffersIsTakenAndSaysWhatReachedIt(String kind, String way, int posts) {
    at(kind);
    ehr.plan("none", Mishaps.of("refused-400"), 0);

    client(WritePolicy.write()).record(story.review);

    assertThat(ledger.ability().orElseThrow().way()).isEqualTo(way);
    assertThat(ehr.seen().stream().filter(r -> r.startsWith("POST"))).hasSize(posts);
    assertThat(ehr.beyond()).isEmpty();
    assertThat(story.lacks(kind, false)).isEmpty();
    boolean codes = !List.of("message", "form").contains(way);
    assertThat(report().way()).isEqualTo(way);
    assertThat(report().reached())
        .isEqualTo(codes ? List.of("codes", "consent") : List.of("consent"));
    assertThat(report().missed()).isEqualTo(codes ? List.of() : List.of("codes"));
  }

  @ParameterizedTest
  @CsvSource({
    "repository, Task",
    "plain-repository, Task",
    "batch-repository, Task",
    "meditech, Communication"
  })
  void aQuestionThatAPersonPutsReachesTheSurgeonOnceAndWithoutAnyCode(String kind, String type) {
    at(kind);
    FhirEhr client = client(WritePolicy.write());
    Flag flag = story.review.judgement().flags().get(0);

    assertThat(client.ask(story.review, flag, "Practitioner/asks")).isEqualTo(type);
    int posts = ehr.seen().stream().filter(r -> r.startsWith("POST")).toList().size();
    assertThat(client.ask(story.review, flag, "Practitioner/asks")).isEqualTo("unchanged");

    assertThat(ehr.seen().stream().filter(r -> r.startsWith("POST"))).hasSize(posts);
    assertThat(ehr.beyond()).isEmpty();
    Resource put =
        type.equals("Task")
            ? inside.search(Task.class, "_count=9").get(0)
            : inside.search(Communication.class, "_count=9").get(0);
    String json = StubbedEhr.FHIR.newJsonParser().encodeResourceToString(put);
    assertThat(json)
        .contains(flag.question(), "Practitioner/surgeon", "Practitioner/asks", "signed addendum")
        .doesNotContainPattern("\\b\\d{5}\\b(?!-)")
        .doesNotContainIgnoringCase("unit", "supported", "modifier", "suggest");
    assertThat(ledger.entries(story.key()))
        .filteredOn(entry -> entry.name().endsWith(".ask.consent"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.state()).isEqualTo(OutboxEntry.State.CONFIRMED));
  }

  @ParameterizedTest
  @CsvSource({"repository", "meditech"})
  void aQuestionToADepartmentNamesItAndAsksNoSurgeon(String kind) {
    at(kind);
    Flag asked = story.review.judgement().flags().get(0);
    Flag flag =
        new Flag(
            asked.id(),
            asked.severity(),
            asked.source(),
            Audience.RADIOLOGY,
            asked.question(),
            List.of(),
            List.of(),
            List.of(),
            null);

    client(WritePolicy.write()).ask(story.review, flag, "Practitioner/asks");

    Resource put =
        kind.equals("repository")
            ? inside.search(Task.class, "_count=9").get(0)
            : inside.search(Communication.class, "_count=9").get(0);
    assertThat(StubbedEhr.FHIR.newJsonParser().encodeResourceToString(put))
        .contains(flag.question(), "Radiology department", "into the record")
        .doesNotContain("Practitioner/surgeon", "addendum");
  }

  @Test
  void aMessageIsNotSentAgainBecauseSomethingElseWasLearned() {
    at("meditech");
    FhirEhr client = client(WritePolicy.write());
    client.record(story.earlier);
    List<String> messages = ids(inside.search(Communication.class, "_count=9"));

    client.record(story.review);

    assertThat(messages).hasSize(2);
    assertThat(ids(inside.search(Communication.class, "_count=9"))).isEqualTo(messages);
  }

  private static List<String> ids(List<Communication> messages) {
    return messages.stream().map(m -> m.getIdElement().getIdPart()).sorted().toList();
  }

  @Test
  void aQuestionIsPutToNobodyWhereNothingIsTakenOrWritingIsOff() {
    at("reader");
    Flag flag = story.review.judgement().flags().get(0);
    assertThat(client(WritePolicy.write()).ask(story.review, flag, "Practitioner/asks"))
        .startsWith("nothing");
    at("repository");
    ledger.stop(true);
    assertThat(client(WritePolicy.write()).ask(story.review, flag, "Practitioner/asks"))
        .startsWith("nothing");
    ledger.stop(false);
    assertThat(
            client(WritePolicy.only(WritePolicy.Mode.DRY_RUN))
                .ask(story.review, flag, "Practitioner/asks"))
        .startsWith("nothing");
    assertThat(inside.search(Task.class, "_count=9")).isEmpty();
  }

  @Test
  void aQuestionThatIsNotAskedAnyMoreIsTakenFromTheSurgeon() {
    at("repository");
    FhirEhr client = client(WritePolicy.write());
    client.record(story.earlier);
    for (Flag flag : story.earlier.judgement().flags()) {
      client.ask(story.earlier, flag, "Practitioner/asks");
    }

    client.record(story.review);

    assertThat(inside.search(Task.class, "_count=9"))
        .filteredOn(task -> task.getIntent() == Task.TaskIntent.ORDER)
        .extracting(
            task -> task.getIdentifierFirstRep().getValue().replaceAll(".*\\.", ""),
            Task::getStatus)
        .containsExactlyInAnyOrder(
            tuple("consent", Task.TaskStatus.REQUESTED),
            tuple("lesion-size", Task.TaskStatus.CANCELLED));
  }

  @Test
  void anEhrThatIsOnlyReadIsSaidToBe() {
    at("reader");

    assertThat(client(WritePolicy.write()).record(story.review)).startsWith("nothing: ");

    assertThat(report().outcome()).isEqualTo(Outcome.READ_ONLY);
    assertThat(report().missed()).containsExactly("codes", "consent");
    assertThat(ledger.ability().orElseThrow().because())
        .contains("transaction: the EHR takes no transactions", "form: no create of");
  }

  @Test
  void theSettingsMayForbidABetterWay() {
    at("repository");

    client(WritePolicy.only(WritePolicy.Mode.WRITE, "document")).record(story.review);

    assertThat(report().way()).isEqualTo("document");
    assertThat(inside.search(Task.class, "_count=9")).isEmpty();
  }

  @Test
  void aDryRunPreparesEverythingAndSendsNothing() {
    for (String kind : List.of("repository", "plain-repository", "epic", "meditech", "athena")) {
      at(kind);
      ehr.plan("none", Mishaps.of("refused-400"), 0);

      String said = client(WritePolicy.only(WritePolicy.Mode.DRY_RUN)).record(story.review);

      assertThat(said).startsWith("dry run, nothing sent; would be written: ");
      assertThat(ehr.seen()).isNotEmpty().allMatch(request -> request.startsWith("GET"));
      assertThat(report().outcome()).isEqualTo(Outcome.DRY_RUN);
    }
  }

  @Test
  void aTenantThatIsOnlyReadIsNotEvenAsked() {
    at("repository");
    ehr.plan("none", Mishaps.of("refused-400"), 0);

    client(WritePolicy.only(WritePolicy.Mode.READ_ONLY)).record(story.review);

    assertThat(ehr.seen()).isEmpty();
    assertThat(report().outcome()).isEqualTo(Outcome.READ_ONLY);
  }

  @Test
  void theSwitchStopsWritingBetweenTwoRequests() {
    at("plain-repository");
    FhirEhr client = client(WritePolicy.write());
    ehr.plan(
        "POST Task",
        way -> {
          ledger.stop(true);
          return way.on();
        },
        1);

    assertThat(client.record(story.review)).contains("switched off");

    assertThat(report().outcome()).isEqualTo(Outcome.SWITCHED_OFF);
    assertThat(inside.search(Task.class, "_count=9")).hasSize(1);
    assertThat(inside.search(DetectedIssue.class, "_count=9")).isEmpty();
    assertThat(report().reached()).containsExactly("codes");

    ledger.stop(false);
    client.record(story.review);
    assertThat(story.lacks("plain-repository", false)).isEmpty();
  }

  @Test
  void aSecondWriterOfTheSameReviewWaits() {
    at("repository");
    assertThat(ledger.claim(story.key(), Duration.ofMinutes(5))).isTrue();

    var problem =
        Assertions.assertThrows(
            EhrProblem.class, () -> client(WritePolicy.write()).record(story.review));

    assertThat(problem.kind()).isEqualTo(EhrProblem.Kind.CONFLICT);
    assertThat(story.written()).isEmpty();
  }

  @Test
  void aProcessThatDiedOverAMessageLeavesItToAPerson() {
    at("meditech");
    FhirEhr first = client(WritePolicy.write());
    ehr.plan("POST Communication", Mishaps.of("hung-up-after"), 1);
    Assertions.assertThrows(EhrProblem.class, () -> first.record(story.review));
    ehr.calm();

    Assertions.assertThrows(
        EhrProblem.class, () -> client(WritePolicy.write()).record(story.review));

    assertThat(inside.search(Communication.class, "_count=9")).hasSize(1);
    assertThat(report().outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void aHumanWhoDecidesWhileTheWritingGoesOnWins() {
    for (String kind : List.of("repository", "plain-repository")) {
      at(kind);
      FhirEhr client = client(WritePolicy.write());
      client.record(story.earlier);
      ehr.plan(
          kind.equals("repository") ? "POST transaction" : "PUT Task",
          way -> {
            Task task =
                inside.search(Task.class, "_count=9").stream()
                    .filter(t -> t.getMeta().getVersionId().equals("1"))
                    .filter(t -> t.getDescription().contains("63303"))
                    .findFirst()
                    .orElseThrow();
            task.setStatus(TaskStatus.COMPLETED).setOwner(new Reference("Practitioner/coder"));
            inside.client.update().resource(task).execute();
            return way.on();
          },
          1);

      client.record(story.review);

      var statuses = new TreeMap<String, TaskStatus>();
      inside
          .search(Task.class, "_count=9")
          .forEach(t -> statuses.put(t.getDescription().replaceAll("\\D+", ""), t.getStatus()));
      assertThat(statuses.values()).containsExactly(TaskStatus.COMPLETED, TaskStatus.REQUESTED);
    }
  }

  @Test
  void aQuestionThatAHumanClosedStaysClosed() {
    at("repository");
    FhirEhr client = client(WritePolicy.write());
    client.record(story.earlier);
    for (DetectedIssue gap : inside.search(DetectedIssue.class, "_count=9")) {
      gap.setStatus(DetectedIssueStatus.CANCELLED);
      gap.addMitigation().getAction().setText("Not our question: see the visit of March.");
      inside.client.update().resource(gap).execute();
    }

    client.record(story.review);

    assertThat(inside.search(DetectedIssue.class, "_count=9"))
        .hasSize(2)
        .allMatch(g -> g.getStatus() == DetectedIssueStatus.CANCELLED);
  }

  @Test
  void anOperationEnteredInErrorTakesItsEvaluationWithItButNoDecision() {
    for (String kind : List.of("repository", "plain-repository")) {
      at(kind);
      FhirEhr client = client(WritePolicy.write());
      client.record(story.review);
      operation(Procedure.ProcedureStatus.ENTEREDINERROR);
      assertThat(client.enteredInError(String.valueOf(story.review.surgicalCase().procedure())))
          .isTrue();

      assertThat(client.withdraw(story.review)).startsWith("taken back: ");

      assertThat(inside.search(GuidanceResponse.class, "_count=9").get(0).getStatus())
          .isEqualTo(GuidanceResponse.GuidanceResponseStatus.ENTEREDINERROR);
      assertThat(inside.search(Task.class, "_count=9").get(0).getStatus())
          .isEqualTo(TaskStatus.CANCELLED);
      assertThat(inside.search(DetectedIssue.class, "_count=9").get(0).getStatus())
          .isEqualTo(DetectedIssueStatus.ENTEREDINERROR);
      assertThat(report().outcome()).isEqualTo(Outcome.WITHDRAWN);
      assertThat(client.withdraw(story.review)).isEqualTo("unchanged");

      client.record(story.review);
      assertThat(inside.search(Task.class, "_count=9").get(0).getStatus())
          .isEqualTo(TaskStatus.REQUESTED);
    }
  }

  @Test
  void aSummaryIsANoteThatPeopleRead() {
    at("epic");
    client(WritePolicy.write()).record(story.review);

    DocumentReference note = inside.search(DocumentReference.class, "_count=9").get(0);

    String text =
        new String(note.getContentFirstRep().getAttachment().getData(), StandardCharsets.UTF_8);
    assertThat(text).contains("for a qualified coder, who decides", "63307", "[consent]");
    assertThat(note.getType().getCodingFirstRep().getCode()).isEqualTo("51851-4");
    assertThat(note.getContext().getPeriod().hasEnd()).isTrue();
  }

  @Test
  void aMessageAsksTheSurgeonAndNamesNoCode() {
    at("meditech");
    client(WritePolicy.write()).record(story.review);

    Communication message = inside.search(Communication.class, "_count=9").get(0);

    assertThat(message.getRecipientFirstRep().getReference()).isEqualTo("Practitioner/surgeon");
    assertThat(StubbedEhr.FHIR.newJsonParser().encodeResourceToString(message))
        .contains("What does the record say?")
        .doesNotContain("63307");
  }

  private WriteReport report() {
    return ledger.report(story.key()).orElseThrow();
  }

  private FhirEhr client(WritePolicy policy) {
    var limits =
        new Limits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            2,
            Duration.ofMinutes(2),
            50,
            20,
            1_000_000);
    var settings =
        new EhrSettings(
                ledger.tenant(), URI.create(ehr.base()), "https://coding.example.org", null, limits)
            .with(policy);
    return new FhirEhr(
        settings, ledger, new FhirEhr.Waiting(wait -> {}, Clock.systemUTC(), new Random(7)));
  }

  private void operation(Procedure.ProcedureStatus status) {
    var procedure = new Procedure();
    procedure.setId(String.valueOf(story.review.surgicalCase().procedure()));
    procedure.setStatus(status);
    procedure.getSubject().setReference(story.review.surgicalCase().patient());
    procedure.addPerformer().getActor().setReference("Practitioner/surgeon");
    inside.client.update().resource(procedure).execute();
  }
}
