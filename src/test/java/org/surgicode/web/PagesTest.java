package org.surgicode.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.criteria.Families;
import org.surgicode.reading.NoteReader;
import org.surgicode.review.CaseReviewer;
import org.surgicode.review.CaseSource;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.FiledReview;
import org.surgicode.review.Original;
import org.surgicode.review.ReviewDesk;
import org.surgicode.review.ReviewSink;
import org.surgicode.review.ReviewStore;
import org.surgicode.review.Tenants;
import org.surgicode.review.WriteAbility;
import org.surgicode.review.WriteLedgers;
import org.surgicode.review.WriteReport;
import org.surgicode.review.work.EventNumbers;
import org.surgicode.review.work.Reason;
import org.surgicode.review.work.Work;
import org.surgicode.review.work.WorkQueue;
import org.surgicode.store.Database;
import org.surgicode.web.demo.DemoDoors;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.door.Entrance;
import org.surgicode.web.door.Entrances;
import org.surgicode.web.hl7.Hl7Doings;
import org.surgicode.web.hl7.Hl7Messages;
import org.surgicode.web.launch.Launch;
import org.surgicode.web.launch.Launchpads;
import org.surgicode.web.notify.Callers;

/** The street doors as a browser and a program meet them. */
class PagesTest {
  private static final Instant NOW = Instant.parse("2026-04-01T10:15:30Z");
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final List<CaseReview> RECORDED = new ArrayList<>();
  private static ConfigurableApplicationContext service;
  private static String base;
  private static Visit coder;

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import({WebDoors.class, DemoDoors.class})
  static class Street {
    @Bean
    Database database() {
      return Database.inMemory();
    }

    @Bean
    WorkQueue queue(Database database) {
      WorkQueue queue = database.queue();
      queue.enqueue(Work.review("harbour", "Procedure/w1", Reason.MANUAL, null));
      return queue;
    }

    @Bean
    EventNumbers events(Database database) {
      return database.events();
    }

    @Bean
    Hl7Messages messages(Database database) {
      return Hl7Doings.of(database);
    }

    @Bean
    Callers callers() {
      return new Callers(Map.of("harbour", "a-secret-of-the-harbour"));
    }

    @Bean
    WriteLedgers ledgers(Database database) {
      return new WriteLedgers(List.of(database.ledger("harbour")));
    }

    @Bean
    Tenants tenants(Database database) {
      ReviewStore store = database.reviews("harbour");
      store.keep(new FiledReview(Reviews.supported("s1"), "Task, GuidanceResponse"));
      store.keep(new FiledReview(Reviews.insufficient("i1"), null));
      store.keep(new FiledReview(Reviews.notSupported("n1"), null));
      store.keep(new FiledReview(Reviews.noQualifyingProcedure("q1"), null));
      store.keep(new FiledReview(Reviews.unread("u1"), null));
      return new Tenants(Map.of("harbour", desk(store)));
    }

    private static ReviewDesk desk(ReviewStore store) {
      CaseReviewer unused =
          new CaseReviewer(
              NoteReader.load(ConfigFiles.packaged()),
              (facts, day) -> {
                throw new IllegalStateException("Nothing is judged here.");
              });
      return new ReviewDesk(new EmptyEhr(), unused, new RecordingSink(), store);
    }

    @Bean
    FamilyCatalogue family() {
      return Families.catalogue(ConfigFiles.packaged(), "cpt-63300");
    }

    @Bean
    Entrances entrances(Database database) {
      return new Entrances(
          List.of(
              new Entrance(
                  "harbour",
                  URI.create("https://ehr.example.org/fhir"),
                  "http://localhost:8080",
                  null,
                  DoorRules.usual(),
                  database.notebook("harbour"),
                  address -> "{\"keys\":[]}")),
          true,
          Clock.systemUTC());
    }

    @Bean
    Launchpads launchpads() {
      return new Launchpads(List.of());
    }

