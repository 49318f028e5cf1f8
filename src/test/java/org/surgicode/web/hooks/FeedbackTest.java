package org.surgicode.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.review.Decision;
import org.surgicode.review.EhrProblem;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.door.DoorRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of a card. */
class FeedbackTest {
  private static final String VIEW = "/cds-services/surgicode-patient-view";
  private static final String AT = "2026-04-01T10:20:00Z";

  private OpenStreet street;
  private JsonNode card;

  @BeforeEach
  void show() throws Exception {
    street =
        new OpenStreet(
            DoorRules.usual().within(3650).reading(List.of()).patient(Duration.ofSeconds(20)));
    card = shown().get(0);
  }

  @AfterEach
  void close() {
    street.close();
  }

  @Test
  void anAcceptedSuggestionIsTheDecisionOfWhoSawTheCard() throws Exception {
    assertThat(send(accepted(AT)).statusCode()).isEqualTo(200);
    assertThat(decisions())
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.kind()).isEqualTo(Decision.Kind.ACCEPTED);
              assertThat(decision.who()).isEqualTo("Practitioner/coder");
            });
    assertThat(street.ehr.told).hasSize(1);
  }

  @Test
  void theSameWordTwiceIsHeardOnce() throws Exception {
    send(accepted(AT), accepted(AT));
    send(accepted(AT));
    assertThat(decisions()).hasSize(1);
    assertThat(street.ehr.told).hasSize(1);
  }

  @Test
  void aSuggestionThatIsDecidedIsNotShownAgain() throws Exception {
    send(accepted(AT));
    assertThat(shown()).isEmpty();
  }

  @Test
  void anOverriddenSuggestionIsRejectedForItsReason() throws Exception {
    ObjectNode overridden = word("overridden", AT);
    ObjectNode reason = overridden.putObject("overrideReason");
    reason.putObject("reason").put("code", "other-code").put("system", "x");
    reason.put("userComment", "Another one fits.");
    assertThat(send(overridden).statusCode()).isEqualTo(200);
    assertThat(decisions())
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.kind()).isEqualTo(Decision.Kind.REJECTED);
              assertThat(decision.reason()).isEqualTo("other-code: Another one fits.");
              assertThat(decision.reasonCode()).isEqualTo("other-code");
            });
  }

  @Test
  void aChangeOfMindIsAFurtherDecision() throws Exception {
    send(accepted(AT));
    send(word("overridden", "2026-04-01T11:00:00Z"));
    assertThat(decisions())
        .extracting(Decision::kind)
        .containsExactly(Decision.Kind.REJECTED, Decision.Kind.ACCEPTED);
  }

  @Test
  void anEhrThatCannotBeToldIsToldWhenTheWordComesAgain() throws Exception {
    street.ehr.trouble = EhrProblem.Kind.UNREACHABLE;
    assertThat(send(accepted(AT)).statusCode()).isEqualTo(503);
    street.ehr.trouble = null;
    assertThat(send(accepted(AT)).statusCode()).isEqualTo(200);
    assertThat(decisions()).hasSize(1);
    assertThat(street.ehr.told).hasSize(1);
  }

  @Test
  void whatTheCardDidNotOfferIsNotAccepted() throws Exception {
    ObjectNode other = accepted(AT);
    other.path("acceptedSuggestions").get(0).asObject().put("id", card.path("uuid").asString(""));
    assertThat(send(other).statusCode()).isEqualTo(200);
    assertThat(decisions()).isEmpty();
    assertThat(send(accepted(AT)).statusCode()).isEqualTo(200);
    assertThat(decisions()).hasSize(1);
  }

  @Test
  void aCardThatNobodySawChangesNothing() throws Exception {
    ObjectNode unknown = accepted(AT);
    unknown.put("card", "00000000-0000-0000-0000-000000000000");
    assertThat(send(unknown).statusCode()).isEqualTo(200);
    assertThat(decisions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"feedback\":{}}",
        "{\"feedback\":[{}]}",
        "{\"feedback\":[{\"card\":\"x\",\"outcome\":\"perhaps\"}]}",
        "{\"feedback\":[{\"card\":\"x\",\"outcome\":\"overridden\"}]}",
        "{\"feedback\":[{\"card\":\"x\",\"outcome\":\"accepted\",\"outcomeTimestamp\":\"2026-04-01T10:20:00Z\"}]}",
        "[]",
        ""
      })
  void whatIsNoFeedbackIsToldSo(String body) throws Exception {
    assertThat(street.post(VIEW + "/feedback", body).statusCode()).isEqualTo(400);
  }

  private List<JsonNode> shown() throws Exception {
    var answer = street.post(VIEW, HookCharts.patientView("a02"));
    return HookCharts.JSON.readTree(answer.body()).path("cards").valueStream().toList();
  }

  private List<Decision> decisions() {
    return street.desk().decisions().history("a02-proc1");
  }

  private ObjectNode accepted(String at) {
    ObjectNode word = word("accepted", at);
    word.putArray("acceptedSuggestions")
        .addObject()
        .put("id", card.path("suggestions").get(0).path("uuid").asString(""));
    return word;
  }

  private ObjectNode word(String outcome, String at) {
    return HookCharts.JSON
        .createObjectNode()
        .put("card", card.path("uuid").asString(""))
        .put("outcome", outcome)
        .put("outcomeTimestamp", at);
  }

  private HttpResponse<String> send(JsonNode... words) throws Exception {
    ObjectNode json = HookCharts.JSON.createObjectNode();
    var array = json.putArray("feedback");
    for (JsonNode word : words) {
      array.add(word);
    }
    return street.post(VIEW + "/feedback", json);
  }
}
