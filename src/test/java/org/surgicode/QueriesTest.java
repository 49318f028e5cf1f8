package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.Audience;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Flag;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.review.CaseReviewer;
import org.surgicode.review.Query;

/** Whoever can answer gets one message per operation, in the words of its own record. */
class QueriesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final CaseReviewer REVIEWER = House.reviewerOf(ConfigFiles.packaged());
  private static final CaseBundles BUNDLES = new CaseBundles(FhirContext.forR4Cached());

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .filter(Files::isDirectory)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyFlagIsAskedOnceAndOfOneAddressee(String name) throws IOException {
    CaseReview review = review(name, null);
    List<Query> queries = Query.of(review);
    assertThat(queries).extracting(Query::audience).doesNotHaveDuplicates();
    assertThat(queries.stream().flatMap(q -> q.items().stream()).map(Query.Item::flag))
        .containsExactlyInAnyOrderElementsOf(
            review.judgement().flags().stream().map(Flag::id).toList());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyQuotedWordStandsInTheRecordWithItsDocument(String name) throws IOException {
    CaseReview review = review(name, null);
    for (Query query : Query.of(review)) {
      for (Query.Item item : query.items()) {
        for (Query.Indicator indicator : item.indicators()) {
          assertThat(indicator.document()).isNotBlank();
          assertThat(
                  indicator.document().equals(indicator.resource())
                      || review.surgicalCase().documents().stream()
                          .filter(d -> d.resource().equals(indicator.resource()))
                          .anyMatch(d -> d.text().contains(indicator.words())))
              .as("%s quotes its own record", item.flag())
              .isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatMayStillComeIsPutToNobody(String name) throws IOException {
    CaseReview whenever = review(name, null);
    LocalDate operation = Objects.requireNonNull(whenever.surgicalCase().dateOfService());
    CaseReview dayAfter = review(name, operation.plusDays(1));

    assertThat(Query.of(dayAfter)).extracting(Query::audience).doesNotContain(Audience.PATHOLOGY);
    assertThat(dayAfter.judgement()).isEqualTo(whenever.judgement());
    assertThat(review(name, operation.plusDays(100)).toAsk())
        .isEqualTo(whenever.judgement().flags());
  }

  @Test
  void theSurgeonIsAskedOnlyWhatNoDepartmentCanAnswer() throws IOException {
    Query toSurgeon =
        Query.of(review("a02", null)).stream()
            .filter(q -> q.audience() == Audience.SURGEON)
            .findFirst()
            .orElseThrow();
    assertThat(toSurgeon.items()).extracting(Query.Item::flag).containsExactly("graft-details");
  }

  private static CaseReview review(String name, @Nullable LocalDate asOf) throws IOException {
    String bundle = Files.readString(CASES.resolve(name).resolve("bundle.json"));
    return REVIEWER.reviews(BUNDLES.read(bundle, name).get(0), asOf).get(0).get();
  }
}
