package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surgicode.TappedEhr.Spoilt;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.launch.ChartPatient;
import org.surgicode.web.launch.Launches;
import org.surgicode.web.launch.Person;
import org.surgicode.web.launch.Role;
import org.surgicode.web.launch.SessionCookie;
import org.surgicode.web.launch.Sessions;

/**
 * A patient's words stay in his record, in what is shown of it and in what is written to his EHR:
 * whatever is done with a record, and whatever goes wrong, none of them gets anywhere else.
 */
class CanariesTest {
  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String SECRET = "a-secret-of-the-hospital";
  private static final String CASE = "/api/v1/reviews/a02-proc1";
  private static final String ONE = "?tenant=hospital";
  private static final String OPERATION = "procedure=Procedure/a02-proc1&tenant=hospital";

  @TempDir Path folder;

  private final Canaries canaries = new Canaries(FHIR);
  private Wiretap log;
  private final List<HttpResponse<String>> answers = new ArrayList<>();
  private final List<HttpResponse<String>> shown = new ArrayList<>();
  private final String database = "jdbc:h2:mem:canaries" + System.nanoTime();
  private TappedEhr ehr;
  private TappedEhr other;
  private Service service;
  private Bundle record;

  @BeforeEach
  void open() throws IOException {
    ehr = new TappedEhr();
    other = new TappedEhr();
    Path tenants = Files.createDirectory(folder.resolve("tenants"));
    for (var tenant : Map.of("hospital", ehr, "harbour", other).entrySet()) {
      Files.writeString(
          tenants.resolve(tenant.getKey() + ".yaml"),
          """
          fhir-base: %s
          limits: {requests-per-second: 10000, burst: 10000, retries: 0, longest-wait: 1s}
          work: {lanes: 1, reviews-per-minute: 60000, notification-secret: %s}
          """
              .formatted(tenant.getValue().tapped(), SECRET));
    }
    // With clients of its own this tenant's doors are not open to all, so the other's are meant.
    Files.writeString(
        tenants.resolve("harbour.yaml"),
        "doors: {clients: [{issuer: https://a.org, keys: %s/jwks, doors: [hooks, fhir]}]}"
            .formatted(other.tapped()),
        StandardOpenOption.APPEND);
    String bundle = Files.readString(Path.of("src/test/resources/cases/a02/bundle.json"));
    record = FHIR.newJsonParser().parseResource(Bundle.class, bundle);
    canaries.plant(record);
    FHIR.newRestfulGenericClient(ehr.own()).transaction().withBundle(record.copy()).execute();
    String key =
        Base64.getEncoder().encodeToString("k".repeat(32).getBytes(StandardCharsets.UTF_8));
    service =
        Service.start(
            new ConfigFiles(folder),
            Map.of(
                "SURGICODE_DATABASE", database,
                "SURGICODE_DATABASE_KEY", key,
                "SURGICODE_PORT", Integer.toString(free())));
    log = new Wiretap(); // the start of a service begins the logs anew
  }

  @AfterEach
  void close() {
    service.close();
    ehr.close();
    other.close();
    log.close();
  }

  @Test
  void noWordOfARecordGetsWhereItDoesNotBelong() throws Exception {
    everythingThatIsDoneWithARecord();
    everythingThatGoesWrong();

    assertThat(canaries.planted()).isGreaterThan(70);
    assertThat(shown).anyMatch(a -> Canaries.heard(a.body()));
    assertThat(log.lines()).hasSizeGreaterThan(50).noneMatch(Canaries::heard);
    assertThat(ehr.asked).isNotEmpty().noneMatch(Canaries::heard);
    assertThat(other.asked).noneMatch(Canaries::heard);
    for (HttpResponse<String> answer : shown) {
      assertThat(answer.headers().map().toString()).matches(h -> !Canaries.heard(h));
    }
    for (HttpResponse<String> answer : answers) {
      assertThat(answer.headers() + answer.body())
          .as(answer.toString())
          .matches(a -> !Canaries.heard(a));
    }
    for (String page :
        List.of(
            "/admin",
            "/admin/tenants",
            "/admin/queue" + ONE,
            "/admin/metrics",
            "/api/v1/admin/tenants",
            "/api/v1/admin/jobs" + ONE,
            "/api/v1/admin/audit" + ONE)) {
      HttpResponse<String> operators = send("GET", page, "", "Authorization", operator());
      assertThat(operators.statusCode()).as(page).isEqualTo(200);
      assertThat(operators.body()).as(page).matches(p -> !Canaries.heard(p));
    }
    for (String page : List.of("/api/v1/reviews", "/api/v1/flags", "/api/v1/jobs")) {
      assertThat(send("GET", page + "?tenant=harbour", "").body())
          .as(page)
          .matches(p -> !Canaries.heard(p));
    }
    String dump = canaries.withoutStaff(new String(dumped(), StandardCharsets.UTF_8));
    assertThat(dump).contains("a02-proc1");
    assertThat(dump.lines().filter(Canaries::heard)).isEmpty();
    assertThat(new File(System.getProperty("java.io.tmpdir")).list()).noneMatch(Canaries::heard);
  }