    @Bean
    PublishedKeys keys() {
      return new PublishedKeys(Map.of("harbour", "{\"keys\":[]}"));
    }

    @Bean
    OperatorCard card() {
      return new OperatorCard("secret", true, Map.of("surgicode.tenant", "harbour"));
    }
  }

  private record RecordingSink() implements ReviewSink {
    @Override
    public String record(CaseReview review) {
      RECORDED.add(review);
      return "Task";
    }

    @Override
    public String withdraw(CaseReview review) {
      throw new IllegalStateException("Nothing is taken back here.");
    }
  }

  private record EmptyEhr() implements CaseSource {
    @Override
    public boolean enteredInError(String procedure) {
      return false;
    }

    @Override
    public List<String> operations() {
      return List.of();
    }

    @Override
    public SurgicalCase fetch(String procedure) {
      throw new EhrProblem(EhrProblem.Kind.NOT_FOUND, "The EHR has no such operation.");
    }

    @Override
    public Optional<Original> original(String resource, String attachment) {
      return switch (attachment) {
        case "#content[0]" ->
            Optional.of(
                new Original(
                    "text/html",
                    "<p>The <b>L3</b> body.</p><script>alert(1)</script><img src=x onerror=y>"
                        .getBytes(StandardCharsets.UTF_8)));
        case "#content[1]" -> Optional.of(new Original("image/png", new byte[] {1, 2, 3}));
        case "#content[2]" ->
            throw new EhrProblem(EhrProblem.Kind.REFUSED, "The EHR refused; ask its operator.");
        default -> Optional.of(new Original("text/plain", new byte[] {'x'}));
      };
    }
  }

  @BeforeAll
  static void open() throws Exception {
    service =
        SpringApplication.run(
            Street.class, "--server.port=0", "--spring.config.location=classpath:/service/");
    base = "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
    coder = Visit.as("coder", base);
  }

  @AfterAll
  static void close() {
    service.close();
  }

