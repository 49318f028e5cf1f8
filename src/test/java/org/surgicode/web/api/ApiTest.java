package org.surgicode.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.Visit;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.hooks.HookCharts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as a program meets it. */
class ApiTest {
  private static final String PASSWORD =
      "Basic "
          + Base64.getEncoder().encodeToString("admin:secret".getBytes(StandardCharsets.UTF_8));
  private static final JsonMapper JSON = new JsonMapper();
  private static final String REVIEWS = "/api/v1/reviews";
  private static final String DECISIONS = REVIEWS + "/a04-proc1/decisions";

  private static OpenStreet street;

  @BeforeAll
  static void open() {
    street = new OpenStreet(DoorRules.usual().at(200));
    for (String name : List.of("a01", "a02", "a04", "a09", "a11")) {
      street.ehr.holds(HookCharts.bundle(name));
      street.desk().look("Procedure/" + name + "-proc1");
    }
  }

  @AfterAll
  static void close() {
    street.close();
  }

  @Test
  void nobodyComesInWithoutATokenASessionOrThePassword() throws Exception {
    for (String path : List.of(REVIEWS, REVIEWS + "/a02-proc1", DECISIONS, "/api/v1/flags")) {
      HttpResponse<String> answer = street.bare(path);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("\"detail\"").doesNotContain("a02-proc1");
    }
  }

