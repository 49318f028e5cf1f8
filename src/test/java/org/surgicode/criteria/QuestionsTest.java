package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;

/** The questions are compliant: they name no code and no money, and lead nowhere. */
class QuestionsTest {
  private static final FamilyCatalogue CATALOGUE =
      Families.catalogue(ConfigFiles.packaged(), "cpt-63300");

  /** What would make a question leading, or speak of codes and money. */
  private static final List<String> NEVER =
      List.of(
          "code",
          "coding",
          "coded",
          "cpt",
          "icd",
          "drg",
          "bill",
          "billing",
          "billed",
          "payment",
          "pay",
          "paid",
          "payer",
          "reimbursement",
          "denial",
          "deny",
          "audit",
          "claim",
          "revenue",
          "support",
          "supports",
          "confirm",
          "agree",
          "should");

  static Stream<FamilyCatalogue.Question> questions() {
    return CATALOGUE.questions().stream();
  }

  @Test
  void theTwentySevenFlagsStandInTheirOrder() {
    assertThat(questions().map(FamilyCatalogue.Question::flag))
        .containsExactly(
            "operative-note",
            "unsigned-note",
            "vertebral-level",
            "approach",
            "corpectomy",
            "lesion-excision",
            "compartment",
            "conflict",
            "segment-count",
            "corpectomy-extent",
            "lesion-type",
            "lesion-size",
            "lesion-location",
            "nerve-findings",
            "bleeding",
            "graft-details",
            "instrumentation-details",
            "cosurgeon-role",
            "preop-imaging",
            "postop-imaging",
            "pathology-report",
            "consent",
            "neuro-history",
            "conservative-management",
            "clinical-validation",
            "diagnosis-mismatch",
            "inpatient-only");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void noQuestionNamesACodeOrMoneyOrLeads(FamilyCatalogue.Question question) {
    List<String> words =
        Stream.concat(Stream.of(question.text()), question.answers().stream())
            .flatMap(t -> Stream.of(t.toLowerCase(java.util.Locale.ROOT).split("[^a-z0-9]+")))
            .toList();
    assertThat(words).doesNotContainAnyElementsOf(NEVER);
    assertThat(words).noneMatch(w -> w.chars().anyMatch(Character::isDigit));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aChoiceAlwaysLeavesAWayOut(FamilyCatalogue.Question question) {
    if (!question.answers().isEmpty()) {
      assertThat(question.answers()).hasSizeGreaterThanOrEqualTo(4);
      assertThat(question.answers()).endsWith("other", "unable to determine");
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionToTheSurgeonAsksOpenly(FamilyCatalogue.Question question) {
    assertThat(question.text()).contains("Please ").endsWith(".");
    if (question.audience().equals("surgeon")) {
      assertThat(question.text().toLowerCase(java.util.Locale.ROOT))
          .doesNotStartWith("was ")
          .doesNotStartWith("did ")
          .doesNotStartWith("is ");
    }
  }

  @Test
  void theRaisedFlagCarriesItsAnswers() {
    assertThat(Judged.of("body-resection partial L3").flag("approach").question())
        .contains("retroperitoneal; ")
        .endsWith("other; unable to determine.");
  }

  @Test
  void aPageCanExplainTheFamily() {
    assertThat(CATALOGUE.codes()).hasSize(9);
    assertThat(CATALOGUE.codes().get(8).role()).isEqualTo("add-on");
    assertThat(CATALOGUE.periods()).hasSize(2);
    assertThat(CATALOGUE.criteria()).hasSize(5);
    assertThat(CATALOGUE.criteria().get(0).sourceText()).contains("Audit practice");
    assertThat(CATALOGUE.companions()).isNotEmpty();
    assertThat(CATALOGUE.codes()).allSatisfy(c -> assertThat(c.means()).isNotBlank());
  }
}
