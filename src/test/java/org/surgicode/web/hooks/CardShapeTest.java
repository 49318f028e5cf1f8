package org.surgicode.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.surgicode.review.WriteAbility;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.door.Shows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every card about every labelled case, held against what CDS Hooks 2.0.1 says of cards. */
class CardShapeTest {
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{5}\\b");
  private static final Pattern UNESCAPED = Pattern.compile("(?<!\\\\)[<&]");
  private static final Set<String> MEMBERS =
      Set.of(
          "uuid",
          "summary",
          "indicator",
          "source",
          "detail",
          "selectionBehavior",
          "suggestions",
          "overrideReasons",
          "links");

  @Test
  void cardsOfAllCasesKeepTheSpecification() throws Exception {
    DoorRules rules =
        DoorRules.usual().within(3650).reading(List.of()).patient(Duration.ofSeconds(20));
    var seen = new TreeMap<String, Integer>();
    try (var street = new OpenStreet(rules);
        var strict = new OpenStreet(rules.showing(Shows.QUESTIONS))) {
      street
          .database()
          .ledger("harbour")
          .keep(new WriteAbility("transaction", "all of it", OpenStreet.NOW));
      for (String name : cases()) {
        for (ObjectNode call : List.of(HookCharts.patientView(name), HookCharts.discharge(name))) {
          for (JsonNode card : cards(street, call)) {
            check(card, call);
            boolean suggests = card.has("suggestions");
            seen.merge(suggests ? "suggestion" : "questions", 1, Integer::sum);
            assertThat(CODE.matcher(card.path("detail").asString("")).find())
                .as(name)
                .isEqualTo(suggests);
          }
          for (JsonNode card : cards(strict, call)) {
            check(card, call);
            assertThat(card.has("suggestions")).isFalse();
            seen.merge("strict", 1, Integer::sum);
          }
        }
      }
    }
    assertThat(seen.keySet()).containsExactly("questions", "strict", "suggestion");
    assertThat(seen.values()).allMatch(number -> number > 20);
  }

  private static void check(JsonNode card, ObjectNode call) {
    assertThat(MEMBERS).containsAll(card.propertyNames());
    assertThat(card.path("summary").asString("")).isNotBlank().hasSizeLessThan(140);
    assertThat(card.path("indicator").asString("")).isIn("info", "warning");
    assertThat(card.path("uuid").asString("")).matches(UUID);
    assertThat(card.path("source").path("label").asString("")).isEqualTo("SurgiCode");
    assertThat(UNESCAPED.matcher(card.path("detail").asString("")).find()).isFalse();
    assertThat(hollow(card)).as(card.toString()).isEmpty();
    assertThat(card.has("suggestions")).isEqualTo(card.has("selectionBehavior"));
    for (JsonNode suggestion : card.path("suggestions")) {
      assertThat(suggestion.path("label").asString("")).isNotBlank();
      assertThat(suggestion.path("uuid").asString("")).matches(UUID);
      for (JsonNode action : suggestion.path("actions")) {
        assertThat(action.path("type").asString("")).isEqualTo("create");
        assertThat(action.path("description").asString("")).isNotBlank();
        assertThat(action.path("resource").path("resourceType").asString("")).isEqualTo("Task");
      }
    }
    card.path("overrideReasons")
        .forEach(reason -> assertThat(reason.path("display").asString("")).isNotBlank());
    JsonNode patient = call.path("prefetch").path("patient");
    String family = patient.path("name").path(0).path("family").asString("no-name");
    String born = patient.path("birthDate").asString("no-date");
    for (JsonNode link : card.path("links")) {
      assertThat(link.path("type").asString("")).isEqualTo("smart");
      assertThat(link.path("url").asString("")).doesNotContain("?", "iss=", "launch=");
      assertThat(link.path("appContext").asString(""))
          .hasSizeLessThan(300)
          .doesNotContain(family, born);
    }
  }

  /** Members that are null or hold nothing. */
  private static List<String> hollow(JsonNode json) {
    List<String> found = new ArrayList<>();
    json.properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              if (value.isNull()
                  || (value.isContainer() && value.isEmpty())
                  || (value.isString() && value.stringValue().isEmpty())) {
                found.add(member.getKey());
              }
              found.addAll(hollow(value));
            });
    json.valueStream().filter(JsonNode::isContainer).forEach(v -> found.addAll(hollow(v)));
    return found;
  }

  private static List<JsonNode> cards(OpenStreet street, ObjectNode call) throws Exception {
    String path = "/cds-services/surgicode-" + call.path("hook").asString("");
    var answer = street.post(path, call);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return HookCharts.JSON.readTree(answer.body()).path("cards").valueStream().toList();
  }

  private static List<String> cases() throws Exception {
    try (Stream<Path> folders = Files.list(Path.of("src/test/resources/cases"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("bundle.json")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