  @Test
  void aSessionOpensTheApiToWhomSeesAllCasesWithTheirCodes() throws Exception {
    assertThat(Visit.as("coder", street.base()).get(REVIEWS).statusCode()).isEqualTo(200);
    assertThat(Visit.as("clinician", street.base()).get(REVIEWS).statusCode()).isEqualTo(403);
    Visit chart = Visit.as("coder", "a02-proc1", street.base());
    assertThat(chart.get(REVIEWS + "/a09-proc1").statusCode()).isEqualTo(403);
    Visit coder = Visit.as("coder", street.base());
    assertThat(coder.get(REVIEWS + "?tenant=other").statusCode()).isEqualTo(403);
    var bare = HttpRequest.newBuilder(URI.create(street.base() + REVIEWS + "/a02-proc1/record"));
    assertThat(coder.send(bare.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(403);
  }

  @Test
  void listsReviewsPageByPageAndByDetermination() throws Exception {
    int seen = 0;
    String page = REVIEWS + "?limit=2";
    while (page != null) {
      HttpResponse<String> answer = street.get(page);
      seen += JSON.readTree(answer.body()).size();
      String next = answer.headers().firstValue("Link").orElse(null);
      page = next == null ? null : next.substring(1, next.indexOf('>'));
    }
    assertThat(seen).isEqualTo(street.desk().kept().size());
    assertThat(json(street.get(REVIEWS + "?determination=not-supported")))
        .extracting(r -> r.path("case").asString(""))
        .containsExactly("a11-proc1");
  }

  @Test
  void sendsAReviewOnceToWhoHasIt() throws Exception {
    HttpResponse<String> first = street.get(REVIEWS + "/a02-proc1");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = street.get(REVIEWS + "/a02-proc1", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(street.get(REVIEWS + "/a09-proc1", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }

  @Test
  void doesOnceWhatIsAskedForTwiceUnderOneKey() throws Exception {
    street.ehr.read.clear();
    String path = REVIEWS + "?procedure=Procedure/a02-proc1";
    assertThat(keyed(path, "k1").statusCode()).isEqualTo(200);
    assertThat(keyed(path, "k1").body()).contains("\"case\":\"a02-proc1\"");
    assertThat(street.ehr.read).hasSize(1);
    HttpResponse<String> other = keyed(REVIEWS + "?procedure=Procedure/a09-proc1", "k1");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("used for another request");
    assertThat(keyed(path, "k2").statusCode()).isEqualTo(200);
    assertThat(street.ehr.read).hasSize(2);
  }

  @Test
  void whatFailedMayBeAskedForAgainUnderTheSameKey() throws Exception {
    String path = REVIEWS + "?procedure=Procedure/b06-proc1";
    assertThat(keyed(path, "k3").statusCode()).isEqualTo(404);
    street.ehr.holds(HookCharts.bundle("b06"));
    assertThat(keyed(path, "k3").statusCode()).isEqualTo(200);
  }

  @Test
  void tellsTheHistoryOfACaseAndWhatChanged() throws Exception {
    String unsigned =
        HookCharts.bundle("a01")
            .replaceAll("\"docStatus\"\\s*:\\s*\"final\"", "\"docStatus\":\"preliminary\"");
    street.ehr.holds(unsigned);
    street.desk().look("Procedure/a01-proc1");
    List<JsonNode> history = json(street.get(REVIEWS + "/a01-proc1/history"));
    assertThat(history).hasSize(2);
    long newer = history.get(0).path("number").asLong();
    long older = history.get(1).path("number").asLong();
    assertThat(street.get(REVIEWS + "/a01-proc1/history/" + older).statusCode()).isEqualTo(200);
    JsonNode changed =
        JSON.readTree(
            street.get(REVIEWS + "/a01-proc1/difference?from=" + older + "&to=" + newer).body());
    assertThat(changed.path("flags").propertyNames()).contains("unsigned-note");
    assertThat(changed.path("flags").path("unsigned-note").path("from").isNull()).isTrue();
    assertThat(street.get(REVIEWS + "/a01-proc1/difference?from=1&to=999").statusCode())
        .isEqualTo(404);
  }

  @Test
  void keepsDecisionsInTheOrderInWhichTheyWereSeen() throws Exception {
    String accepted = "{\"kind\":\"accepted\",\"who\":\"Practitioner/7\",\"seen\":0}";
    HttpResponse<String> first = street.post(DECISIONS, accepted, "Idempotency-Key", "d1");
    assertThat(first.body()).contains("\"told\":\"Task\"");
    assertThat(street.post(DECISIONS, accepted, "Idempotency-Key", "d1").statusCode())
        .isEqualTo(200);
    assertThat(street.ehr.told).hasSize(1);
    String late = "{\"kind\":\"rejected\",\"who\":\"Practitioner/8\",\"seen\":0}";
    assertThat(street.post(DECISIONS, late).statusCode()).isEqualTo(409);
    String seen =
        "{\"kind\":\"changed\",\"codes\":[\"63307-62 x1\"],\"who\":\"Practitioner/8\",\"seen\":1}";
    assertThat(street.post(DECISIONS, seen).statusCode()).isEqualTo(200);
    assertThat(json(street.get(DECISIONS)))
        .extracting(d -> d.path("kind").asString(""))
        .containsExactly("changed", "accepted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"accepted\",\"seen\":0} | 422",
        "{\"kind\":\"perhaps\",\"who\":\"Practitioner/7\",\"seen\":0} | 422",
        "{\"kind\":\"changed\",\"who\":\"Practitioner/7\",\"seen\":0} | 422",
        "{\"kind\": | 400",
        "[] | 400"
      })
  void whatIsNoDecisionIsAProblem(String body, int status) throws Exception {
    HttpResponse<String> answer = street.post(DECISIONS, body);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(JSON.readTree(answer.body()).path("detail").asString("")).endsWith(".");
  }

  @Test
  void listsWhatIsOpenForWhoAnswers() throws Exception {
    assertThat(json(street.get("/api/v1/flags?severity=blocking")))
        .isNotEmpty()
        .allMatch(f -> f.path("case").asString("").equals("a09-proc1"));
    assertThat(json(street.get("/api/v1/flags?audience=radiology")))
        .allMatch(f -> f.path("audience").asString("").equals("radiology"));
  }

  @Test
  void opensTheOperatorsPartToThePasswordOnly() throws Exception {
    assertThat(street.bare("/api/v1/admin/tenants").statusCode()).isEqualTo(401);
    assertThat(street.get("/api/v1/admin/tenants", "Authorization", PASSWORD).body())
        .contains("\"tenant\":\"harbour\"");
    assertThat(street.get("/api/v1/admin/jobs", "Authorization", PASSWORD).statusCode())
        .isEqualTo(200);
    street.send(
        street
            .with("/api/v1/admin/tenants/harbour/stop", "Authorization", PASSWORD)
            .POST(BodyPublishers.noBody()));
    assertThat(street.database().ledger("harbour").stopped()).isTrue();
    street.database().ledger("harbour").stop(false);
    street.get("/fhir/metadata");
    assertThat(street.get("/admin/metrics", "Authorization", PASSWORD).body())
        .contains("surgicode_door_seconds_count{answer=\"2xx\",door=\"fhir\"}")
        .doesNotContain("a02-proc1");
  }

  @Test
  void describesItselfForProgramsAndForPeople() throws Exception {
    JsonNode described = JSON.readTree(street.get("/api/v1/openapi").body());
    assertThat(described.path("openapi").asString("")).startsWith("3.1");
    assertThat(described.path("paths").propertyNames())
        .contains(
            "/api/v1/reviews",
            "/api/v1/reviews/{id}/difference",
            "/api/v1/flags",
            "/cds-services/{id}");
    assertThat(street.get("/api").body())
        .contains("/api/v1/reviews/{id}/decisions", "What changed between two reviews")
        .doesNotContain("<script");
  }

  @Test
  void everyAnswerHasTheNameOfItsRequest() throws Exception {
    assertThat(street.get("/health", "X-Request-Id", "abc-1").headers().firstValue("X-Request-Id"))
        .hasValue("abc-1");
    assertThat(
            street
                .get("/health", "X-Request-Id", "a b<c>")
                .headers()
                .firstValue("X-Request-Id")
                .orElse(""))
        .hasSize(36);
  }

  @Test
  void noDoorTakesMoreThanItHasUseFor() throws Exception {
    String much = "x".repeat(300_000);
    assertThat(street.post(DECISIONS, much).statusCode()).isEqualTo(413);
    assertThat(street.post("/cds-services/surgicode-patient-view/feedback", much).body())
        .contains("OperationOutcome", "at most 256 kB");
    HttpResponse<String> streamed =
        street.send(
            street
                .with("/cds-services/surgicode-patient-view")
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[9_000_000]))));
    assertThat(streamed.statusCode()).isEqualTo(413);
  }

  @Test
  void nobodyComesInMoreOftenThanTheHospitalAllows() throws Exception {
    try (OpenStreet slow = new OpenStreet(DoorRules.usual().at(3))) {
      for (int i = 0; i < 3; i++) {
        assertThat(slow.get("/cds-services").statusCode()).isEqualTo(200);
      }
      HttpResponse<String> more = slow.get("/cds-services");
      assertThat(more.statusCode()).isEqualTo(429);
      assertThat(more.headers().firstValue("Retry-After")).isPresent();
      assertThat(slow.get("/fhir/metadata").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void everyDoorHasAPaceAndAFigureOfItsOwn() throws Exception {
    try (OpenStreet busy = new OpenStreet(DoorRules.usual())) {
      HttpResponse<String> more = busy.bare("/jwks/nobody");
      for (int i = 0; i < 10_000 && more.statusCode() == 404; i++) {
        more = busy.bare("/jwks/nobody");
      }
      assertThat(more.statusCode()).isEqualTo(429);
      assertThat(more.headers().firstValue("Retry-After")).isPresent();
      busy.bare("/health");
      busy.post("/notify/harbour", "{}");
      busy.post("/hl7/harbour", "{}");
      busy.bare("/launch");
      busy.bare("/library");
      busy.post("/cds-services/surgicode-patient-view/feedback", "{}");
      String figures = busy.get("/admin/metrics", "Authorization", PASSWORD).body();
      for (String door :
          List.of("keys", "health", "notify", "hl7", "launch", "pages", "hooks-feedback")) {
        assertThat(figures).contains("door=\"" + door + "\"");
      }
    }
  }

  private HttpResponse<String> keyed(String path, String key) throws Exception {
    return street.send(street.with(path, "Idempotency-Key", key).POST(BodyPublishers.noBody()));
  }

  private static List<JsonNode> json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).valueStream().toList();
  }
}
