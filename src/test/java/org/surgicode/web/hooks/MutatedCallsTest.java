package org.surgicode.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.door.DoorRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls of the hooks, each broken in another way by a die that always falls alike: every one is
 * answered, in time, without an error of the service and without a word of what was sent. Three
 * thousand of them; {@code -Dsurgicode.mutations=10000} sends more.
 */
class MutatedCallsTest {
  private static final int CALLS = Integer.getInteger("surgicode.mutations", 3_000);
  private static final String CANARY = "Zyxwvuta";
  private static final List<String> PATHS =
      List.of(
          "/cds-services/surgicode-patient-view",
          "/cds-services/surgicode-encounter-discharge",
          "/cds-services/surgicode-operative-note-sign",
          "/cds-services/surgicode-patient-view/feedback");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Random die = new Random(20261122);

  @Test
  void noCallMakesTheServiceFailHangOrTalk() throws Exception {
    DoorRules rules =
        DoorRules.usual()
            .within(3650)
            .reading(List.of())
            .at(1_000_000)
            .withNoteSign()
            .patient(Duration.ofSeconds(2));
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    Map<Integer, Integer> statuses = new TreeMap<>();
    try (OpenStreet street = new OpenStreet(rules)) {
      List<ObjectNode> seeds = seeds();
      for (int i = 0; i < CALLS; i++) {
        String body = mutated(seeds.get(die.nextInt(seeds.size())).deepCopy());
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(street.base() + PATHS.get(die.nextInt(PATHS.size()))))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        assertThat(answer.statusCode()).as("call %d", i).isIn(200, 400, 412, 413);
        if (answer.statusCode() != 200) {
          assertThat(answer.body()).as("call %d", i).doesNotContain(CANARY, "Exception");
        }
      }
    }
    assertThat(statuses).containsKeys(200, 400, 412);
  }

  /**
   * Small calls, so that ten thousand take seconds; a name that nobody else has is all over them.
   */
  private static List<ObjectNode> seeds() {
    List<ObjectNode> seeds = new ArrayList<>();
    for (HookService service : HookService.values()) {
      ObjectNode call = NODES.objectNode().put("hook", service.hook());
      call.put("hookInstance", "11111111-2222-3333-4444-555555555555");
      call.putObject("context")
          .put("userId", "Practitioner/1")
          .put("patientId", "p1")
          .put("encounterId", "e1")
          .put("documentReferenceId", "documents1")
          .putArray("procedureIds")
          .add("procedures1");
      ObjectNode prefetch = call.putObject("prefetch");
      prefetch.putObject("patient").put("resourceType", "Patient").put("id", "p1");
      for (String key : service.prefetch().keySet()) {
        if (!key.equals("patient")) {
          searchset(prefetch.putObject(key), key);
        }
      }
      seeds.add(call);
    }
    ObjectNode feedback = NODES.objectNode();
    feedback
        .putArray("feedback")
        .addObject()
        .put("card", "11111111-2222-3333-4444-555555555555")
        .put("outcome", "overridden")
        .put("outcomeTimestamp", "2026-01-01T00:00:00Z")
        .putObject("overrideReason")
        .put("userComment", CANARY);
    seeds.add(feedback);
    return seeds;
  }

  private static void searchset(ObjectNode bundle, String key) {
    bundle.put("resourceType", "Bundle").put("type", "searchset");
    ArrayNode entries = bundle.putArray("entry");
    ObjectNode resource = entries.addObject().putObject("resource");
    resource.put("id", key + "1");
    resource.putObject("subject").put("reference", "Patient/p1").put("display", CANARY);
    switch (key) {
      case "encounter", "encounters" ->
          resource.put("resourceType", "Encounter").put("status", "finished");
      case "procedures" -> {
        resource.put("resourceType", "Procedure").put("status", "completed");
        resource.put("performedDateTime", "2029-12-01");
        resource.putObject("encounter").put("reference", "Encounter/e1");
        resource.putObject("code").put("text", "Lumbar corpectomy for tumor " + CANARY);
      }
      case "documents" -> {
        resource.put("resourceType", "DocumentReference").put("status", "current");
        resource.put("docStatus", "final");
        resource.putObject("type").put("text", "Operative report");
        resource
            .putArray("content")
            .addObject()
            .putObject("attachment")
            .put("contentType", "text/plain")
            .put("data", "VGhlIEwzIGJvZHkgd2FzIHJlbW92ZWQgWnl4d3Z1dGEu");
      }
      case "reports" -> resource.put("resourceType", "DiagnosticReport").put("conclusion", CANARY);
      case "conditions" -> resource.put("resourceType", "Condition");
      default -> bundle.remove("entry");
    }
  }

  private String mutated(ObjectNode call) {
    int turns = die.nextInt(4);
    for (int i = 0; i < turns; i++) {
      mutate(call);
    }
    String text = call.toString();
    return switch (die.nextInt(12)) {
      case 0 -> text.substring(0, die.nextInt(text.length()));
      case 1 -> broken(text);
      case 2 -> text.replace("\"", die.nextBoolean() ? "'" : "\\\"");
      case 3 -> "[".repeat(die.nextInt(400)) + text;
      default -> text;
    };
  }

  private String broken(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < 1 + die.nextInt(5); i++) {
      chars[die.nextInt(chars.length)] = (char) die.nextInt(0x3000);
    }
    return new String(chars);
  }

  private void mutate(JsonNode from) {
    JsonNode at = from;
    if (at.isEmpty()) {
      return;
    }
    while (true) {
      List<JsonNode> below = at.valueStream().filter(n -> n.isContainer() && !n.isEmpty()).toList();
      if (below.isEmpty() || die.nextInt(4) == 0) {
        break;
      }
      at = below.get(die.nextInt(below.size()));
    }
    if (at instanceof ObjectNode object) {
      List<String> names = new ArrayList<>(object.propertyNames());
      String name = names.get(die.nextInt(names.size()));
      switch (die.nextInt(3)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(name, odd());
        default -> object.set(name + die.nextInt(3), object.get(name));
      }
    } else if (at instanceof ArrayNode array) {
      switch (die.nextInt(3)) {
        case 0 -> array.remove(die.nextInt(array.size()));
        case 1 -> array.add(odd());
        default -> array.add(array.get(0).deepCopy());
      }
    }
  }

  private JsonNode odd() {
    return switch (die.nextInt(12)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.numberNode(die.nextLong());
      case 2 -> NODES.booleanNode(die.nextBoolean());
      case 3 -> NODES.stringNode("");
      case 4 -> NODES.stringNode(CANARY.repeat(die.nextInt(2000)));
      case 5 -> NODES.stringNode("\u0000\ud800\u202e" + CANARY);
      case 6 -> NODES.objectNode();
      case 7 -> NODES.arrayNode();
      case 8 -> NODES.objectNode().put("resourceType", "OperationOutcome");
      case 9 -> NODES.objectNode().put("resourceType", CANARY);
      case 10 -> NODES.stringNode("http://169.254.169.254/latest/" + CANARY);
      default -> NODES.stringNode("9999-99-99T99:99:99Z");
    };
  }
}
