package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.Quote;

/** When a vertebral body counts as removed. */
class CorpectomyTest {

  @ParameterizedTest
  @CsvSource({
    "L3, 0.33, met partial",
    "L3, 0.32, not-met partial",
    "T8, 0.3334, met partial",
    "T8, 0.3, not-met partial",
    "S1, 0.33, met partial",
    "S1, 0.2, not-met partial",
    "C5, 0.5, met partial",
    "C5, 0.49, not-met partial",
    "C5, 0.4, not-met partial",
  })
  void aBodyCountsFromTheMinimumOfItsRegionOn(String body, String share, String verdict) {
    assertThat(Judged.of("body-resection partial " + body + " " + share).says("corpectomy"))
        .isEqualTo(verdict);
  }

  @Test
  void aBodyWithoutANameIsMeasuredByTheRegionToldOf() {
    assertThat(Judged.of("body-resection partial 0.4", "region cervical").says("corpectomy"))
        .isEqualTo("not-met partial");
    assertThat(Judged.of("body-resection partial 0.4", "region lumbar").says("corpectomy"))
        .isEqualTo("met partial");
  }

  @Test
  void aBodyOfAnUntoldRegionIsMeasuredByTheLowestMinimum() {
    assertThat(Judged.of("body-resection partial 0.4").says("corpectomy")).isEqualTo("met partial");
  }

  @Test
  void theWordAloneIsAcceptedWithoutAnAmount() {
    assertThat(Judged.of("body-resection partial L3").says("corpectomy")).isEqualTo("met partial");
  }

  @Test
  void aStatedAmountOutranksTheWordForTheSameBody() {
    assertThat(
            Judged.of("body-resection partial L4", "body-resection partial L4 0.2")
                .says("corpectomy"))
        .isEqualTo("not-met partial");
  }

  @Test
  void anAmountWithoutANameBelongsToTheOnlyNamedBody() {
    assertThat(
            Judged.of("body-resection partial L4", "body-resection partial 0.2").says("corpectomy"))
        .isEqualTo("not-met partial");
  }

  @Test
  void aNeighbourWithoutBoneWorkDoesNotTakeTheUnnamedAmount() {
    assertThat(
            Judged.of(
                    "body-resection partial L4",
                    "body-resection partial 0.2",
                    "body-resection none L5")
                .says("corpectomy"))
        .isEqualTo("not-met partial");
  }

  @Test
  void anUnnamedAmountBelongsToEveryRemovedBodyWithoutANumber() {
    var verdict =
        Judged.of(
                "body-resection partial L3 0.6",
                "body-resection partial L4",
                "body-resection partial 0.2")
            .verdict("corpectomy");
    assertThat(verdict.status().code()).isEqualTo("met");
    assertThat(verdict.levels()).containsExactly("L3");
  }

  @Test
  void anUnnamedRemovalBesideDeniedNeighboursIsABodyWithoutAName() {
    var verdict =
        Judged.of("body-resection partial 0.6", "body-resection none L5").verdict("corpectomy");
    assertThat(verdict.status().code()).isEqualTo("met");
    assertThat(verdict.levels()).isEmpty();
  }

  @Test
  void anUnnamedShareIsMeasuredByTheMinimumOfTheBodyItBelongsTo() {
    assertThat(
            Judged.of("body-resection partial C5", "body-resection partial 0.4").says("corpectomy"))
        .isEqualTo("not-met partial");
  }

  @Test
  void theLargestAmountOfABodyToldInStagesCounts() {
    assertThat(
            Judged.of("body-resection partial L4 0.2", "body-resection partial L4 0.6")
                .says("corpectomy"))
        .isEqualTo("met partial");
  }

  @Test
  void whereOneCountedBodyIsGoneTheResectionIsComplete() {
    assertThat(
            Judged.of("body-resection complete L3", "body-resection complete L4")
                .says("corpectomy"))
        .isEqualTo("met complete");
    assertThat(
            Judged.of("body-resection complete L3", "body-resection partial L4 0.5")
                .says("corpectomy"))
        .isEqualTo("met complete");
    assertThat(
            Judged.of("body-resection complete L3", "body-resection partial L4 0.1")
                .says("corpectomy"))
        .isEqualTo("met complete");
  }

  @Test
  void theVerdictNamesTheCountedBodiesFromAbove() {
    assertThat(
            Judged.of(
                    "body-resection partial L4 0.1",
                    "body-resection complete L2",
                    "body-resection partial T12 0.6")
                .verdict("corpectomy")
                .levels())
        .containsExactly("T12", "L2");
  }

  @ParameterizedTest
  @CsvSource({
    "body-resection none, not-met none",
    "body-resection abandoned L3, not-met abandoned",
    "body-resection unquantified L4, not-documented",
    "heading body-resection heading-only L4, not-documented",
    "heading body-resection complete L4, not-documented",
    "record body-resection complete L4, not-documented",
  })
  void whatIsNoResectionIsDeniedOrLeftOpen(String fact, String verdict) {
    assertThat(Judged.of(fact).says("corpectomy")).isEqualTo(verdict);
  }

  @Test
  void nothingToldIsNotDocumented() {
    assertThat(Judged.of().says("corpectomy")).isEqualTo("not-documented");
  }

  @Test
  void theBodyOfTheReportOutranksItsHeading() {
    assertThat(
            Judged.of("heading body-resection partial L5", "body-resection none L5")
                .says("corpectomy"))
        .isEqualTo("not-met none");
  }

  @ParameterizedTest
  @CsvSource({"heading body-resection none", "heading body-resection none L5"})
  void aHeadingThatDeniesWhatTheBodyTellsIsAConflict(String heading) {
    Judged judged = Judged.of("body-resection partial L5 0.75", heading);
    assertThat(judged.verdict("corpectomy").status().code()).isEqualTo("conflicting");
    assertThat(judged.verdict("corpectomy").evidence())
        .extracting(Quote::text)
        .containsExactly("body-resection partial L5 0.75", heading);
    assertThat(Judged.of("body-resection partial L5 0.75", "heading body-resection none L4"))
        .extracting(j -> j.says("corpectomy"))
        .isEqualTo("met partial");
  }

  @Test
  void aDeniedBodyOutranksTheBareWordInTheSameText() {
    assertThat(Judged.of("body-resection partial L5", "body-resection none L5").says("corpectomy"))
        .isEqualTo("not-met none");
  }

  @Test
  void aBodyRemovedAndNotRemovedInTheSameTextIsAConflict() {
    Judged judged = Judged.of("body-resection complete L5", "body-resection none L5");
    assertThat(judged.verdict("corpectomy").status().code()).isEqualTo("conflicting");
    assertThat(judged.verdict("corpectomy").evidence())
        .extracting(Quote::text)
        .containsExactly("body-resection complete L5", "body-resection none L5");
    assertThat(judged.flags()).contains("conflict");
  }

  @Test
  void aDeniedNeighbourDoesNotTouchABodyThatCounts() {
    assertThat(Judged.of("body-resection complete L4", "body-resection none L5").says("corpectomy"))
        .isEqualTo("met complete");
  }

  @Test
  void aCountedBodyIsProvedByItsAmountFirst() {
    assertThat(
            Judged.of("body-resection partial L4", "body-resection partial L4 0.6")
                .verdict("corpectomy")
                .evidence()
                .get(0)
                .text())
        .isEqualTo("body-resection partial L4 0.6");
  }
}
