package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every labelled case takes the whole trip; the figures may only get better. */
class GoldCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  private static JsonNode figures;

  @BeforeAll
  static void reviewEveryCase() throws IOException {
    figures = CaseFigures.of(CASES).json();
  }

  @ParameterizedTest
  @CsvSource({
    "errors, 0",
    "verdictsWithoutEvidence, 0",
    "falseSupported, 0",
    "false63307, 0",
    "false63308Units, 0",
  })
  void noMoreThan(String figure, int most) {
    assertThat(figures.get(figure).asInt()).as(figure).isLessThanOrEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({
    "evidenceReslices, 1.0",
    "determination, 0.97",
    "codesExact, 0.97",
    "criterionStatus, 0.97",
    "criterionValue, 0.97",
    "levels, 0.97",
    "alternatives, 0.85",
    "evidenceOverlapsGold, 0.95",
  })
  void noLessThan(String figure, double least) {
    assertThat(figures.get(figure).asDouble()).as(figure).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource({"flags, 0.94", "companions, 0.9", "considerModifiers, 0.9"})
  void findsNoLessThan(String set, double leastF1) {
    assertThat(figures.at("/" + set + "/f1").asDouble()).as(set).isGreaterThanOrEqualTo(leastF1);
  }

  @Test
  void everyQuoteWasCheckedAgainstItsDocument() {
    assertThat(figures.get("evidenceResliceChecked").asInt()).isPositive();
  }
}
