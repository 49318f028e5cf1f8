package org.surgicode.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.fhir.Profiles;
import org.surgicode.review.WriteAbility;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.door.Shows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody at the screen sees. */
class CardsTest {
  private static final String VIEW = "/cds-services/surgicode-patient-view";
  private static final String DISCHARGE = "/cds-services/surgicode-encounter-discharge";
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{5}\\b");
  private static OpenStreet street;
  private static OpenStreet strict;

  @BeforeAll
  static void open() {
    DoorRules rules =
        DoorRules.usual().within(3650).reading(List.of()).patient(Duration.ofSeconds(20));
    street = new OpenStreet(rules);
    strict = new OpenStreet(rules.showing(Shows.QUESTIONS));
  }

  @AfterAll
  static void close() {
    street.close();
    strict.close();
  }

  @Test
  void theServicesSayWhatTheyAreAndWhatTheyNeed() throws Exception {
    JsonNode services = HookCharts.JSON.readTree(street.get("/cds-services").body());
    assertThat(services.path("services")).hasSize(2);
    for (JsonNode service : services.path("services")) {
      assertThat(service.path("description").asString("")).isNotBlank();
      assertThat(service.path("prefetch").path("documents").asString(""))
          .isEqualTo("DocumentReference?patient={{context.patientId}}");
      assertThat(service.path("id").asString(""))
          .startsWith("surgicode-" + service.path("hook").asString(""));
    }
  }

  @Test
  void aSuggestionIsOneCardWithItsProofAndNoQuestion() throws Exception {
    List<JsonNode> cards = cards(street, VIEW, HookCharts.patientView("a02"));
    assertThat(cards).hasSize(1);
    JsonNode card = cards.get(0);
    assertThat(card.path("summary").asString(""))
        .isEqualTo("Suggested for the spine operation of 22 January 2026: 63307, 63308");
    assertThat(card.path("indicator").asString("")).isEqualTo("info");
    assertThat(card.path("source").path("label").asString("")).isEqualTo("SurgiCode");
    assertThat(card.path("detail").asString(""))
        .contains("At L2 I removed about 80 percent of the body")
        .contains("qualified coder, who decides")
        .doesNotContain("?");
    assertThat(card.path("suggestions").get(0).path("uuid").asString("")).hasSize(36);
    assertThat(card.path("overrideReasons")).hasSize(6);
  }

  @Test
  void anOpenedChartIsQuietToWhomItDoesNotConcern() throws Exception {
    DoorRules rules =
        DoorRules.usual().within(3650).reading(List.of()).patient(Duration.ofSeconds(20));
    try (var quiet = new OpenStreet(rules.viewedBy(List.of("Practitioner/known", "coder")))) {
      assertThat(cards(quiet, VIEW, asked("Practitioner/other", null))).isEmpty();
      assertThat(cards(quiet, VIEW, asked("Practitioner/known", null))).hasSize(1);
      assertThat(cards(quiet, VIEW, asked("PractitionerRole/9", "coder"))).hasSize(1);
      assertThat(cards(quiet, VIEW, asked("PractitionerRole/9", "nurse"))).isEmpty();
      assertThat(cards(quiet, VIEW, operated("Practitioner/other"))).hasSize(1);
      assertThat(cards(quiet, DISCHARGE, HookCharts.discharge("a02"))).hasSize(1);
    }
  }

  @Test
  void whoOperatedIsKnownFromTheEhrWhereTheCallerBringsNoOperations() throws Exception {
    DoorRules rules = DoorRules.usual().within(3650).patient(Duration.ofSeconds(20));
    try (var quiet = new OpenStreet(rules.viewedBy(List.of("coder")))) {
      quiet.ehr.holds(HookCharts.bundle("a02"));
      ObjectNode other = asked("Practitioner/other", null);
      other.remove("prefetch");
      ObjectNode surgeon = asked("Practitioner/a02-pr1", null);
      surgeon.remove("prefetch");
      assertThat(cards(quiet, VIEW, other)).isEmpty();
      assertThat(cards(quiet, VIEW, surgeon)).hasSize(1);
    }
  }

  private static ObjectNode asked(String user, @Nullable String role) {
    ObjectNode call = HookCharts.patientView("a02");
    call.path("context").asObject().put("userId", user);
    if (role != null) {
      ObjectNode known = call.path("prefetch").asObject().putObject("user");
      known.put("resourceType", "PractitionerRole").put("id", user.substring(17));
      known.putArray("code").addObject().putArray("coding").addObject().put("code", role);
    }
    return call;
  }

  private static ObjectNode operated(String user) {
    ObjectNode call = asked(user, null);
    for (JsonNode entry : call.path("prefetch").path("procedures").path("entry")) {
      entry
          .path("resource")
          .asObject()
          .putArray("performer")
          .addObject()
          .putObject("actor")
          .put("reference", user);
    }
    return call;
  }

