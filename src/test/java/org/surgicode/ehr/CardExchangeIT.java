package org.surgicode.ehr;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.hooks.HookCharts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A card, its feedback and the Task that it changed, against the real HAPI FHIR server. What was
 * said is left in {@code target/card-exchange.txt}.
 */
class CardExchangeIT {
  private static final String VIEW = "/cds-services/surgicode-patient-view";
  private static final JsonMapper JSON = new JsonMapper();
  private static final StringBuilder SAID = new StringBuilder();
  private static ServerRecords server;
  private static OpenStreet street;

  @BeforeAll
  static void open() {
    server = new ServerRecords(HapiServerProcess.base());
    street =
        OpenStreet.beside(
            HapiServerProcess.base(),
            DoorRules.usual().within(3650).patient(Duration.ofSeconds(30)));
  }

  @AfterAll
  static void close() throws Exception {
    street.close();
    Files.writeString(Path.of("target/card-exchange.txt"), SAID);
  }

  @Test
  void acceptingASuggestionThatStandsInTheEhrCompletesItsTask() throws Exception {
    server.load("a02");
    street.desk().writing().record(street.desk().look("Procedure/a02-proc1").caseId());
    JsonNode card = card("a02");
    assertThat(card.path("suggestions").get(0).has("actions")).isFalse();

    assertThat(feedback(card, "accepted").statusCode()).isEqualTo(200);

    Task task = task("a02-pt");
    assertThat(task.getStatus()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(task.getOwner().getReference()).isEqualTo("Practitioner/a02-pr1");
    assertThat(task.getOutput())
        .extracting(o -> ((CodeableConcept) o.getValue()).getCodingFirstRep().getCode())
        .containsExactly("63307", "63308");
    assertThat(verifiers(task)).isEqualTo(1);
    assertThat(feedback(card, "accepted").statusCode()).isEqualTo(200);
    assertThat(verifiers(task)).isEqualTo(1);
  }

  @Test
  void rejectingASuggestionThatTheCardFiledRejectsItsTask() throws Exception {
    server.load("a04");
    server.load("a07");
    street.desk().writing().record(street.desk().look("Procedure/a07-proc1").caseId());
    JsonNode card = card("a04");
    String task =
        card.path("suggestions").get(0).path("actions").get(0).path("resource").toString();
    server.client.create().resource(task).execute();

    assertThat(feedback(card, "overridden").statusCode()).isEqualTo(200);

    Task rejected = task("a04-pt");
    assertThat(rejected.getStatus()).isEqualTo(TaskStatus.REJECTED);
    assertThat(rejected.getStatusReason().getCodingFirstRep().getCode()).isEqualTo("other-code");
  }

  private static JsonNode card(String name) throws Exception {
    ObjectNode call = HookCharts.patientView(name);
    call.path("context").asObject().put("userId", "Practitioner/" + name + "-pr1");
    JsonNode cards = JSON.readTree(said("POST " + VIEW, street.post(VIEW, call))).path("cards");
    assertThat(cards).hasSize(1);
    return cards.get(0);
  }

  private static HttpResponse<String> feedback(JsonNode card, String outcome) throws Exception {
    ObjectNode json = JSON.createObjectNode();
    ObjectNode word = json.putArray("feedback").addObject();
    word.put("card", card.path("uuid").asString("")).put("outcome", outcome);
    word.put("outcomeTimestamp", "2030-01-01T10:20:00Z");
    word.putArray("acceptedSuggestions")
        .addObject()
        .put("id", card.path("suggestions").get(0).path("uuid").asString(""));
    word.putObject("overrideReason").putObject("reason").put("code", "other-code");
    var answer = street.post(VIEW + "/feedback", json);
    SAID.append(json.toPrettyString()).append('\n');
    said("POST " + VIEW + "/feedback", answer);
    return answer;
  }

  private static Task task(String patient) {
    var found = server.client.search().byUrl("Task?patient=" + patient).execute();
    var bundle = (Bundle) found;
    assertThat(bundle.getEntry()).hasSize(1);
    Task task = (Task) bundle.getEntryFirstRep().getResource();
    SAID.append(server.client.getFhirContext().newJsonParser().encodeResourceToString(task));
    return task;
  }

  private static long verifiers(Task task) {
    String about = "Provenance?target=Task/" + task.getIdElement().getIdPart();
    var found = (Bundle) server.client.search().byUrl(about).execute();
    return found.getEntry().stream()
        .map(e -> (Provenance) e.getResource())
        .filter(
            p -> "verifier".equals(p.getAgentFirstRep().getType().getCodingFirstRep().getCode()))
        .count();
  }

  private static String said(String request, HttpResponse<String> answer) {
    SAID.append(request).append('\n').append(answer.statusCode()).append('\n');
    SAID.append(answer.body()).append("\n\n");
    return answer.body();
  }
}
