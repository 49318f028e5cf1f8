package org.surgicode.ehr;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.ehr.StubbedEhr.RETRIES;
import static org.surgicode.ehr.StubbedEhr.one;
import static org.surgicode.ehr.StubbedEhr.search;
import static org.surgicode.ehr.StubbedEhr.searchset;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.CaseReview;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.fhir.Systems;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/** Writing a review once, whatever the EHR answers. */
class RecordingTest {
  private final StubbedEhr ehr = new StubbedEhr("a02");
  private final FhirEhr client = ehr.ehr();
  private final CaseReview review =
      Judgements.review(
          client.fetch(ehr.operation()), Judgements.supported("63307", "lesion-size", "consent"));
  private final ReviewPacket packet =
      new ReviewPacket(review, ehr.ledger.tenant(), "https://coding.example.org", StubbedEhr.NOW);

  @BeforeEach
  void nothingIsRecordedYet() {
    ehr.answer(one("metadata"), Capabilities.of("repository"));
    for (String type : List.of("GuidanceResponse", "Task", "DetectedIssue")) {
      ehr.answer(search(type), searchset(List.of()));
    }
  }

  @AfterEach
  void stop() {
    ehr.close();
  }

  @Test
  void aNewReviewIsWrittenInOneTransaction() {
    ehr.serve(transaction(), StubbedEhr.json(success()));

    assertThat(client.record(review))
        .isEqualTo("Device, GuidanceResponse, Task, 2 DetectedIssue, Provenance");
    assertThat(posts()).isOne();
  }

  @Test
  void anUnchangedReviewWritesNothing() {
    ehr.answer(search("GuidanceResponse"), searchset(List.of(evaluation(packet.fingerprint()))));

    assertThat(client.record(review)).isEqualTo("unchanged");
    assertThat(posts()).isZero();
  }

  @Test
  void aChangedReviewIsWritten() {
    ehr.answer(search("GuidanceResponse"), searchset(List.of(evaluation("another"))));
    ehr.serve(transaction(), StubbedEhr.json(success()));

    assertThat(client.record(review)).contains("GuidanceResponse");
    assertThat(posts()).isOne();
  }

  @Test
  void anAttemptWithoutAnswerThatArrivedIsNotRepeated() {
    ehr.serve(transaction(), aResponse().withStatus(504));
    first("GuidanceResponse", searchset(List.of()), "sent");
    ehr.answer(
        search("GuidanceResponse").atPriority(2).inScenario("g").whenScenarioStateIs("sent"),
        searchset(List.of(evaluation(packet.fingerprint()))));

    assertThat(client.record(review)).contains("GuidanceResponse, Task, 2 DetectedIssue");
    assertThat(posts()).isOne();
  }

  @Test
  void anAttemptThatDidNotArriveIsRepeatedAfterLooking() {
    once(aResponse().withStatus(503));

    assertThat(client.record(review)).contains("GuidanceResponse");
    assertThat(posts()).isEqualTo(2);
    assertThat(ehr.requests("GuidanceResponse")).isEqualTo(2);
  }

  @Test
  void anAttemptThatTimesOutIsLookedForBeforeItIsRepeated() {
    ehr.answerTimeout = Duration.ofMillis(200);
    once(aResponse().withFixedDelay(700));

    assertThat(ehr.ehr().record(review)).contains("GuidanceResponse");
    assertThat(posts()).isEqualTo(2);
    assertThat(ehr.requests("GuidanceResponse")).isEqualTo(2);
  }

  @Test
  void aThrottledAttemptWaitsAsTold() {
    once(aResponse().withStatus(429).withHeader("Retry-After", "9"));

    client.record(review);

    assertThat(ehr.pauses).containsExactly(Duration.ofSeconds(9));
  }

  @Test
  void anAnswerThatDoesNotConfirmEveryEntryIsNoSuccess() {
    Bundle some = success();
    some.getEntry().get(2).getResponse().setStatus("422 Unprocessable");
    ehr.serve(transaction(), StubbedEhr.json(some));

    assertThat(problem().kind()).isEqualTo(Kind.UNREADABLE_ANSWER);
    assertThat(posts()).isEqualTo(RETRIES + 1);
  }

