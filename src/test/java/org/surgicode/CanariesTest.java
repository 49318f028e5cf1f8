package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surgicode.TappedEhr.Spoilt;
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
  private static final String CASE = "/api/v1/reviews/a02-proc1";
  private static final String ONE = "?tenant=hospital";
  private static final String OPERATION = "procedure=Procedure/a02-proc1&tenant=hospital";

  @TempDir Path folder;

  private final List<HttpResponse<String>> answers = new ArrayList<>();
  private final List<HttpResponse<String>> shown = new ArrayList<>();
  private final List<String> acknowledged = new ArrayList<>();
  private CanaryHouse house;
  private Canaries canaries;

  @BeforeEach
  void open() throws IOException {
    house = new CanaryHouse(folder);
    canaries = house.canaries;
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void noWordOfARecordGetsWhereItDoesNotBelong() throws Exception {
    everythingThatIsDoneWithARecord();
    everythingThatGoesWrong();

    assertThat(canaries.planted()).isGreaterThan(70);
    assertThat(shown).anyMatch(a -> Canaries.heard(a.body()));
    assertThat(shown)
        .as("a PDF was read, and another family judged")
        .anyMatch(a -> a.body().contains("DocumentReference/a02-scan"))
        .anyMatch(a -> a.body().contains("cpt-63081"));
    assertThat(acknowledged).hasSize(3).noneMatch(Canaries::heard);
    assertThat(house.log.lines()).hasSizeGreaterThan(50).noneMatch(Canaries::heard);
    assertThat(house.ehr.asked).isNotEmpty().noneMatch(Canaries::heard);
    assertThat(house.other.asked).noneMatch(Canaries::heard);
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
      HttpResponse<String> operators =
          house.send("GET", page, "", "Authorization", house.operator());
      assertThat(operators.statusCode()).as(page).isEqualTo(200);
      assertThat(operators.body()).as(page).matches(p -> !Canaries.heard(p));
    }
    for (String page : List.of("/api/v1/reviews", "/api/v1/flags", "/api/v1/jobs")) {
      assertThat(house.send("GET", page + "?tenant=harbour", "").body())
          .as(page)
          .matches(p -> !Canaries.heard(p));
    }
    String dump = canaries.withoutStaff(house.dumped());
    assertThat(dump).contains("a02-proc1");
    assertThat(dump.lines().filter(Canaries::heard)).isEmpty();
    assertThat(new File(System.getProperty("java.io.tmpdir")).list()).noneMatch(Canaries::heard);
    house.end();
    assertThat(house.traces.spans).hasSizeGreaterThan(100);
    assertThat(house.traces.bodies).noneMatch(Canaries::heard);
    assertThat(house.traces.toldOf("a02-")).isFalse();
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
    String moved = "PID|1||a02-pt^^^" + canaries.word() + "||" + canaries.word() + "^A";
    acknowledged.add(house.toldByMllp(hl7(moved).replace("|77|", "|78|")));
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
        house.part(SessionCookie.class).name() + "=" + house.part(Sessions.class).open(launch);
    String note = "resource=DocumentReference/a02-doc1&attachment=Binary/a02-bin1";
    String scan = "resource=DocumentReference/a02-scan&attachment=" + encoded("#content[0]");
    for (String page :
        List.of(
            "worklist",
            "cases/a02-proc1",
            "cases/a02-proc1/document?" + note,
            "cases/a02-proc1/document/file?" + note,
            "cases/a02-proc1/document?" + scan)) {
      HttpResponse<String> opened = house.send("GET", "/" + page, "", "Cookie", cookie);
      assertThat(opened.statusCode()).as(page).isEqualTo(200);
      shown.add(opened);
    }
    answers.add(house.send("GET", "/cases/nothing", "", "Cookie", cookie));
  }

  private void everythingThatGoesWrong() throws Exception {
    String word = canaries.word();
    for (Spoilt wrong : WrongAnswers.with(word)) {
      house.ehr.spoil(wrong);
      HttpResponse<String> looked = house.send("POST", "/api/v1/reviews?" + OPERATION, "");
      (looked.statusCode() == 200 ? shown : answers).add(looked);
      HttpResponse<String> suggested =
          house.send("GET", "/fhir/Procedure/a02-proc1/$suggest-codes", "");
      (suggested.statusCode() == 200 ? shown : answers).add(suggested);
      HttpResponse<String> recorded = house.send("POST", CASE + "/record" + ONE, "");
      (recorded.statusCode() == 200 ? shown : answers).add(recorded);
    }
    house.ehr.spoil(null);
    String json =
        "{\"hook\":\"patient-view\",\"hookInstance\":\"" + word + "\",\"prefetch\":{\"" + word;
    answered("POST", "/cds-services/surgicode-patient-view", json);
    answered(
        "POST",
        "/cds-services/surgicode-patient-view",
        hook("\"procedures\":" + WrongAnswers.procedure(word)));
    answered("POST", "/cds-services/" + word, "{}");
    answered(
        "POST",
        "/cds-services/surgicode-patient-view/feedback",
        "{\"feedback\":[{\"card\":\"" + word + "\"}]}");
    for (String body :
        List.of(
            "{\"resourceType\":\"Bundle\",\"" + word,
            "<" + word,
            WrongAnswers.procedure(word),
            "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"record\",\"resource\":"
                + WrongAnswers.procedure(word)
                + "}]}")) {
      answers.add(
          house.send(
              "POST",
              "/fhir/Procedure/$suggest-codes",
              body,
              "Content-Type",
              "application/fhir+json"));
      answers.add(
          house.send(
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
    acknowledged.add(house.toldByMllp(hl7("OBX|1|TX|" + word + "||" + word + "\rZZZ|" + word)));
    acknowledged.add(house.toldByMllp(word));
    told("/notify/hospital", "{\"resourceType\":\"Bundle\",\"entry\":[{\"" + word);
  }

  /** A call of a hook, whose prefetch ends as it likes. */
  private String hook(String end) {
    return """
    {"hook":"patient-view","hookInstance":"1","fhirServer":"%s","context":{
    "patientId":"a02-pt","userId":"Practitioner/7"},"prefetch":{%s}}
    """
        .formatted(house.ehr.tapped(), end);
  }

  private static String hl7(String segments) {
    return "MSH|^~\\&|NOTES|H|S|X|20260401||MDM^T02^MDM_T02|77|P|2.5\r" + segments + "\r";
  }

  private void shown(String method, String path, String body) throws Exception {
    HttpResponse<String> answer =
        house.send(method, path, body, "Content-Type", "application/json");
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    shown.add(answer);
  }

  private void answered(String method, String path, String body) throws Exception {
    answers.add(house.send(method, path, body, "Content-Type", "application/json"));
  }

  private void told(String path, String body) throws Exception {
    answers.add(house.send("POST", path, body, "Authorization", "Bearer " + CanaryHouse.SECRET));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
