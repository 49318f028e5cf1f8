package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Notes written blind to the reader, in other voices, and read again when the reader errs. */
class OwnCasesTest {
  @Test
  void blindNotesAreReadAlmostAsTheirLabelsSay() throws IOException {
    JsonNode figures = CaseFigures.of(Path.of("src/test/resources/cases-own")).json();
    neverACodeWithoutProof(figures);
    assertThat(figures.get("determination").asDouble()).isGreaterThanOrEqualTo(0.90);
    assertThat(figures.get("criterionStatus").asDouble()).isGreaterThanOrEqualTo(0.96);
  }

  private static void neverACodeWithoutProof(JsonNode figures) {
    assertThat(figures.get("errors").asInt()).isZero();
    assertThat(figures.get("falseSupported").asInt()).isZero();
    assertThat(figures.get("false63307").asInt()).isZero();
    assertThat(figures.get("verdictsWithoutEvidence").asInt()).isZero();
    assertThat(figures.get("evidenceReslices").asDouble()).isEqualTo(1.0);
  }
}