  @Test
  void publishesTheKeysOfATenantForAsLongAsTheyMayBeKept() throws Exception {
    HttpResponse<String> keys = get("/jwks/harbour");
    assertThat(keys.body()).isEqualTo("{\"keys\":[]}");
    assertThat(keys.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(keys.headers().allValues("Cache-Control")).containsExactly("public, max-age=3600");
    assertThat(get("/jwks/nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void listsEveryCaseWithItsDeterminationInWords() throws Exception {
    assertThat(get("/").body())
        .contains("<html lang=\"en\">")
        .contains("href=\"/cases/s1\"", "href=\"/cases/q1\"")
        .contains("99907-62", "99908 × 2")
        .contains("3 flags, 1 blocking", "On hold")
        .contains("qualified coder, who decides");
  }

  @Test
  void showsOneDeterminationAlone() throws Exception {
    assertThat(get("/?determination=not-supported").body())
        .contains("/cases/n1")
        .doesNotContain("/cases/s1")
        .contains("aria-current=\"page\">Not supported");
  }

  @Test
  void showsTheWordsThatCarryACriterion() throws Exception {
    assertThat(get("/cases/s1").body())
        .contains("L3 body was removed completely")
        .contains("Part or all of a vertebral body was removed.")
        .contains("Operative report, March 4, 2026", "DESCRIPTION OF PROCEDURE")
        .contains("Please state what is known about lesion-size.")
        .contains("For the surgeon", "House rule")
        .contains("edition 2026.1");
  }

  @Test
  void saysWhereNothingWasFound() throws Exception {
    assertThat(get("/cases/i1").body())
        .contains("Not documented", "Conflicting")
        .contains("Nothing about it in the one document that was searched.");
  }

  @Test
  void escapesWhatTheRecordSays() throws Exception {
    assertThat(get("/cases/s1").body())
        .contains("&lt;b&gt;meningioma&lt;/b&gt;")
        .doesNotContain("<b>meningioma");
  }

  @Test
  void showsADocumentBesideItsOriginalWhichCanDoNothing() throws Exception {
    assertThat(get("/cases/u1").body())
        .contains(
            "/cases/u1/document?resource&#x3D;DocumentReference%2Fu&amp;attachment&#x3D;%23content%5B0")
        .contains("It is encrypted.");

    assertThat(get(document("0", "")).body())
        .contains("The L3 body.</pre>")
        .contains("<iframe sandbox", "&lt;b&gt;L3&lt;/b&gt;")
        .doesNotContain("alert(1)", "onerror", "<img");
    assertThat(get(document("1", "")).body())
        .contains("<img alt=\"The original\"", "attachment&#x3D;%23content%5B1%5D");
    assertThat(get(document("2", "")).body()).contains("The EHR did not give the document.");
  }

  @Test
  void handsOutAnOriginalAsAFileThatNoBrowserRuns() throws Exception {
    var web = get(document("0", "/file")).headers();
    assertThat(web.firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(web.firstValue("Content-Disposition").orElse("")).startsWith("attachment");
    assertThat(web.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    var picture = get(document("1", "/file"));
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(picture.headers().allValues("Content-Security-Policy"))
        .anyMatch(p -> p.contains("sandbox"));
    assertThat(get(document("2", "/file")).statusCode()).isEqualTo(502);
  }

  @Test
  void showsNoDocumentThatTheCaseDoesNotKnowOrThatHasChanged() throws Exception {
    String elsewhere = "/cases/u1/document?resource=Patient/1&attachment=%23content%5B0%5D";
    assertThat(get(elsewhere).statusCode()).isEqualTo(404);
    String changed =
        "/cases/s1/document?resource="
            + Reviews.DOCUMENT.resource()
            + "&attachment="
            + Reviews.DOCUMENT.attachment().replace("#", "%23");
    assertThat(get(changed).body()).contains("another version of this document");
  }

  private static String document(String content, String file) {
    return "/cases/u1/document"
        + file
        + "?resource=DocumentReference/u&attachment=%23content%5B"
        + content
        + "%5D";
  }

  @Test
  void namesTheNeighbouringFamilyToLookAt() throws Exception {
    assertThat(get("/cases/n1").body()).contains("Look at instead", "99980-99983");
  }

  @Test
  void meetsAnUnknownAddressWithAFriendlyPage() throws Exception {
    for (String address : List.of("/nowhere", "/cases/unknown", "/?determination=perhaps")) {
      HttpResponse<String> answer = get(address);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body())
          .contains("<h1>Nothing here</h1>", "choose from what there is")
          .doesNotContain("Exception");
    }
  }

  @Test
  void letsTheBrowserRunNothingAndKeepNothing() throws Exception {
    var headers = get("/cases/s1").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    assertThat(get("/cases/s1").body())
        .containsOnlyOnce("<script type=\"module\" src=\"/case.js\"></script>")
        .doesNotContain(" style=");
  }

  @Test
  void handsReviewsToProgramsAsJson() throws Exception {
    assertThat(get("/api/v1/reviews").body()).startsWith("[{\"case\":\"i1\"");
    assertThat(get("/api/v1/reviews/s1").body())
        .contains("\"determination\":\"supported\"", "\"code\":\"99907\"");
    HttpResponse<String> unknown = get("/api/v1/reviews/unknown");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("\"code\":\"not-found\"");
  }

  @Test
  void recordsOnlyWhenAskedTo() throws Exception {
    get("/cases/i1");
    assertThat(RECORDED).isEmpty();
    HttpResponse<String> answer = post("/api/v1/reviews/i1/record");
    assertThat(answer.body()).isEqualTo("{\"case\":\"i1\",\"written\":\"Task\"}");
    assertThat(RECORDED).hasSize(1);
  }

  @Test
  void tellsAProgramWhatWasWrongWithItsRequest() throws Exception {
    HttpResponse<String> odd = post("/api/v1/reviews?procedure=Procedure/../Patient");
    assertThat(odd.statusCode()).isEqualTo(422);
    assertThat(odd.body()).contains("Name an operation such as Procedure/123.");
    assertThat(post("/api/v1/reviews?procedure=Procedure/9").statusCode()).isEqualTo(404);
    assertThat(post("/api/v1/reviews").body()).contains("GET /api/v1/openapi");
  }

  @Test
  void takesNoRequestFromAForeignSite() throws Exception {
    HttpRequest.Builder foreign =
        HttpRequest.newBuilder(URI.create(base + "/api/v1/reviews/s1/record"));
    foreign.header("Origin", "https://elsewhere.example").POST(HttpRequest.BodyPublishers.noBody());
    assertThat(HTTP.send(foreign.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  @Test
  void tellsAWatchdogThatItAnswers() throws Exception {
    assertThat(get("/health").body()).isEqualTo("ok");
  }

  @Test
  void opensTheOperatorsPageToThePasswordOnly() throws Exception {
    assertThat(get("/admin").statusCode()).isEqualTo(401);
    assertThat(get("/admin/").statusCode()).isEqualTo(401);
    String token =
        Base64.getEncoder().encodeToString("admin:secret".getBytes(StandardCharsets.UTF_8));
    HttpRequest known =
        HttpRequest.newBuilder(URI.create(base + "/admin"))
            .header("Authorization", "Basic " + token)
            .build();
    assertThat(HTTP.send(known, BodyHandlers.ofString()).body())
        .contains("surgicode.tenant", "harbour")
        .doesNotContain("secret");
  }

  @Test
  void tellsTheOperatorWhatReachedEachEhrAndWhatDidNot() throws Exception {
    assertThat(get("/admin/tenants").statusCode()).isEqualTo(401);
    var ledger = service.getBean(WriteLedgers.class).of("harbour").orElseThrow();
    ledger.keep(new WriteAbility("message", "document: no create of DocumentReference.", NOW));
    ledger.keep(
        new WriteReport(
            "k",
            "s1",
            "Procedure/s1",
            "f",
            "message",
            WriteReport.Outcome.WRITTEN,
            List.of("lesion-size"),
            List.of("codes"),
            "Communication",
            NOW));

    assertThat(operator("GET", "/admin/tenants", "text/html").body())
        .contains("harbour", "no create of DocumentReference", "lesion-size", "Stop writing");
    assertThat(operator("GET", "/admin/tenants", "application/json").body())
        .contains(
            "\"tenant\":\"harbour\"",
            "\"way\":\"message\"",
            "\"reached\":[\"lesion-size\"]",
            "\"missed\":[\"codes\"]");
  }

  @Test
  void letsTheOperatorStopWritingToATenantAndAllowItAgain() throws Exception {
    var ledger = service.getBean(WriteLedgers.class).of("harbour").orElseThrow();

    assertThat(operator("POST", "/admin/tenants/harbour/stop", "text/html").statusCode())
        .isEqualTo(302);
    assertThat(ledger.stopped()).isTrue();
    assertThat(operator("POST", "/admin/tenants/nobody/stop", "text/html").statusCode())
        .isEqualTo(404);
    operator("POST", "/admin/tenants/harbour/start", "text/html");
    assertThat(ledger.stopped()).isFalse();
  }

  private static HttpResponse<String> operator(String method, String path, String accept)
      throws Exception {
    String credentials =
        Base64.getEncoder().encodeToString("admin:secret".getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Basic " + credentials)
            .header("Accept", accept)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return coder.get(path);
  }

  private static HttpResponse<String> post(String path) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header(Launch.HEADER, coder.token())
            .POST(HttpRequest.BodyPublishers.noBody());
    return coder.send(request);
  }
}
