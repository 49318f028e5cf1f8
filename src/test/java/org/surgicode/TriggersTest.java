package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.RunningService.SECRET;
import static org.surgicode.RunningService.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.surgicode.cli.CommandLineDoor;
import org.surgicode.review.work.Job;
import org.surgicode.review.work.Work;
import org.surgicode.sandbox.SandboxEhr;

/** Everything that makes the service look at an operation, beside the embedded EHR. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TriggersTest {
  private static final String TOPIC =
      """
      {"resourceType":"Bundle","type":"history","entry":[{"resource":{"resourceType":"Parameters",
      "parameter":[
        {"name":"subscription","valueReference":{"reference":"Subscription/%s"}},
        {"name":"topic","valueCanonical":"http://example.org/topic"},
        {"name":"status","valueCode":"active"},
        {"name":"type","valueCode":"%s"},
        {"name":"events-since-subscription-start","valueString":"%d"}%s]}}]}
      """;

  private SandboxEhr ehr;
  private RunningService running;

  @BeforeAll
  void start() throws Exception {
    ehr = SandboxEhr.startEmpty(0);
    running = RunningService.beside(ehr.fhirUrl(), Map.of());
  }

  @AfterAll
  void stop() {
    running.close();
    ehr.close();
  }

  @Test
  void aPersonAsksForAReviewAndFindsItInTheEhr() throws Exception {
    running.load("a01", "manual");

    var answer =
        running.send(
            "POST",
            "/api/v1/jobs?procedure=Procedure/manual-proc1",
            "",
            "Authorization",
            running.operator());

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains("\"procedure\":\"Procedure/manual-proc1\"");
    done("Procedure/manual-proc1");
    assertThat(tasks("manual")).hasSize(1);
    assertThat(
            running
                .send(
                    "GET",
                    "/api/v1/jobs?procedure=Procedure/manual-proc1",
                    "",
                    "Authorization",
                    running.operator())
                .body())
        .contains("\"state\":\"done\"", "GuidanceResponse");
  }

  @Test
  void somebodyAtATerminalAsksForAReviewAndWaitsForIt(@TempDir Path folder) throws Exception {
    running.load("a01", "terminal");
    Path password = Files.writeString(folder.resolve("password"), running.service.password());
    String[] command = {
      "enqueue",
      "Procedure/terminal-proc1",
      "--service",
      running.address(),
      "--password-file",
      password.toString(),
      "--wait",
      "60"
    };

    int status =
        CommandLineDoor.run(
            command, "0.0.1", House::reviewerOf, House::catalogues, new OwnServers());

    assertThat(status).isZero();
    assertThat(tasks("terminal")).hasSize(1);
  }

  @Test
  void aNoteThatTheEhrSendsLeadsToTheOperationAndOnlyOnceForOneVersion() throws Exception {
    running.load("a04", "hook");
    String note = "{\"resourceType\":\"DocumentReference\",\"meta\":{\"versionId\":\"1\"}}";

    var first = running.tell("PUT", "/notify/hospital/DocumentReference/hook-doc1", note);
    done("Procedure/hook-proc1");
    var second = running.tell("PUT", "/notify/hospital/DocumentReference/hook-doc1", note);

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(first.body()).contains("\"accepted\":1");
    assertThat(second.body()).contains("\"accepted\":0", "\"alreadyThere\":1");
    assertThat(tasks("hook")).hasSize(1);
  }

  @Test
  void aPathologyReportThatArrivesResolvesItsFlag() throws Exception {
    running.load("a02", "late", "-rep2");
    running.tell("PUT", "/notify/hospital/Procedure/late-proc1", "");
    done("Procedure/late-proc1");
    assertThat(pathology("late")).isEqualTo("preliminary");

    running
        .ehr
        .update()
        .resource(RunningService.piece("a02", "late", DiagnosticReport.class, "-rep2"))
        .execute();
    running.tell("PUT", "/notify/hospital/DiagnosticReport/late-rep2", "");

    await("the flag is resolved", () -> pathology("late").equals("final"));
  }

  @Test
  void aNotificationWithoutContentMakesTheServiceAskWhatChanged() throws Exception {
    running.load("b06", "poll");

    assertThat(running.tell("POST", "/notify/hospital", "").statusCode()).isEqualTo(202);

    done("Procedure/poll-proc1");
    assertThat(tasks("poll")).hasSize(1);
  }

  @Test
  void eventsOfATopicAreWorkedOnAndAMissedOneIsCaughtUpWith() throws Exception {
    running.load("a07", "topic");
    running.load("a13", "missed");
    tell("handshake", 0, "");
    tell("event-notification", 1, event(1, "Encounter/topic-enc"));
    done("Procedure/topic-proc1");
    assertThat(job(Work.Kind.REVIEW, "Procedure/missed-proc1")).isEmpty();

    var gap = tell("event-notification", 3, event(3, "Encounter/topic-enc"));
    assertThat(gap.body()).contains("\"accepted\":2");
    done("Procedure/missed-proc1");

    assertThat(tell("heartbeat", 3, "").body()).contains("\"accepted\":0");
    assertThat(tell("event-notification", 3, event(3, "Encounter/topic-enc")).body())
        .contains("\"alreadyThere\":1");
  }

  @Test
  void whoDoesNotKnowTheSecretIsNotListenedTo() throws Exception {
    String path = "/notify/hospital/DocumentReference/x";
    assertThat(running.send("PUT", path, "{}", "Accept", "*/*").statusCode()).isEqualTo(401);
    assertThat(
            running
                .send("PUT", path, "{}", "Authorization", "Bearer wrong-secret-wrong")
                .statusCode())
        .isEqualTo(401);
    assertThat(running.tell("PUT", "/notify/elsewhere/DocumentReference/x", "{}").statusCode())
        .isEqualTo(401);
    String signed = "{\"resourceType\":\"Observation\"}";
    assertThat(
            running
                .send(
                    "POST", "/notify/hospital", signed, "X-Hub-Signature", "sha256=" + hmac(signed))
                .statusCode())
        .isEqualTo(202);
    assertThat(
            running
                .send(
                    "POST",
                    "/notify/hospital",
                    signed + " ",
                    "X-Hub-Signature",
                    "sha256=" + hmac(signed))
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void aMessageOfHl7MakesTheServiceAskWhatChanged() throws Exception {
    running.load("b08", "mdm");
    String message = "MSH|^~\\&|NOTES|H|S|X|20260401||MDM^T02^MDM_T02|77|P|2.5\rPID|1||5\r";

    var answer = running.tell("POST", "/hl7/hospital", message);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("MSA|AA|77");
    done("Procedure/mdm-proc1");
    assertThat(running.tell("POST", "/hl7/hospital", "hello").statusCode()).isEqualTo(422);
    assertThat(running.send("POST", "/hl7/hospital", message, "Accept", "*/*").statusCode())
        .isEqualTo(401);
  }

  @Test
  void whatIsNoNotificationIsToldSoAndNothingIsQueued() throws Exception {
    assertThat(running.tell("POST", "/notify/hospital", "no JSON").statusCode()).isEqualTo(422);
    assertThat(
            running
                .tell("POST", "/notify/hospital", "{\"resourceType\":\"Bundle\",\"entry\":[]}")
                .body())
        .contains("must be its status");
    assertThat(running.tell("PUT", "/notify/hospital/Task/1", "{}").body())
        .contains("\"accepted\":0");
    assertThat(running.tell("POST", "/notify/hospital", "x".repeat(1_000_001)).statusCode())
        .isEqualTo(413);
  }

  @Test
  void theOperatorSeesWhyAJobWasGivenUpAndRunsItAgain() throws Exception {
    running.tell("PUT", "/notify/hospital/Procedure/nobody", "");
    await("the job failed once", () -> tries(Work.Kind.FIND, "Procedure/nobody") > 0);

    assertThat(running.queue()).contains("Procedure/nobody", "\"said\":\"");
    var page =
        running.send(
            "GET", "/admin/queue", "", "Accept", "text/html", "Authorization", running.operator());
    assertThat(page.body()).contains("<h1>Queue</h1>", "Procedure/nobody");
    assertThat(running.send("GET", "/admin/queue", "", "Accept", "*/*").statusCode())
        .isEqualTo(401);
  }

  private java.net.http.HttpResponse<String> tell(String type, int since, String more)
      throws Exception {
    return running.tell("POST", "/notify/hospital", TOPIC.formatted("1", type, since, more));
  }

  private static String event(int number, String focus) {
    return """
    ,{"name":"notification-event","part":[{"name":"event-number","valueString":"%d"},
    {"name":"focus","valueReference":{"reference":"%s"}}]}
    """
        .formatted(number, focus);
  }

  private List<Task> tasks(String patient) {
    return running.search(Task.class, "patient=Patient/" + patient + "-pt");
  }

  private String pathology(String as) {
    return running.search(DetectedIssue.class, "patient=Patient/" + as + "-pt").stream()
        .filter(
            issue ->
                issue.getIdentifier().stream()
                    .anyMatch(i -> i.getValue().endsWith("pathology-report")))
        .map(issue -> issue.getStatus().toCode())
        .findFirst()
        .orElse("none");
  }

  private void done(String operation) throws InterruptedException {
    await(
        operation + " is done",
        () ->
            job(Work.Kind.REVIEW, operation).filter(j -> j.state() == Job.State.DONE).isPresent());
  }

  private int tries(Work.Kind kind, String subject) {
    return job(kind, subject).filter(j -> !j.said().isEmpty()).map(Job::tries).orElse(0);
  }

  private Optional<Job> job(Work.Kind kind, String subject) {
    return running.service.database().queue().find("hospital", kind, subject);
  }

  private static String hmac(String body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
  }
}
