package org.surgicode.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.door.DoorRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The hook at the signing of an operative note, where a hospital taught its EHR that hook. */
class NoteSignTest {
  private static final String SIGN = "/cds-services/surgicode-operative-note-sign";
  private static OpenStreet street;

  @BeforeAll
  static void open() {
    street =
        new OpenStreet(
            DoorRules.usual().reading(List.of()).patient(Duration.ofSeconds(20)).withNoteSign());
  }

  @AfterAll
  static void close() {
    street.close();
  }

  @Test
  void theServiceIsThereWhereItWasAskedForAndNowhereElse() throws Exception {
    assertThat(street.get("/cds-services").body())
        .contains("\"hook\":\"org.surgicode.operative-note-sign\"");
    try (var usual = new OpenStreet(DoorRules.usual().reading(List.of()))) {
      assertThat(usual.get("/cds-services").body()).doesNotContain("operative-note-sign");
      assertThat(usual.post(SIGN, HookCharts.noteSign("a02")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void theSurgeonWhoSignsSeesWhatTheNoteProves() throws Exception {
    assertThat(cards(HookCharts.noteSign("a02")))
        .singleElement()
        .asString()
        .contains("Suggested for the spine operation");
  }

  @Test
  void aNoteOfNoOperationSaysNothing() throws Exception {
    ObjectNode other = HookCharts.noteSign("a02");
    other.path("context").asObject().put("documentReferenceId", "another-note");
    assertThat(cards(other)).isEmpty();
  }

  @Test
  void operationsThatTheEhrNamesAreTheOnlyOnes() throws Exception {
    ObjectNode named = HookCharts.noteSign("a02");
    ObjectNode context = named.path("context").asObject();
    context.putArray("procedureIds").add("Procedure/a02-proc1");
    assertThat(cards(named)).hasSize(1);
    context.putArray("procedureIds").add("another");
    assertThat(cards(named)).isEmpty();
    context.putArray("procedureIds").add("../x");
    assertThat(street.post(SIGN, named).statusCode()).isEqualTo(400);
  }

  @Test
  void whatTheHookNeedsIsAskedFor() throws Exception {
    for (String member : List.of("userId", "patientId", "encounterId", "documentReferenceId")) {
      ObjectNode call = HookCharts.noteSign("a02");
      call.path("context").asObject().remove(member);
      var answer = street.post(SIGN, call);
      assertThat(answer.statusCode()).as(member).isEqualTo(400);
      assertThat(answer.body()).contains("context." + member);
    }
  }

  private static List<JsonNode> cards(JsonNode call) throws Exception {
    var answer = street.post(SIGN, call);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return HookCharts.JSON.readTree(answer.body()).path("cards").valueStream().toList();
  }
}
