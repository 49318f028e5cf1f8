package org.surgicode.ehr;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.ehr.StubbedEhr.RETRIES;
import static org.surgicode.ehr.StubbedEhr.json;
import static org.surgicode.ehr.StubbedEhr.one;
import static org.surgicode.ehr.StubbedEhr.search;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/** What an EHR can answer instead of the record, and what becomes of it. */
class EhrFaultsTest {
  private final StubbedEhr ehr = new StubbedEhr("a02");

  @AfterEach
  void stop() {
    ehr.close();
  }

  @Test
  void aWholeRecordIsFetchedWithoutRepeatingARequest() {
    var found = ehr.ehr().fetch(ehr.operation());

    assertThat("Procedure/" + found.id()).isEqualTo(ehr.operation());
    assertThat(found.patient()).isEqualTo(StubbedEhr.name(ehr.patient()));
    assertThat(found.documents()).isNotEmpty();
    assertThat(found.unreadable()).isEmpty();
    assertThat(ehr.pauses).isEmpty();
    assertThat(ehr.requests(ehr.operation())).isOne();
  }

  @Test
  void aRefusedLoginIsNotRepeated() {
    fails(one(ehr.operation()), aResponse().withStatus(401), Kind.UNAUTHORIZED, 1);
  }

  @Test
  void aForbiddenChartIsLeftAlone() {
    ehr.serve(search("Condition"), aResponse().withStatus(403));

    assertThat(problem().kind()).isEqualTo(Kind.REFUSED);
    assertThat(ehr.requests("Condition")).isOne();
  }

  @Test
  void anUnknownProcedureIsNotFound() {
    fails(one(ehr.operation()), aResponse().withStatus(404), Kind.NOT_FOUND, 1);
  }

  @Test
  void aServerThatKeepsFailingIsAskedAsOftenAsTheLimitSays() {
    fails(one(ehr.operation()), aResponse().withStatus(500), Kind.SERVER_ERROR, RETRIES + 1);

    assertThat(ehr.pauses).hasSize(RETRIES);
    assertThat(ehr.pauses.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
    assertThat(ehr.pauses.get(2)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void aServerThatRecoversGivesTheWholeRecord() {
    first(aResponse().withStatus(500));

    assertThat(ehr.ehr().fetch(ehr.operation()).documents()).isNotEmpty();
    assertThat(ehr.requests("DocumentReference")).isEqualTo(2);
    assertThat(ehr.pauses).hasSize(1);
  }

  @Test
  void secondsOfRetryAfterAreWaitedFor() {
    first(aResponse().withStatus(429).withHeader("Retry-After", "17"));

    ehr.ehr().fetch(ehr.operation());

    assertThat(ehr.pauses).isNotEmpty().containsOnly(Duration.ofSeconds(17));
  }

  @Test
  void aDateOfRetryAfterIsWaitedFor() {
    first(aResponse().withStatus(429).withHeader("Retry-After", "Mon, 05 Jan 2026 10:01:30 GMT"));

    ehr.ehr().fetch(ehr.operation());

    assertThat(ehr.pauses).isNotEmpty().containsOnly(Duration.ofSeconds(90));
  }

  @Test
  void aRetryAfterBeyondTheLongestWaitIsToldInsteadOfWaitedFor() {
    ehr.serve(
        search("DocumentReference"), aResponse().withStatus(429).withHeader("Retry-After", "3600"));

    EhrProblem problem = problem();

    assertThat(problem.kind()).isEqualTo(Kind.THROTTLED);
    assertThat(problem).hasMessageContaining("3600 seconds");
    assertThat(ehr.requests("DocumentReference")).isOne();
  }

  @Test
  void aSlowAnswerEndsInATimeout() {
    ehr.answerTimeout = Duration.ofMillis(150);
    fails(one(ehr.operation()), aResponse().withFixedDelay(600), Kind.TIMEOUT, RETRIES + 1);
  }

  @Test
  void anAnswerThatDripsEndsInATimeout() {
    ehr.answerTimeout = Duration.ofMillis(300);
    var drip = json(ehr.all("Procedure").get(0)).withChunkedDribbleDelay(40, 4000);
    fails(one(ehr.operation()), drip, Kind.TIMEOUT, RETRIES + 1);
  }

  @Test
  void cutJsonIsUnreadable() {
    String whole = StubbedEhr.FHIR.newJsonParser().encodeResourceToString(ehr.patient());
    fails(
        one(ehr.operation()),
        json(whole.substring(0, whole.length() / 2)),
        Kind.UNREADABLE_ANSWER,
        1);
  }

  @Test
  void aConnectionThatBreaksMidwayIsAskedAgain() {
    first(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));

    assertThat(ehr.ehr().fetch(ehr.operation()).documents()).isNotEmpty();
    assertThat(ehr.requests("DocumentReference")).isEqualTo(2);
  }

  @Test
  void aLoginPageInsteadOfFhirIsUnreadable() {
    var page = aResponse().withHeader("Content-Type", "text/html").withBody("<html>Log in</html>");
    fails(one(ehr.operation()), page, Kind.UNREADABLE_ANSWER, 1);
  }

  @Test
  void anEndlessAnswerIsCutOff() {
    ehr.largestAnswer = 50_000;
    String longest = "{\"resourceType\":\"Procedure\",\"id\":\"" + "x".repeat(60_000) + "\"}";
    fails(one(ehr.operation()), json(longest), Kind.INCOMPLETE, 1);
  }

  @Test
  void anAnswerThatIsEndlessOnceUnpackedIsCutOff() throws IOException {
    ehr.largestAnswer = 50_000;
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[60_000]);
    }
    assertThat(packed.size()).isLessThan(1_000);
    var bomb = json("").withHeader("Content-Encoding", "gzip").withBody(packed.toByteArray());
    fails(one(ehr.operation()), bomb, Kind.INCOMPLETE, 1);
  }

