package org.surgicode.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.UnusableInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed figures were computed once by the independent scorer that defines them. */
class EvaluationTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path FILES = Path.of("src/test/resources/evaluate");

  @ParameterizedTest
  @ValueSource(strings = {"kinds", "mutated"})
  void theFiguresAgreeWithTheIndependentScorer(String set) throws IOException {
    JsonNode expected = JSON.readTree(Files.readString(FILES.resolve(set + "-figures.json")));
    JsonNode got = evaluation(set).json();

    for (var figure : expected.properties()) {
      assertThat(got.get(figure.getKey()))
          .as(figure.getKey())
          .hasToString(figure.getValue().toString());
    }
    assertThat(got.get("perFlag").size()).isEqualTo(expected.get("perFlag").size());
  }

  @Test
  void everyMissSaysWhatWasExpectedAndWhatStoodNearest() throws IOException {
    List<Miss> misses = evaluation("kinds").misses();

    assertThat(misses)
        .extracting(Miss::line)
        .contains(
            "g02: determination supported, expected not-supported",
            "g02: FALSE 63307 1, expected 0",
            "g03: region value thoracic, expected lumbar",
            "g03: levels [L3], expected [L2]",
            "h01: review no-edition, expected supported",
            "h02: review none, expected supported",
            "h04: alternatives [63101-63103], expected [22558, 63090-63091]",
            "h09: text of Binary/h09-bin1 changed, expected the attachment's");
    assertThat(misses)
        .filteredOn(m -> m.line().equals("g02: lesion-excision met, expected not-met"))
        .singleElement()
        .satisfies(
            m ->
                assertThat(m.nearest())
                    .containsExactly(
                        "read: stenosis (Procedure/p code.text)",
                        "label: stenosis was relieved (in no document as it stands)"));
  }

  @Test
  void theStylesAreTheFirstLettersOfTheCases() throws IOException {
    var styles = evaluation("kinds").styles();

    assertThat(styles.keySet()).containsExactly("g", "h");
    assertThat(styles.values()).extracting(style -> style.count("cases")).containsExactly(4, 9);
  }

  @Test
  void aFolderWithoutLabelsIsToldInOneSentence(@TempDir Path empty) {
    assertThatThrownBy(() -> LabelledCases.read(empty))
        .isInstanceOf(UnusableInput.class)
        .hasMessage("Name a folder of case folders that hold an expected.json.");
  }

  private static Evaluation evaluation(String set) throws IOException {
    List<JsonNode> reviews =
        Files.readAllLines(FILES.resolve(set + "-reviews.ndjson")).stream()
            .map(JSON::readTree)
            .toList();
    return Evaluation.of(FILES.resolve(set), reviews);
  }
}
