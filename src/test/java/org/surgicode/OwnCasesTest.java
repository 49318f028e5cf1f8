package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Notes written blind to the reader, in other voices. One folder is read when the reader errs; the
 * other one is a check that nobody tunes on: only its figures are looked at.
 */
class OwnCasesTest {
  @Test
  void blindNotesAreReadAlmostAsTheirLabelsSay() throws IOException {
    JsonNode figures = CaseFigures.of(Path.of("src/test/resources/cases-own")).json();
    neverACodeWithoutProof(figures);
    assertThat(figures.get("determination").asDouble()).isGreaterThanOrEqualTo(0.95);
    assertThat(figures.get("criterionStatus").asDouble()).isGreaterThanOrEqualTo(0.96);
  }

  /** The figures that the check gives, its one false code among them. */
  @Test
  void notesThatNobodyTunesOnAreReadNoWorseThanBefore() throws IOException {
    JsonNode figures = CaseFigures.quietly(Path.of("src/test/resources/cases-check"));
    System.out.println("private check: " + figures);
    assertThat(figures.get("errors").asInt()).isZero();
    assertThat(figures.get("falseSupported").asInt()).isLessThanOrEqualTo(1);
    assertThat(figures.get("false63307").asInt()).isZero();
    assertThat(figures.get("false63308Units").asInt()).isZero();
    assertThat(figures.get("verdictsWithoutEvidence").asInt()).isZero();
    assertThat(figures.get("evidenceReslices").asDouble()).isEqualTo(1.0);
    assertThat(figures.get("determination").asDouble()).isGreaterThanOrEqualTo(0.85);
    assertThat(figures.get("criterionStatus").asDouble()).isGreaterThanOrEqualTo(0.95);
  }

  private static void neverACodeWithoutProof(JsonNode figures) {
    assertThat(figures.get("errors").asInt()).isZero();
    assertThat(figures.get("falseSupported").asInt()).isZero();
    assertThat(figures.get("false63307").asInt()).isZero();
    assertThat(figures.get("verdictsWithoutEvidence").asInt()).isZero();
    assertThat(figures.get("evidenceReslices").asDouble()).isEqualTo(1.0);
  }
}