  @Test
  void aLinkOpensTheSidebarAndNamesNobody() throws Exception {
    JsonNode link = cards(street, VIEW, HookCharts.patientView("a02")).get(0).path("links").get(0);
    assertThat(link.path("type").asString("")).isEqualTo("smart");
    assertThat(link.path("url").asString("")).isEqualTo(OpenStreet.PUBLIC + "/launch");
    JsonNode context = HookCharts.JSON.readTree(link.path("appContext").asString(""));
    assertThat(context.propertyNames()).containsExactlyInAnyOrder("v", "procedure", "eval");
    assertThat(context.path("procedure").asString("")).isEqualTo("Procedure/a02-proc1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a09", "a10", "a16", "b10", "e11"})
  void questionsAreOneCardWithoutAnyCode(String name) throws Exception {
    List<JsonNode> cards = cards(street, VIEW, HookCharts.patientView(name));
    assertThat(cards).hasSize(1);
    JsonNode card = cards.get(0);
    assertThat(card.path("summary").asString("")).contains("open question").hasSizeLessThan(140);
    assertThat(card.path("detail").asString(""))
        .containsPattern("For (the surgeon|medical records)");
    assertThat(
            CODE.matcher(card.toString().replaceAll("[0-9a-f]{8}-[0-9a-f-]+|[0-9a-f]{64}", ""))
                .find())
        .isFalse();
    assertThat(card.has("suggestions")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a11", "a13", "a15", "b16", "f20"})
  void nothingIsSaidWhereNothingIsToBeSaid(String name) throws Exception {
    assertThat(cards(street, VIEW, HookCharts.patientView(name))).isEmpty();
    assertThat(cards(street, DISCHARGE, HookCharts.discharge(name))).isEmpty();
  }

  @Test
  void aStrictHospitalSeesQuotesAndQuestionsOnly() throws Exception {
    assertThat(cards(strict, VIEW, HookCharts.patientView("a01"))).isEmpty();
    List<JsonNode> cards = cards(strict, VIEW, HookCharts.patientView("a09"));
    assertThat(cards).hasSize(1);
    assertThat(cards.get(0).path("detail").asString("")).contains("> ").contains("For the surgeon");
    for (String name : List.of("a02", "a05", "b04", "b18")) {
      for (JsonNode card : cards(strict, VIEW, HookCharts.patientView(name))) {
        assertThat(card.path("summary").asString("") + card.path("detail").asString(""))
            .doesNotContainPattern("\\b6[23][0-9]{3}\\b");
      }
    }
  }

  @Test
  void theStayThatEndsIsTheOperationsOwn() throws Exception {
    assertThat(cards(street, DISCHARGE, HookCharts.discharge("a02"))).hasSize(1);
    ObjectNode other = HookCharts.discharge("a02");
    ((ObjectNode) other.path("context")).put("encounterId", "another");
    other.path("prefetch").asObject().putNull("encounter");
    assertThat(cards(street, DISCHARGE, other)).isEmpty();
  }

  @Test
  void aPatientAtTheScreenSeesNoCard() throws Exception {
    ObjectNode call = HookCharts.patientView("a02");
    ((ObjectNode) call.path("context")).put("userId", "Patient/a02-pt");
    assertThat(cards(street, VIEW, call)).isEmpty();
  }

  @Test
  void theSuggestionFilesATaskWhereTheEhrTakesOne() throws Exception {
    street
        .database()
        .ledger("harbour")
        .keep(new WriteAbility("transaction", "all of it", OpenStreet.NOW));
    JsonNode action =
        cards(street, VIEW, HookCharts.patientView("a04"))
            .get(0)
            .path("suggestions")
            .get(0)
            .path("actions")
            .get(0);
    assertThat(action.path("type").asString("")).isEqualTo("create");
    assertThat(action.path("description").asString("")).isNotBlank();
    assertThat(Profiles.errors(action.path("resource").toString())).isEmpty();
  }

  @Test
  void wordsOfTheChartMeanNothingInMarkdown() {
    assertThat(Markdown.escaped("<b>x</b>\n# *y* [z](http://a.b) www.c.d `e` &lt;"))
        .isEqualTo(
            "\\<b\\>x\\<\\/b\\> \\# \\*y\\* \\[z\\]\\(http\\:\\/\\/a\\.b\\) www\\.c\\.d \\`e\\`"
                + " \\&lt;");
    assertThat(Markdown.escaped("ab😀cd", 3)).isEqualTo("ab …");
  }

  private static List<JsonNode> cards(OpenStreet at, String path, JsonNode call) throws Exception {
    var answer = at.post(path, call);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return HookCharts.JSON.readTree(answer.body()).path("cards").valueStream().toList();
  }
}