  @Test
  void anEhrThatIsAwayIsUnreachable() {
    var client = ehr.ehr();
    ehr.server.stop();

    assertThat(Assertions.assertThrows(EhrProblem.class, client::operations).kind())
        .isEqualTo(Kind.UNREACHABLE);
    assertThat(ehr.pauses).hasSize(RETRIES);
  }

  @Test
  void aReferenceThatIsNoProcedureIsNotAskedFor() {
    var problem =
        Assertions.assertThrows(EhrProblem.class, () -> ehr.ehr().fetch("Patient/../Secret"));

    assertThat(problem.kind()).isEqualTo(Kind.NOT_FOUND);
    assertThat(ehr.server.getAllServeEvents()).isEmpty();
  }

  @Test
  void theTokenTravelsWithEveryRequest() {
    ehr.token = "secret-token";

    ehr.ehr().fetch(ehr.operation());

    assertThat(ehr.server.getAllServeEvents())
        .isNotEmpty()
        .allMatch(e -> "Bearer secret-token".equals(e.getRequest().getHeader("Authorization")));
  }

  private void first(ResponseDefinitionBuilder response) {
    var request = search("DocumentReference").atPriority(1).inScenario("once");
    ehr.serve(request.whenScenarioStateIs(Scenario.STARTED).willSetStateTo("passed"), response);
  }

  private void fails(
      MappingBuilder request, ResponseDefinitionBuilder response, Kind kind, int requests) {
    ehr.serve(request, response);

    EhrProblem problem = problem();

    assertThat(problem.kind()).isEqualTo(kind);
    assertThat(ehr.requests(ehr.operation())).isEqualTo(requests);
    String family = ehr.patient().getNameFirstRep().getFamily();
    assertThat(problem.getMessage()).endsWith(".").doesNotContain(family);
  }

  private EhrProblem problem() {
    return Assertions.assertThrows(EhrProblem.class, () -> ehr.ehr().fetch(ehr.operation()));
  }
}
