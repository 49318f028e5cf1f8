package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.SiteReport;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.review.ReviewJson;
import tools.jackson.databind.node.ObjectNode;

/** Tables that the site has loaded, made up for these tests, held against a labelled case. */
class SiteDataTest {
  private static final Path SAMPLE = Path.of("src/test/resources/site-data");
  private static final CaseBundles BUNDLES = new CaseBundles(FhirContext.forR4Cached());

  /** Two bodies, two surgeons with a report each, November 2025. */
  private static final String CASE = "a04";

  @TempDir private Path own;

  @Test
  void withoutAnyTableTheReviewSaysSoAndGuessesNothing() throws IOException {
    ObjectNode json = ReviewJson.of(review(CASE, null), false);
    assertThat(json.at("/site/tables").valueStream().map(t -> t.get("state").asString()))
        .hasSize(4)
        .containsOnly("not-loaded");
    assertThat(json.at("/site/edits").isMissingNode()).isTrue();
    assertThat(json.at("/release/state").asString()).isEqualTo("ready");
  }

  @Test
  void unitsPairsAndModifiersAreHeldAgainstTheTablesOfTheDay() throws IOException {
    CaseReview review = review(CASE, SAMPLE);
    assertThat(edits(review))
        .contains(
            "passes 63307: Units suggested: 1; the table allows at most 1 a day (adjudication"
                + " indicator 2). [2025-10-01_2025-12-31/mue.csv:6]",
            "passes 63308: Units suggested: 1; the table allows at most 3 a day (adjudication"
                + " indicator 3). [2025-10-01_2025-12-31/mue.csv:7]",
            "notes 63307-62: Indicator for two surgeons is 1: the claim must show why two were"
                + " needed. [2025-01-01_2025-12-31/PPRRVU25_TEST.csv:6]",
            "passes 63308-62: Indicator for two surgeons is 2: paid when they are of two"
                + " specialties. [2025-01-01_2025-12-31/PPRRVU25_TEST.csv:7]",
            "passes 63308-51: Indicator for several procedures is 0: never reduced, so never"
                + " marked; the line does not carry it. [2025-01-01_2025-12-31/PPRRVU25_TEST.csv:7]",
            "notes 22846 + 22854: If both are reported: 22854 is not paid beside 22846 unless a"
                + " modifier tells why they are separate (indicator 1)."
                + " [2025-10-01_2025-12-31/pairs-f1.txt:7]");
    assertThat(review.site().descriptors()).containsOnlyKeys("63307");
    assertThat(review.judgement().release().state()).isEqualTo("ready");
  }

  /** One of them ended before the operation, the other began a day after it; 9 does not apply. */
  @Test
  void aPairOutsideItsDaysIsNoPair() throws IOException {
    assertThat(edits(review(CASE, SAMPLE)))
        .noneMatch(e -> e.contains("63307 + ") || e.contains("22558 + 22585"));
  }

  @Test
  void theWordingIsThatOfTheSameLinesWithAndWithoutTables() throws IOException {
    assertThat(review(CASE, SAMPLE).judgement()).isEqualTo(review(CASE, null).judgement());
  }

  @Test
  void aTableOfOtherDaysIsNotTaken() throws IOException {
    CaseReview of2026 = review("a02", SAMPLE);
    assertThat(of2026.site().tables())
        .extracting(SiteReport.Table::state)
        .containsOnly("none-for-this-day");
    assertThat(of2026.site().edits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mue | 63308,0,\"3 Date of Service Edit\",x | holds 63308: Units suggested: 1; the table allows at most 0",
        "mue | 63308,1,\"1 Line Edit\",x | passes 63308: Units suggested: 1; the table allows at most 1 a line",
        "ptp | 63307,63308,,20200101,*,0,x | holds 63307 + 63308: 63308 is not paid beside 63307; no modifier",
        "ptp | 63307,63308,,20200101,20251112,0,x | holds 63307 + 63308: 63308 is not paid beside 63307; no modifier",
        "ptp | 63307,63308,,20200101,*,1,x | notes 63307 + 63308: 63308 is not paid beside 63307 unless",
      })
  void whatATableForbidsHoldsTheSuggestion(String kind, String row, String edit)
      throws IOException {
    CaseReview review = review(CASE, with(kind, row));
    assertThat(edits(review)).anyMatch(e -> e.startsWith(edit));
    assertThat(review.judgement().release().because())
        .isEqualTo(edit.startsWith("holds") ? List.of("site-" + kind) : List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mue | 63308,many,\"3 Date\",x | line 2: 'many' is not a number of units.",
        "mue | 63308,3,Often,x | line 2: 'Often' is no indicator of this column.",
        "mue | 63308,3 | line 2: the row has fewer cells than the header.",
        "ptp | 63307,63308,,January,*,0,x | line 2: 'January' is not a day such as 20260101.",
      })
  void aRowThatCannotBeUsedIsNamedWithFileAndLine(String kind, String row, String sentence)
      throws IOException {
    Path folder = with(kind, row);
    assertThatThrownBy(() -> review(CASE, folder))
        .isInstanceOf(UnusableInput.class)
        .hasMessage("2025-10-01_2025-12-31/" + kind + ".csv, " + sentence);
  }

  @Test
  void aFolderWithoutDaysAndAFileOfAnotherKindAreSentences() throws IOException {
    Files.createDirectories(own.resolve("2026Q1"));
    assertThatThrownBy(() -> review(CASE, own))
        .hasMessageContaining("2026Q1")
        .hasMessageEndingWith("such as 2026-01-01_2026-03-31.");
    Files.delete(own.resolve("2026Q1"));
    with("other", "63307,x");
    assertThatThrownBy(() -> review(CASE, own)).hasMessageContaining("is no table that is known");
    assertThatThrownBy(() -> review(CASE, own.resolve("nowhere")))
        .hasMessageContaining("must be a folder");
  }

  @Test
  void twoTablesOfOneDayAreRefused() throws IOException {
    with("mue", "63308,3,3,x");
    Path second = Files.createDirectories(own.resolve("2025-12-31_2026-03-31"));
    Files.copy(own.resolve("2025-10-01_2025-12-31/mue.csv"), second.resolve("mue.csv"));
    assertThatThrownBy(() -> review(CASE, own)).hasMessageEndingWith("both hold on the same day.");
  }

  private Path with(String kind, String row) throws IOException {
    Path folder = Files.createDirectories(own.resolve("2025-10-01_2025-12-31"));
    String head =
        switch (kind) {
          case "mue" ->
              "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,R";
          case "ptp" -> "Column 1,Column 2,*,Effective Date,Deletion Date,Modifier,Rationale";
          default -> "Code,Price";
        };
    Files.writeString(folder.resolve(kind + ".csv"), head + "\n" + row + "\n");
    return own;
  }

  private static List<String> edits(CaseReview review) {
    return review.site().edits().stream()
        .map(
            e -> {
              SiteReport.Row row = e.row();
              String cited = row == null ? "" : " [" + row.file() + ":" + row.line() + "]";
              return e.outcome().code() + " " + e.about() + ": " + e.says() + cited;
            })
        .toList();
  }

  private static CaseReview review(String name, @Nullable Path siteData) throws IOException {
    String folder = Objects.toString(siteData, "");
    var rules = RuleSettings.of(Map.of("surgicode.site-data", folder));
    String bundle = Files.readString(Path.of("src/test/resources/cases", name, "bundle.json"));
    return House.reviewerOf(ConfigFiles.packaged(), rules)
        .review(BUNDLES.read(bundle, name).get(0));
  }
}