  private void everythingThatIsDoneWithARecord() throws Exception {
    shown("POST", "/api/v1/reviews?" + OPERATION, "");
    shown("POST", CASE + "/record" + ONE, "");
    shown("GET", CASE + ONE, "");
    shown("GET", CASE + "/history" + ONE, "");
    String reason =
        "{\"kind\":\"rejected\",\"who\":\"Practitioner/7\",\"seen\":0,\"reason\":\"%s\"}";
    shown("POST", CASE + "/decisions" + ONE, reason.formatted("other-code: " + canaries.word()));
    shown("GET", CASE + "/decisions" + ONE, "");
    shown("GET", "/api/v1/reviews" + ONE, "");
    shown("GET", "/api/v1/flags" + ONE, "");
    shown("GET", "/fhir/Procedure/a02-proc1/$suggest-codes", "");
    shown("GET", "/fhir/Task", "");
    shown("GET", "/fhir/AuditEvent?patient=a02-pt", "");
    shown("POST", "/cds-services/surgicode-patient-view", hook(""));
    told("/notify/hospital/DocumentReference/a02-doc1", "");
    told(
        "/hl7/hospital", hl7("PID|1||a02-pt^^^" + canaries.word() + "||" + canaries.word() + "^A"));
    var patient =
        new ChartPatient("Patient/a02-pt", canaries.word(), canaries.word(), canaries.word());
    var launch =
        Launches.begin(
            DoorRules.usual(),
            "hospital",
            new Person("Practitioner/7", "Coder", "https://ehr.example.org"),
            Role.CODER,
            patient,
            "Procedure/a02-proc1");
    String cookie =
        service.street().getBean(SessionCookie.class).name()
            + "="
            + service.street().getBean(Sessions.class).open(launch);
    String document = "/cases/a02-proc1/document?resource=DocumentReference/a02-doc1&attachment=";
    for (String page :
        List.of(
            "/",
            "/cases/a02-proc1",
            document + encoded("#content[0]"),
            "/cases/a02-proc1/document/file?resource=DocumentReference/a02-doc1&attachment="
                + encoded("#content[0]"),
            "/cases/nothing")) {
      shown.add(send("GET", page, "", "Cookie", cookie));
    }
  }

  private void everythingThatGoesWrong() throws Exception {
    String word = canaries.word();
    for (Spoilt wrong :
        List.of(
            new Spoilt("/Procedure", 200, "application/fhir+json", "{\"resourceType\":\"" + word),
            new Spoilt("/Procedure", 200, "text/html", "<p>" + word),
            new Spoilt("/Procedure", 500, "application/fhir+json", outcome(word)),
            new Spoilt("/Procedure", 400, "application/fhir+json", outcome(word)),
            new Spoilt("/Procedure", 403, "text/plain", word),
            new Spoilt("/Procedure", 200, "application/fhir+json", procedure(word)),
            new Spoilt(
                "/Patient",
                200,
                "application/fhir+json",
                "{\"resourceType\":\"Patient\",\"id\":\"a02-pt\",\"birthDate\":\"" + word + "\"}"),
            new Spoilt(
                "/Condition",
                200,
                "application/fhir+json",
                "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"link\":[{\"relation\":\"next\","
                    + "\"url\":\"https://"
                    + word
                    + ".example.org/"
                    + word
                    + "\"}]}"),
            new Spoilt("/DiagnosticReport", 200, "application/fhir+json", outcome(word)),
            document("application/pdf", "%PDF-1.7 " + word),
            document("application/rtf", "{\\rtf1 {\\*\\" + word + " }}}}" + word),
            document("text/html", "<html><" + word + " onload=" + word + "><!--" + word),
            document(
                "application/xml",
                "<!DOCTYPE a [<!ENTITY b \"" + word + "\">]><a>&b;&" + word + ";"),
            document("application/" + word, word),
            document("text/plain; charset=" + word, word),
            new Spoilt("/metadata", 200, "application/fhir+json", "{\"x\":\"" + word))) {
      ehr.spoil(wrong);
      HttpResponse<String> looked = send("POST", "/api/v1/reviews?" + OPERATION, "");
      (looked.statusCode() == 200 ? shown : answers).add(looked);
      HttpResponse<String> suggested = send("GET", "/fhir/Procedure/a02-proc1/$suggest-codes", "");
      (suggested.statusCode() == 200 ? shown : answers).add(suggested);
      HttpResponse<String> recorded = send("POST", CASE + "/record" + ONE, "");
      (recorded.statusCode() == 200 ? shown : answers).add(recorded);
    }
    ehr.spoil(null);
    String json =
        "{\"hook\":\"patient-view\",\"hookInstance\":\"" + word + "\",\"prefetch\":{\"" + word;
    answered("POST", "/cds-services/surgicode-patient-view", json);
    answered(
        "POST", "/cds-services/surgicode-patient-view", hook("\"procedures\":" + procedure(word)));
    answered("POST", "/cds-services/" + word, "{}");
    answered(
        "POST",
        "/cds-services/surgicode-patient-view/feedback",
        "{\"feedback\":[{\"card\":\"" + word + "\"}]}");
    for (String body :
        List.of(
            "{\"resourceType\":\"Bundle\",\"" + word,
            "<" + word,
            procedure(word),
            "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"record\",\"resource\":"
                + procedure(word)
                + "}]}")) {
      answers.add(
          send(
              "POST",
              "/fhir/Procedure/$suggest-codes",
              body,
              "Content-Type",
              "application/fhir+json"));
      answers.add(
          send(
              "POST",
              "/fhir/Procedure/$suggest-codes",
              body,
              "Content-Type",
              "application/fhir+xml"));
    }
    answered("POST", CASE + "/decisions" + ONE, "{\"kind\":\"" + word + "\"}");
    answered(
        "POST", CASE + "/decisions" + ONE, "{\"kind\":\"rejected\",\"seen\":\"" + word + "\"}");
    answered("POST", CASE + "/decisions" + ONE, "{\"" + word);
    answered("GET", "/fhir/Task?patient=" + word + "&" + word + "=1", "");
    told("/hl7/hospital", hl7("OBX|1|TX|" + word + "||" + word + "\rZZZ|" + word));
    told("/hl7/hospital", word);
    told("/notify/hospital", "{\"resourceType\":\"Bundle\",\"entry\":[{\"" + word);
  }

