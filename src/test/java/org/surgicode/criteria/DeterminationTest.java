package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Verdict;

/** How the verdicts combine, and under which edition. */
class DeterminationTest {

  @ParameterizedTest
  @ValueSource(strings = {"body-resection", "approach", "lesion-excision", "compartment"})
  void everyCriterionIsNeeded(String kind) {
    assertThat(Judged.of(Told.completeCase().without(kind)).judgement().determination())
        .isEqualTo(Determination.INSUFFICIENT_DOCUMENTATION);
  }

  @Test
  void whatIsRuledOutRaisesNoQuestion() {
    Judged judged =
        Judged.of("body-resection none", "approach anterior", "heading compartment intradural");
    assertThat(judged.judgement().determination()).isEqualTo(Determination.NOT_SUPPORTED);
    assertThat(judged.flags()).isEmpty();
    assertThat(judged.judgement().companions()).isEmpty();
    assertThat(judged.judgement().codes()).isEmpty();
  }

  @Test
  void aDeniedCriterionOutranksAConflict() {
    assertThat(
            Judged.of(
                    "lesion-excision no-lesion",
                    "approach retroperitoneal",
                    "heading approach transperitoneal")
                .judgement()
                .determination())
        .isEqualTo(Determination.NOT_SUPPORTED);
  }

  @Test
  void aReportedOperationOutranksTheOneThatDidNotTakePlace() {
    assertThat(
            Judged.of(Told.completeCase().and("operation none", "operation unreported"))
                .judgement()
                .determination())
        .isEqualTo(Determination.SUPPORTED);
  }

  @Test
  void aSupportedCaseIsProvedOnceForEveryCriterion() {
    var line = Judged.of(Told.completeCase()).judgement().codes().get(0);
    assertThat(line.role()).isEqualTo("primary");
    assertThat(line.criteria())
        .containsExactly("corpectomy", "region", "approach", "lesion-excision", "compartment");
    assertThat(line.evidence()).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void theFurtherSegmentIsProvedByTheBodies() {
    var lines =
        Judged.of(Told.completeCase().and("body-resection complete L4")).judgement().codes();
    assertThat(lines.get(1).role()).isEqualTo("add-on");
    assertThat(lines.get(1).criteria()).containsExactly("corpectomy");
    assertThat(lines.get(1).evidence())
        .extracting(q -> q.text())
        .contains("body-resection complete L4");
  }

  @Test
  void noVerdictQuotesMoreThanFourPlaces() {
    Told told = Told.completeCase();
    for (int i = 0; i < 9; i++) {
      told.and("compartment intradural", "body-resection partial L3 0.66");
    }
    assertThat(Judged.of(told).judgement().verdicts())
        .allSatisfy(v -> assertThat(v.evidence()).hasSizeBetween(1, 4));
  }

  @Test
  void everyVerdictNamesTheSourceOfItsRule() {
    assertThat(Judged.of(Told.completeCase()).judgement().verdicts())
        .extracting(Verdict::source)
        .containsExactly("house-rule", "code-text", "code-text", "code-text", "code-text");
  }

  @Test
  void theOrderOfTheFactsDoesNotChangeTheConclusion() {
    List<Fact> facts =
        new ArrayList<>(
            Told.completeCase().and("body-resection complete L2", "device defect").facts());
    var forwards = Judged.JUDGE.judge(facts, LocalDate.of(2026, 3, 3));
    Collections.reverse(facts);
    var backwards = Judged.JUDGE.judge(facts, LocalDate.of(2026, 3, 3));
    assertThat(backwards.codes())
        .extracting(c -> c.code() + c.units())
        .isEqualTo(forwards.codes().stream().map(c -> c.code() + c.units()).toList());
    assertThat(backwards.verdicts())
        .extracting(Verdict::status)
        .isEqualTo(forwards.verdicts().stream().map(Verdict::status).toList());
  }

  @Test
  void theDayOfServiceChoosesTheEdition() {
    assertThat(edition("2025-01-01")).isEqualTo("2025.1");
    assertThat(edition("2025-12-31")).isEqualTo("2025.1");
    assertThat(edition("2026-01-01")).isEqualTo("2026.1");
  }

  @Test
  void withoutADayTheNewestEditionJudges() {
    var edition = Judged.JUDGE.judge(List.of(), null).edition();
    assertThat(edition.criteria()).isEqualTo("2026.1");
    assertThat(edition.family()).isEqualTo("cpt-63300");
    assertThat(edition.software()).isEqualTo("0.0-test");
    assertThat(edition.sha256()).matches("[0-9a-f]{64}");
  }

  private static String edition(String day) {
    return Judged.JUDGE.judge(List.of(), LocalDate.parse(day)).edition().criteria();
  }
}
