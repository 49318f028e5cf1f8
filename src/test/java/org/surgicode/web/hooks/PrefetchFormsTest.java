package org.surgicode.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.work.Work;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.door.DoorRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a caller may bring along, and what comes of it. */
class PrefetchFormsTest {
  private static final String VIEW = "/cds-services/surgicode-patient-view";
  private static final String SUGGESTED = "63307, 63308";

  /** Brings all or nothing: nobody reads on for it. */
  private static OpenStreet closed;

  /** Reads with a lent token, else with its own login. */
  private static OpenStreet reading;

  private static OpenStreet hurried;

  /** How an answer to a template may fail, in ways that EHRs know. */
  enum Failed {
    MISSING,
    OUTCOME,
    BUNDLE_WITH_OUTCOME,
    MORE_PAGES,
    FEWER_THAN_TOTAL,
    EMPTY_OBJECT,
    TEXT,
    NUMBER,
    ARRAY,
    TRUE,
    ENTRY_WITHOUT_RESOURCE,
    ENTRIES_NO_ARRAY,
    NO_TYPE
  }

  @BeforeAll
  static void open() {
    DoorRules rules = DoorRules.usual().within(3650).patient(Duration.ofSeconds(20));
    closed = new OpenStreet(rules.reading(List.of()));
    reading = new OpenStreet(rules);
    reading.ehr.holds(HookCharts.bundle("a02"));
    hurried = new OpenStreet(rules.patient(Duration.ofMillis(300)));
    hurried.ehr.holds(HookCharts.bundle("a02"));
  }

  @AfterAll
  static void close() {
    closed.close();
    reading.close();
    hurried.close();
  }