  /** A call of a hook, whose prefetch ends as it likes. */
  private String hook(String end) {
    return """
    {"hook":"patient-view","hookInstance":"1","fhirServer":"%s","context":{
    "patientId":"a02-pt","userId":"Practitioner/7"},"prefetch":{%s}}
    """
        .formatted(ehr.tapped(), end);
  }

  private static Spoilt document(String type, String content) {
    String bytes = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    return new Spoilt(
        "/DocumentReference",
        200,
        "application/fhir+json",
        """
        {"resourceType":"Bundle","type":"searchset","total":1,"entry":[{"resource":{
        "resourceType":"DocumentReference","id":"a02-doc1","status":"current",
        "type":{"coding":[{"system":"http://loinc.org","code":"11504-8"}]},
        "subject":{"reference":"Patient/a02-pt"},"date":"2026-01-01T10:00:00Z",
        "content":[{"attachment":{"contentType":"%s","data":"%s"}}]}}]}
        """
            .formatted(type, bytes));
  }

  private static String outcome(String word) {
    return """
    {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"%s",
    "diagnostics":"%s","details":{"text":"%s"}}]}
    """
        .formatted(word, word, word);
  }

  private static String procedure(String word) {
    return """
    {"resourceType":"Procedure","id":"a02-proc1","status":"%s","%s":"%s",
    "performedDateTime":"%s","subject":{"reference":"%s"}}
    """
        .formatted(word, word, word, word, word);
  }

  private static String hl7(String segments) {
    return "MSH|^~\\&|NOTES|H|S|X|20260401||MDM^T02^MDM_T02|77|P|2.5\r" + segments + "\r";
  }

  private void shown(String method, String path, String body) throws Exception {
    HttpResponse<String> answer = send(method, path, body, "Content-Type", "application/json");
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    shown.add(answer);
  }

  private void answered(String method, String path, String body) throws Exception {
    answers.add(send(method, path, body, "Content-Type", "application/json"));
  }

  private void told(String path, String body) throws Exception {
    answers.add(send("POST", path, body, "Authorization", "Bearer " + SECRET));
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + service.settings().port() + path))
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (path.startsWith("/api/") && !List.of(headers).contains("Authorization")) {
      request.header("Authorization", operator());
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private String operator() {
    String credentials = "admin:" + service.password();
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  /** Everything in the database, as whoever steals it reads it. */
  private byte[] dumped() throws Exception {
    Path dump = folder.resolve("dump.sql");
    try (var connection =
            DriverManager.getConnection(
                database + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        var statement = connection.createStatement()) {
      statement.execute("script to '" + dump + "'");
    }
    return Files.readAllBytes(dump);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
