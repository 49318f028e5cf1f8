package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.cli.evaluate.Evaluation;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.review.CaseReviewer;
import org.surgicode.review.ReviewJson;
import tools.jackson.databind.JsonNode;

/** Every labelled case takes the whole trip; the figures may only get better. */
class GoldCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  private static JsonNode figures;
  private static Evaluation evaluation;

  @BeforeAll
  static void reviewEveryCase() throws IOException {
    CaseReviewer reviewer = House.reviewerOf(ConfigFiles.packaged());
    CaseBundles bundles = new CaseBundles(FhirContext.forR4Cached());
    List<JsonNode> reviews = new ArrayList<>();
    try (Stream<Path> folders = Files.list(CASES)) {
      for (Path folder : folders.sorted().toList()) {
        String bundle = Files.readString(folder.resolve("bundle.json"));
        for (SurgicalCase one : bundles.read(bundle, folder.getFileName().toString())) {
          reviews.add(ReviewJson.of(reviewer.review(one), true));
        }
      }
    }
    evaluation = Evaluation.of(CASES, reviews);
    figures = evaluation.json();
    System.out.println(evaluation.text());
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
    "determination, 0.0",
    "codesExact, 0.0",
    "criterionStatus, 0.0",
    "criterionValue, 0.0",
    "levels, 0.0",
    "alternatives, 0.0",
    "evidenceOverlapsGold, 0.0",
  })
  void noLessThan(String figure, double least) {
    assertThat(figures.get(figure).asDouble()).as(figure).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource({"flags, 0.0", "companions, 0.0", "considerModifiers, 0.0"})
  void findsNoLessThan(String set, double leastF1) {
    assertThat(figures.at("/" + set + "/f1").asDouble()).as(set).isGreaterThanOrEqualTo(leastF1);
  }

  @Test
  void everyQuoteWasCheckedAgainstItsDocument() {
    assertThat(figures.get("evidenceResliceChecked").asInt()).isPositive();
  }
}