  @Test
  void aConflictIsTriedOnceMoreAfterLooking() {
    once(aResponse().withStatus(412));

    assertThat(client.record(review)).contains("GuidanceResponse");
    assertThat(posts()).isEqualTo(2);
  }

  @Test
  void aConflictThatStaysIsTold() {
    ehr.serve(transaction(), aResponse().withStatus(409));

    assertThat(problem().kind()).isEqualTo(Kind.CONFLICT);
    assertThat(posts()).isEqualTo(2);
  }

  @Test
  void anEhrThatRefusesTheWritingIsNotPressed() {
    ehr.serve(transaction(), aResponse().withStatus(422));

    assertThat(problem().kind()).isEqualTo(Kind.REFUSED);
    assertThat(posts()).isOne();
  }

  @Test
  void anEhrThatLacksWhatItOfferedIsToldSo() {
    ehr.serve(search("GuidanceResponse"), aResponse().withStatus(404));

    assertThat(problem())
        .hasMessageContaining("GuidanceResponse")
        .extracting(EhrProblem::kind)
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(posts()).isZero();
  }

  @Test
  void anEvaluationThatIsThereTwiceStopsTheWriting() {
    GuidanceResponse second = evaluation("b");
    second.setId("GuidanceResponse/other");
    ehr.answer(search("GuidanceResponse"), searchset(List.of(evaluation("a"), second)));

    assertThat(problem().kind()).isEqualTo(Kind.CONFLICT);
    assertThat(posts()).isZero();
  }

  @Test
  void aSuggestionThatNobodyDecidedIsWithdrawnWhenItNoLongerHolds() {
    ehr.answer(
        search("Task"),
        searchset(List.of(task("old", TaskStatus.REQUESTED), task("done", TaskStatus.COMPLETED))));
    Bundle answer = success();
    answer.addEntry().getResponse().setStatus("200 OK");
    ehr.serve(transaction(), StubbedEhr.json(answer));

    assertThat(client.record(review)).contains("2 Task");
    assertThat(sent(0))
        .contains("\"url\":\"Task/old\"", "W/\\\"3\\\"", "superseded")
        .doesNotContain("Task/done");
  }

  private void first(String type, Resource answer, String then) {
    ehr.answer(
        search(type)
            .atPriority(1)
            .inScenario("g")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo(then),
        answer);
  }

  private void once(ResponseDefinitionBuilder response) {
    ehr.serve(transaction(), StubbedEhr.json(success()));
    ehr.serve(
        transaction()
            .atPriority(1)
            .inScenario("once")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("passed"),
        response);
  }

  private Bundle success() {
    var answer = new Bundle().setType(BundleType.TRANSACTIONRESPONSE);
    packet.transaction().getEntry().forEach(e -> answer.addEntry().getResponse().setStatus("201"));
    return answer;
  }

  private GuidanceResponse evaluation(String fingerprint) {
    var evaluation = new GuidanceResponse();
    evaluation.setId("GuidanceResponse/g");
    evaluation.addIdentifier().setSystem(Systems.EVALUATION).setValue(packet.key());
    evaluation.getRequestIdentifier().setSystem(Systems.FINGERPRINT).setValue(fingerprint);
    return evaluation;
  }

  private Task task(String id, TaskStatus status) {
    var task = new Task().setStatus(status).setIntent(Task.TaskIntent.PROPOSAL);
    task.setId("Task/" + id);
    task.getMeta().setVersionId("3");
    task.addIdentifier().setSystem(Systems.SUGGESTION).setValue(packet.key() + "." + id);
    return task;
  }

  private static MappingBuilder transaction() {
    return post(urlPathMatching("/fhir/?")).atPriority(5);
  }

  private int posts() {
    return ehr.server.findAll(postRequestedFor(urlPathMatching("/fhir/?"))).size();
  }

  private String sent(int number) {
    return ehr.server
        .findAll(postRequestedFor(urlPathMatching("/fhir/?")))
        .get(number)
        .getBodyAsString();
  }

  private EhrProblem problem() {
    return Assertions.assertThrows(EhrProblem.class, () -> client.record(review));
  }
}
