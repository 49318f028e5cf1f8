package org.surgicode.web.facade;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.fhir.Profiles;
import org.surgicode.review.Decision;
import org.surgicode.review.FiledReview;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.hooks.ClientTokens;
import org.surgicode.web.hooks.HookCharts;

/** The FHIR door as a stranger's program meets it. */
class FhirDoorTest {
  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final ClientTokens CLIENT = new ClientTokens();
  private static OpenStreet open;
  private static OpenStreet guarded;

  @BeforeAll
  static void open() {
    open = new OpenStreet(DoorRules.usual());
    DoorRules rules = DoorRules.usual().with(List.of(CLIENT.registered("fhir")));
    guarded = new OpenStreet(rules, address -> CLIENT.jwks(), true);
    for (String name : List.of("a02", "a09")) {
      open.ehr.holds(HookCharts.bundle(name));
      guarded.ehr.holds(HookCharts.bundle(name));
      guarded.desk().lookByAll("Procedure/" + name + "-proc1");
    }
  }

  @AfterAll
  static void close() {
    open.close();
    guarded.close();
  }

  @Test
  void suggestsCodesForAnOperationOfTheEhrAndKeepsTheReview() throws Exception {
    Bundle answer = read(Bundle.class, open.get("/fhir/Procedure/a02-proc1/$suggest-codes"));
    assertThat(answer.getEntry())
        .extracting(entry -> entry.getResource().fhirType())
        .contains("Device", "GuidanceResponse", "Task", "DetectedIssue", "Provenance");
    assertThat(open.desk().kept("a02-proc1")).isPresent();
    for (var entry : answer.getEntry()) {
      assertThat(Profiles.errors(entry.getResource())).as(entry.getFullUrl()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/fhir+json", "application/fhir+xml"})
  void suggestsCodesForARecordThatIsSentAndKeepsNothing(String format) throws Exception {
    Bundle record = FHIR.newJsonParser().parseResource(Bundle.class, HookCharts.bundle("b06"));
    var parameters = new Parameters();
    parameters.addParameter().setName("record").setResource(record);
    for (Resource sent : List.of(parameters, record)) {
      var parser = format.endsWith("xml") ? FHIR.newXmlParser() : FHIR.newJsonParser();
      HttpResponse<String> answer =
          open.send(
              open.with("/fhir/Procedure/$suggest-codes")
                  .header("Content-Type", format)
                  .header("Accept", format)
                  .POST(BodyPublishers.ofString(parser.encodeResourceToString(sent))));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(format);
      assertThat(answer.body()).contains("63304");
    }
    assertThat(open.desk().kept()).noneMatch(filed -> filed.caseId().startsWith("b06"));
  }

  @Test
  void recordsASuggestionInTheEhr() throws Exception {
    HttpResponse<String> answer =
        open.send(
            open.with("/fhir/Procedure/a09-proc1/$record-suggestion")
                .POST(BodyPublishers.noBody()));
    Parameters told = read(Parameters.class, answer);
    assertThat(told.getParameterFirstRep().getPart().get(0).getValue()).hasToString("Task");
    assertThat(open.desk().kept("a09-proc1").orElseThrow().written()).isEqualTo("Task");
  }

  @Test
  void readsAndSearchesWhatTheReviewsSay() throws Exception {
    open.get("/fhir/Procedure/a02-proc1/$suggest-codes");
    var evaluation = read(GuidanceResponse.class, open.get("/fhir/GuidanceResponse/a02-proc1"));
    assertThat(evaluation.getSubject().getReference())
        .isEqualTo(OpenStreet.EHR + "/Patient/a02-pt");
    assertThat(evaluation.getPerformer().getReference()).isEqualTo("Device/surgicode-0.1.0");
    assertThat(count("/fhir/Task?patient=a02-pt")).isEqualTo(1);
    assertThat(count("/fhir/Task?patient=Patient/nobody")).isZero();
    assertThat(count("/fhir/DetectedIssue?patient=a02-pt")).isEqualTo(3);
    String name = evaluation.getIdentifierFirstRep().getValue();
    assertThat(count("/fhir/GuidanceResponse?identifier=" + name)).isEqualTo(1);
    assertThat(count("/fhir/Provenance?target=Task/a02-proc1")).isEqualTo(1);
    assertThat(count("/fhir/DetectedIssue?_id=a02-proc1.consent")).isEqualTo(1);
    read(Provenance.class, open.get("/fhir/Provenance/a02-proc1"));
    assertThat(open.get("/fhir/Device/surgicode-0.1.0").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 200})
  void aSearchGoesOnFromPageToPageUntilEverythingIsTold(int most) throws Exception {
    for (String name : List.of("a02", "a09")) {
      open.get("/fhir/Procedure/" + name + "-proc1/$suggest-codes");
    }
    for (String type : List.of("DetectedIssue", "Task", "GuidanceResponse", "Provenance")) {
      List<String> all = open.desk().kept().stream().map(FiledReview::caseId).toList();
      List<String> told = new ArrayList<>();
      String next = open.base() + "/fhir/" + type + "?_count=" + most;
      int pages = 0;
      while (next != null) {
        Bundle page = read(Bundle.class, open.get(next.substring(open.base().length())));
        assertThat(page.getEntry()).hasSizeLessThanOrEqualTo(most);
        page.getEntry().forEach(e -> told.add(e.getResource().getIdElement().getIdPart()));
        next = page.getLink("next") == null ? null : page.getLink("next").getUrl();
        pages++;
      }
      assertThat(told).doesNotHaveDuplicates();
      assertThat(told.stream().map(id -> id.split("\\.", 2)[0]).distinct())
          .isSubsetOf(all)
          .isNotEmpty();
      assertThat(pages).isLessThanOrEqualTo(told.size() / most + 1);
      assertThat(count("/fhir/" + type + "?_summary=count")).isEqualTo(told.size());
    }
  }

  @Test
  void aLinkToTheNextPageOpensNothingToAnotherPatient() throws Exception {
    String all = token("user/*.rs", null);
    Bundle first =
        read(
            Bundle.class,
            guarded.get("/fhir/DetectedIssue?_count=1&_total=accurate", "Authorization", all));
    assertThat(first.getTotal()).isGreaterThan(1);
    String next = first.getLink("next").getUrl().substring(guarded.base().length());
    assertThat(status(next, "")).isEqualTo(401);
    assertThat(status(next, token("user/Task.rs", null))).isEqualTo(403);
    Bundle his =
        read(Bundle.class, guarded.get(next, "Authorization", token("patient/*.rs", "a09-pt")));
    assertThat(his.getEntry())
        .allMatch(
            e ->
                ((DetectedIssue) e.getResource())
                    .getPatient()
                    .getReference()
                    .endsWith("Patient/a09-pt"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "VGFzaw", "VGFzawoKCgox&_pageId=x", "%00", "VGFzawoKCgp4&_pageId=Cjc"})
  void aLinkThatThisServerNeverGaveIsToldSo(String search) throws Exception {
    var answer = open.get("/fhir?_getpages=" + search);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 410);
    assertThat(answer.body()).contains("OperationOutcome");
  }

  @Test
  void aTaskSaysWhatAPersonDecided() throws Exception {
    open.get("/fhir/Procedure/a02-proc1/$suggest-codes");
    Task open1 = read(Task.class, open.get("/fhir/Task/a02-proc1"));
    assertThat(open1.getStatus()).isEqualTo(Task.TaskStatus.REQUESTED);
    String suggestion = open1.getIdentifierFirstRep().getValue();
    open.desk()
        .deciding()
        .decide(
            new Decision(
                "a02-proc1",
                suggestion,
                Decision.Kind.ACCEPTED,
                List.of(),
                "",
                "Practitioner/coder",
                1,
                OpenStreet.NOW));
    Task decided = read(Task.class, open.get("/fhir/Task/a02-proc1"));
    assertThat(decided.getStatus()).isEqualTo(Task.TaskStatus.COMPLETED);
    assertThat(decided.getOutput()).hasSize(2);
    assertThat(Profiles.errors(decided)).isEmpty();
  }

  @Test
  void speaksBothFormatsAndSummaries() throws Exception {
    open.get("/fhir/Procedure/a02-proc1/$suggest-codes");
    String path = "/fhir/GuidanceResponse/a02-proc1";
    assertThat(open.get(path + "?_format=xml").body()).startsWith("<GuidanceResponse");
    assertThat(open.get(path, "Accept", "application/fhir+xml").body())
        .startsWith("<GuidanceResponse");
    assertThat(open.get(path + "?_format=json").body()).startsWith("{");
    assertThat(open.get(path + "?_summary=true").body())
        .contains("SUBSETTED")
        .doesNotContain("\"contained\"");
    assertThat(open.get("/fhir/Task?_summary=count").body()).contains("\"total\"");
  }

  @Test
  void publishesWhatItIsMadeOf() throws Exception {
    assertThat(open.get("/fhir/StructureDefinition/coding-review-task").statusCode())
        .isEqualTo(200);
    assertThat(count("/fhir/ValueSet?url=https://surgicode.org/fhir/ValueSet/review-reasons"))
        .isEqualTo(1);
    assertThat(open.get("/fhir/OperationDefinition/suggest-codes").body()).contains("SuggestCodes");
    assertThat(open.get("/fhir/PlanDefinition/cpt-63300").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/fhir/GuidanceResponse/nobody, 404",
    "/fhir/Patient/1, 404",
    "/fhir/Procedure/nobody/$suggest-codes, 404",
    "/fhir/Procedure/a02-proc1/$explode, 400",
    "/fhir/Task?colour=red, 400",
    "/fhir/Procedure/a02-proc1, 404",
    "/fhir/Task/a02-proc1/_history/1, 400",
    "/fhir/Task/a02-proc1/_history, 400",
    "/fhir/Task/_history, 400",
    "/fhir/_history, 400",
    "/fhir, 400"
  })
  void everyErrorIsAnOperationOutcome(String path, int status) throws Exception {
    HttpResponse<String> answer = open.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, status < 500 ? 499 : 599);
    var outcome = FHIR.newJsonParser().parseResource(OperationOutcome.class, answer.body());
    assertThat(outcome.getIssueFirstRep().getDiagnostics())
        .endsWith(".")
        .doesNotContain("HAPI", "Exception", "red");
    assertThat(open.get(path, "Accept", "application/fhir+xml").body())
        .startsWith("<OperationOutcome");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"resourceType\":\"Bundle\"}",
        "{\"resourceType\":\"Patient\"}",
        "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"record\"}]}",
        "{\"resourceType\":\"Bundle\",\"resourceType\":\"Bundle\"}"
      })
  void whatIsNoRecordIsToldSo(String body) throws Exception {
    HttpResponse<String> answer =
        open.send(
            open.with("/fhir/Procedure/$suggest-codes")
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("OperationOutcome");
  }

  @Test
  void anEntityOfXmlReachesNoFile() throws Exception {
    String body =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Bundle"
            + " xmlns=\"http://hl7.org/fhir\"><id value=\"&e;\"/></Bundle>";
    HttpResponse<String> answer =
        open.send(
            open.with("/fhir/Procedure/$suggest-codes")
                .header("Content-Type", "application/fhir+xml")
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).doesNotContain("root:");
  }

  @Test
  void scopesSayWhatATokenOpens() throws Exception {
    String read = token("user/GuidanceResponse.r", null);
    assertThat(status("/fhir/GuidanceResponse/a02-proc1", read)).isEqualTo(200);
    assertThat(status("/fhir/GuidanceResponse?patient=a02-pt", read)).isEqualTo(403);
    assertThat(status("/fhir/Task/a02-proc1", read)).isEqualTo(403);
    assertThat(status("/fhir/Task/a02-proc1", token("system/*.read", null))).isEqualTo(200);
    assertThat(status("/fhir/Procedure/a02-proc1/$suggest-codes", token("user/*.rs", null)))
        .isEqualTo(200);
    assertThat(post("/fhir/Procedure/a02-proc1/$record-suggestion", token("user/*.rs", null)))
        .isEqualTo(403);
    assertThat(
            post(
                "/fhir/Procedure/a02-proc1/$record-suggestion",
                token("user/Procedure.r user/Task.crus", null)))
        .isEqualTo(200);
    assertThat(status("/fhir/metadata", "")).isEqualTo(200);
    assertThat(guarded.get("/fhir/Task").statusCode()).isEqualTo(401);
    assertThat(status("/fhir/Task", "Bearer x")).isEqualTo(401);
  }

  @Test
  void aPatientsTokenSeesThatPatientAlone() throws Exception {
    String his = token("patient/*.rs", "a02-pt");
    assertThat(status("/fhir/Task/a02-proc1", his)).isEqualTo(200);
    assertThat(status("/fhir/GuidanceResponse/a09-proc1", his)).isEqualTo(404);
    assertThat(status("/fhir/Procedure/a09-proc1/$suggest-codes", his)).isEqualTo(403);
    Bundle all = read(Bundle.class, guarded.get("/fhir/GuidanceResponse", "Authorization", his));
    assertThat(all.getTotal()).isEqualTo(1);
    assertThat(status("/fhir/Task/a02-proc1", token("patient/*.rs", null))).isEqualTo(403);
  }

  @Test
  void theStatementIsWhatTheServerDoes() throws Exception {
    CapabilityStatement said = read(CapabilityStatement.class, open.get("/fhir/metadata"));
    assertThat(Profiles.errors(said)).isEmpty();
    var told = new TreeMap<String, String>();
    for (CapabilityStatementRestResourceComponent type : said.getRestFirstRep().getResource()) {
      told.put(type.getType(), does(type));
    }
    var does = new TreeMap<String, String>();
    for (var type : open.fhirStatement().getRestFirstRep().getResource()) {
      does.put(type.getType(), does(type));
    }
    assertThat(told).isEqualTo(does);
  }

  private static String does(CapabilityStatementRestResourceComponent type) {
    return type.getInteraction().stream().map(i -> i.getCode().toCode()).sorted().toList()
        + " "
        + type.getSearchParam().stream().map(p -> p.getName()).sorted().toList()
        + " "
        + type.getOperation().stream().map(o -> o.getName()).distinct().sorted().toList();
  }

  private static int count(String path) throws Exception {
    return read(Bundle.class, open.get(path)).getTotal();
  }

  private static <T extends Resource> T read(Class<T> type, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return FHIR.newJsonParser().parseResource(type, answer.body());
  }

  private static String token(String scope, @Nullable String patient) {
    return CLIENT.bearer(
        "/fhir",
        claims -> {
          claims.claim("scope", scope);
          return patient == null ? claims : claims.claim("patient", patient);
        },
        header -> header);
  }

  private static int status(String path, String token) throws Exception {
    return token.isEmpty()
        ? guarded.get(path).statusCode()
        : guarded.get(path, "Authorization", token).statusCode();
  }

  private static int post(String path, String token) throws Exception {
    return guarded
        .send(
            guarded
                .with(path)
                .header("Authorization", token)
                .uri(URI.create(guarded.base() + path))
                .POST(BodyPublishers.noBody()))
        .statusCode();
  }
}
