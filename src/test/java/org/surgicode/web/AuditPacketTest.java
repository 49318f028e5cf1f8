package org.surgicode.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.hooks.HookCharts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an auditor takes home of a case: the words, where they stand, the rule and its edition, when
 * it was reviewed and decided, and by whom.
 */
class AuditPacketTest {
  private static final String CASE = "/cases/a02-proc1";
  private static final String WORDS = "At L2 I removed about 80 percent of the body";
  private static OpenStreet street;

  @BeforeAll
  static void decide() throws Exception {
    street = new OpenStreet(DoorRules.usual());
    street.ehr.holds(HookCharts.bundle("a02"));
    street.desk().look("Procedure/a02-proc1");
    Visit.as("coder", "a02-proc1", street.base())
        .post(
            CASE + "/decision",
            Map.of(
                "kind", "changed",
                "seen", "0",
                "lines", "63307-82 x1",
                "reason", "other-code",
                "words", "see the second report"));
  }

  @AfterAll
  static void close() {
    street.close();
  }

  @Test
  void forAProgramEachStatementHasItsWordsRuleEditionTimesAndReviewer() throws Exception {
    JsonNode packet =
        JsonMapper.shared()
            .readTree(
                Visit.as("coder", "a02-proc1", street.base()).get(CASE + "/packet.json").body());

    JsonNode judged = packet.path("review");
    assertThat(judged.toString())
        .contains(WORDS, "DocumentReference/a02-doc1", "house-rule", "2026.1");
    assertThat(Instant.parse(packet.path("reviews").path(0).path("at").asString("")))
        .isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    JsonNode decision = packet.path("decisions").path(0);
    assertThat(decision.path("reviewer").asString("")).isEqualTo("Practitioner/demo-coder");
    assertThat(decision.path("at").asString("")).isEqualTo("2030-01-01T10:15:30Z");
    assertThat(decision.path("codes").toString()).isEqualTo("[\"63307-82 x1\"]");
    assertThat(decision.path("kind").asString("")).isEqualTo("changed");
    assertThat(decision.path("toldTheEhr").asString("")).isEqualTo("not yet");
  }

  @Test
  void onPaperTheSameStands() throws Exception {
    Visit coder = Visit.as("coder", "a02-proc1", street.base());
    var asked =
        HttpRequest.newBuilder(URI.create(street.base() + CASE + "/packet.pdf"))
            .header("Cookie", coder.cookie());
    byte[] sheets =
        HttpClient.newHttpClient().send(asked.build(), BodyHandlers.ofByteArray()).body();

    try (var document = Loader.loadPDF(sheets)) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text)
          .contains(
              List.of(
                  WORDS,
                  "DocumentReference/a02-doc1",
                  "Rule: house-rule",
                  "cpt-63300, edition 2026.1",
                  "Reviewer: Practitioner/demo-coder",
                  "2030-01-01T10:15:30Z",
                  "63307-82 x1",
                  "see the second report",
                  "not yet"));
    }
  }
}