  @BeforeEach
  void forget() {
    reading.ehr.lent.clear();
    reading.ehr.read.clear();
    reading.ehr.trouble = null;
    hurried.queued.clear();
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatIsNotAnsweredWholeIsNotTakenForUndocumented(String key, Failed form) throws Exception {
    ObjectNode call = failed(HookCharts.patientView("a02"), key, form);
    var answer = closed.post(VIEW, call);
    assertThat(answer.statusCode()).as("%s %s", key, form).isEqualTo(412);
    assertThat(answer.body())
        .contains("OperationOutcome", "what is missing is not taken for undocumented");
  }

  @ParameterizedTest
  @EnumSource(Failed.class)
  void whatIsNotAnsweredWholeIsReadFromTheEhr(Failed form) throws Exception {
    ObjectNode call = failed(HookCharts.patientView("a02"), "documents", form);
    assertThat(cards(reading, call)).singleElement().asString().contains(SUGGESTED);
    assertThat(reading.ehr.read).containsExactly("Procedure/a02-proc1");
  }

  @Test
  void withoutProceduresTheEhrIsAskedForThePatientsOperations() throws Exception {
    ObjectNode call = HookCharts.patientView("a02");
    call.remove("prefetch");
    assertThat(cards(reading, call)).singleElement().asString().contains(SUGGESTED);
  }

  @ParameterizedTest
  @CsvSource({"procedures", "encounters", "conditions", "consents", "reports", "documents"})
  void nullMeansThatThereIsNothing(String key) throws Exception {
    ObjectNode call = HookCharts.patientView("a02");
    call.path("prefetch").asObject().putNull(key);
    assertThat(closed.post(VIEW, call).statusCode()).isEqualTo(200);
    if (key.equals("procedures")) {
      assertThat(cards(closed, call)).isEmpty();
    }
  }

  @Test
  void aSearchWithoutResultsMeansTheSame() throws Exception {
    ObjectNode call = HookCharts.patientView("a02");
    ObjectNode empty = call.path("prefetch").path("procedures").asObject();
    empty.put("total", 0).remove("entry");
    assertThat(cards(closed, call)).isEmpty();
  }

  @Test
  void aNoticeBesideTheResultsIsNoGap() throws Exception {
    ObjectNode call = HookCharts.patientView("a02");
    addOutcome(call.path("prefetch").path("documents").asObject(), "information");
    assertThat(cards(closed, call)).singleElement().asString().contains(SUGGESTED);
  }

  @Test
  void aSingleResourceStandsForASearchWithOneResult() throws Exception {
    ObjectNode call = HookCharts.patientView("a02");
    ObjectNode prefetch = call.path("prefetch").asObject();
    prefetch.set("procedures", prefetch.path("procedures").path("entry").get(0).path("resource"));
    assertThat(cards(closed, call)).singleElement().asString().contains(SUGGESTED);
  }

  @Test
  void aLinkToATextIsNoText() throws Exception {
    ObjectNode call = HookCharts.withLinks(HookCharts.patientView("a02"));
    assertThat(closed.post(VIEW, call).statusCode()).isEqualTo(412);
    assertThat(cards(reading, call)).singleElement().asString().contains(SUGGESTED);
  }

  @Test
  void aLentTokenReadsAndIsForgotten() throws Exception {
    ObjectNode call = HookCharts.withLinks(HookCharts.patientView("a02"));
    lend(call, "patient/*.read");
    assertThat(cards(reading, call)).singleElement().asString().contains(SUGGESTED);
    assertThat(reading.ehr.lent).containsExactly("lent-for-one-call");
    assertThat(call.toString()).contains("lent-for-one-call");
    assertThat(reading.post(VIEW, call).body()).doesNotContain("lent-for-one-call");
  }

  @ParameterizedTest
  @CsvSource({
    "user/*.read, true",
    "patient/*.rs, true",
    "patient/*.cruds, true",
    "user/Patient.rs user/Procedure.rs user/Condition.rs user/DocumentReference.rs"
        + " user/DiagnosticReport.rs, true",
    "user/Patient.read user/Observation.read, false",
    "patient/*.r, false",
    "launch openid, false",
    "'', false"
  })
  void scopesOfBothVersionsAreUnderstood(String scope, boolean reads) {
    assertThat(LentToken.of("t", scope).reads()).isEqualTo(reads);
  }

  @Test
  void aTokenOfAnotherPatientIsRefusedAndOneThatIsOverIsNotTried() throws Exception {
    ObjectNode call = HookCharts.withLinks(HookCharts.patientView("a02"));
    lend(call, "patient/*.rs");
    ObjectNode lent = call.path("fhirAuthorization").asObject();
    lent.put("patient", "somebody-else");
    assertThat(reading.post(VIEW, call).statusCode()).isEqualTo(400);
    lent.put("patient", "a02-pt").put("expires_in", 0);
    assertThat(cards(reading, call)).hasSize(1);
    assertThat(reading.ehr.lent).isEmpty();
    lent.put("expires_in", 300);
    assertThat(cards(reading, call)).hasSize(1);
    assertThat(reading.ehr.lent).hasSize(1);
  }

  @Test
  void aTokenThatDoesNotReadTheRecordIsNotTried() throws Exception {
    ObjectNode call = HookCharts.withLinks(HookCharts.patientView("a02"));
    lend(call, "patient/Patient.read");
    assertThat(cards(reading, call)).hasSize(1);
    assertThat(reading.ehr.lent).isEmpty();
  }

  @Test
  void aKeptReviewOfTheSameVersionsIsShownWithoutReadingAgain() throws Exception {
    try (OpenStreet at =
        new OpenStreet(DoorRules.usual().within(3650).patient(Duration.ofSeconds(20)))) {
      at.ehr.holds(HookCharts.versioned(HookCharts.bundle("a02"), "1"));
      at.desk().lookByAll("Procedure/a02-proc1");
      at.ehr.read.clear();
      ObjectNode call =
          HookCharts.withLinks(HookCharts.versioned(HookCharts.patientView("a02"), "1"));
      assertThat(cards(at, call)).singleElement().asString().contains(SUGGESTED);
      assertThat(at.ehr.read).isEmpty();

      cards(at, HookCharts.withLinks(HookCharts.versioned(HookCharts.patientView("a02"), "2")));
      assertThat(at.ehr.read).hasSize(1);
    }
  }

  @Test
  void whatCannotBeReadInTimeIsToldHonestlyAndGoesOnInTheQueue() throws Exception {
    ObjectNode call = HookCharts.withLinks(HookCharts.patientView("a02"));
    hurried.ehr.slow = Duration.ofSeconds(5);
    long began = System.nanoTime();
    List<JsonNode> cards = cards(hurried, call);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
    assertThat(cards).singleElement().asString().contains("Still reading", "open the sidebar");
    assertThat(hurried.queued).extracting(Work::subject).containsExactly("Patient/a02-pt");
    hurried.ehr.slow = Duration.ZERO;
  }

  @Test
  void anEhrThatDoesNotAnswerIsReadLater() throws Exception {
    ObjectNode call = HookCharts.withLinks(HookCharts.patientView("a02"));
    reading.ehr.trouble = EhrProblem.Kind.UNREACHABLE;
    assertThat(cards(reading, call)).singleElement().asString().contains("Still reading");
    reading.ehr.trouble = EhrProblem.Kind.NOT_FOUND;
    assertThat(cards(reading, call)).isEmpty();
  }

  @Test
  void aRecordOfAnotherPatientIsRefused() throws Exception {
    ObjectNode call = HookCharts.patientView("a02");
    call.path("context").asObject().put("patientId", "somebody-else");
    var answer = closed.post(VIEW, call);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("another patient").doesNotContain("a02-pt");

    ObjectNode mixed = HookCharts.patientView("a02");
    mixed
        .path("prefetch")
        .path("reports")
        .path("entry")
        .get(0)
        .path("resource")
        .path("subject")
        .asObject()
        .put("reference", "Patient/somebody-else");
    assertThat(closed.post(VIEW, mixed).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hook | \"order-sign\" | answers the hook patient-view only",
        "hookInstance | \"\" | a UUID of this firing",
        "hookInstance | 5.5e | one JSON object",
        "context | [] | Send the context",
        "context | {} | context.userId",
        "context | {\"userId\":\"Nobody/1\",\"patientId\":\"1\"} | context.userId",
        "context | {\"userId\":\"Practitioner/1\"} | context.patientId",
        "context | {\"userId\":\"Practitioner/1\",\"patientId\":\"../../x\"} | context.patientId",
        "prefetch | [1] | Send as prefetch an object",
        "fhirServer | \"https://elsewhere.example/fhir\" | FHIR base URL of an EHR",
        "fhirAuthorization | {\"access_token\":\"x\",\"token_type\":\"Bearer\"} | fhirServer"
            + " beside",
        "fhirAuthorization | {\"access_token\":\"x\",\"token_type\":\"MAC\"} | a Bearer"
            + " access_token",
        "hook\":1,\"hook | 2 | each member once"
      })
  void aCallThatIsNoneIsToldInOneSentence(String member, String value, String sentence)
      throws Exception {
    ObjectNode call = HookCharts.patientView("a02");
    call.remove(member);
    String broken = "{\"" + member + "\":" + value + "," + call.toString().substring(1);
    var answer = closed.post(VIEW, broken);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("OperationOutcome").contains(sentence);
  }

  @Test
  void theEhrIsTheTenantsWhateverSlashItsAddressEndsWith() throws Exception {
    ObjectNode call = HookCharts.patientView("a02");
    call.put("fhirServer", OpenStreet.EHR + "/");
    assertThat(cards(closed, call)).hasSize(1);
  }

  @Test
  void unknownMembersAreIgnored() throws Exception {
    ObjectNode call = HookCharts.patientView("a02");
    call.putObject("extension").put("com.example.more", true);
    call.path("prefetch").asObject().putObject("more").put("resourceType", "Observation");
    assertThat(cards(closed, call)).hasSize(1);
  }

  @Test
  void onlyJsonIsTakenAndOnlyByServicesThatThereAre() throws Exception {
    String call = HookCharts.patientView("a02").toString();
    assertThat(closed.post("/cds-services/another", call).statusCode()).isEqualTo(404);
    HttpResponse<String> text =
        closed.send(
            closed
                .with(VIEW)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(call)));
    assertThat(text.statusCode()).isEqualTo(415);
    HttpResponse<String> other =
        closed.send(
            closed
                .with(VIEW)
                .header("Content-Type", "Application/JSON;charset=utf-8")
                .POST(BodyPublishers.ofString(call)));
    assertThat(other.statusCode()).isEqualTo(200);
    String umlaut = call.replace("meningioma", "Geschwulst der R\u00fcckenmarkshaut");
    for (String charset : List.of("ISO-8859-1", "utf-8", "UTF-16BE")) {
      assertThat(in(charset, umlaut.getBytes(charset)).statusCode()).as(charset).isEqualTo(200);
    }
    assertThat(in("x-unknown", umlaut.getBytes(StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(415);
    assertThat(closed.get(VIEW).statusCode()).isEqualTo(405);
  }

  private static HttpResponse<String> in(String charset, byte[] call) throws Exception {
    return closed.send(
        closed
            .with(VIEW)
            .header("Content-Type", "application/json; charset=" + charset)
            .POST(BodyPublishers.ofByteArray(call)));
  }

  static Stream<Arguments> failures() {
    return HookService.PATIENT_VIEW.prefetch().keySet().stream()
        .flatMap(key -> Stream.of(Failed.values()).map(form -> Arguments.of(key, form)));
  }

  private static ObjectNode failed(ObjectNode call, String key, Failed form) {
    ObjectNode prefetch = call.path("prefetch").asObject();
    ObjectNode searchset = HookCharts.JSON.createObjectNode();
    searchset.put("resourceType", "Bundle").put("type", "searchset").putArray("entry");
    switch (form) {
      case MISSING -> prefetch.remove(key);
      case OUTCOME -> prefetch.set(key, outcome("error"));
      case BUNDLE_WITH_OUTCOME -> {
        addOutcome(searchset, "warning");
        prefetch.set(key, searchset);
      }
      case MORE_PAGES -> {
        searchset.putArray("link").addObject().put("relation", "next").put("url", "http://x.y/");
        prefetch.set(key, searchset);
      }
      case FEWER_THAN_TOTAL -> prefetch.set(key, searchset.put("total", 3));
      case EMPTY_OBJECT -> prefetch.putObject(key);
      case TEXT -> prefetch.put(key, "nothing");
      case NUMBER -> prefetch.put(key, 7);
      case ARRAY -> prefetch.putArray(key);
      case TRUE -> prefetch.put(key, true);
      case ENTRY_WITHOUT_RESOURCE -> {
        searchset.withArray("entry").addObject().put("fullUrl", "urn:x");
        prefetch.set(key, searchset);
      }
      case ENTRIES_NO_ARRAY -> prefetch.set(key, searchset.put("entry", 1));
      case NO_TYPE -> prefetch.putObject(key).put("id", "x");
    }
    return call;
  }

  private static void addOutcome(ObjectNode searchset, String severity) {
    ObjectNode entry = searchset.withArray("entry").addObject();
    entry.set("resource", outcome(severity));
    entry.putObject("search").put("mode", "outcome");
  }

  private static ObjectNode outcome(String severity) {
    ObjectNode outcome = HookCharts.JSON.createObjectNode().put("resourceType", "OperationOutcome");
    outcome.putArray("issue").addObject().put("severity", severity).put("code", "timeout");
    return outcome;
  }

  private static void lend(ObjectNode call, String scope) {
    call.put("fhirServer", OpenStreet.EHR);
    call.putObject("fhirAuthorization")
        .put("access_token", "lent-for-one-call")
        .put("token_type", "Bearer")
        .put("expires_in", 300)
        .put("scope", scope)
        .put("subject", "surgicode");
  }

  private static List<JsonNode> cards(OpenStreet at, JsonNode call) throws Exception {
    var answer = at.post(VIEW, call);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return HookCharts.JSON.readTree(answer.body()).path("cards").valueStream().toList();
  }
}
