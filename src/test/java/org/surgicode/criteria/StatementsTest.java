package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.Quote;

/** Approach, excision and compartment: what the report states, and where it contradicts itself. */
class StatementsTest {

  @ParameterizedTest
  @CsvSource({
    "approach retroperitoneal, met retroperitoneal",
    "heading approach transthoracic, met transthoracic",
    "approach posterior, not-met posterior",
    "approach lateral-extracavitary, not-met lateral-extracavitary",
    "approach anterior, not-documented",
    "record approach retroperitoneal, not-documented",
  })
  void theWayIsWhatTheReportStates(String fact, String verdict) {
    assertThat(Judged.of(fact).says("approach")).isEqualTo(verdict);
  }

  @Test
  void fromTheFrontIsEnoughInTheNeckAlone() {
    assertThat(Judged.of("body-resection complete C5", "approach anterior").says("approach"))
        .isEqualTo("met anterior-cervical");
    assertThat(Judged.of("body-resection complete L5", "approach anterior").says("approach"))
        .isEqualTo("not-documented");
  }

  @Test
  void aHeadingSaysMoreThanTheGeneralWord() {
    assertThat(Judged.of("approach anterior", "heading approach retroperitoneal").says("approach"))
        .isEqualTo("met retroperitoneal");
  }

  @ParameterizedTest
  @CsvSource({
    "approach, retroperitoneal, transperitoneal",
    "approach, retroperitoneal, posterior",
    "approach, posterior, retroperitoneal",
    "approach, posterior, anterior",
    "compartment, extradural, intradural",
    "compartment, intradural, extradural",
    "lesion-excision, excised, no-lesion",
    "lesion-excision, left, excised",
  })
  void aHeadingThatDiffersFromTheBodyIsAConflict(String criterion, String body, String heading) {
    Judged judged = Judged.of(criterion + " " + body, "heading " + criterion + " " + heading);
    assertThat(judged.verdict(criterion).status().code()).isEqualTo("conflicting");
    assertThat(judged.verdict(criterion).evidence())
        .extracting(Quote::text)
        .containsExactly(criterion + " " + body, "heading " + criterion + " " + heading);
    assertThat(judged.flag("conflict").evidence()).hasSize(2);
  }

  @Test
  void twoStatementsOfOneTextThatDifferAreAConflict() {
    assertThat(Judged.of("compartment intradural", "compartment extradural").says("compartment"))
        .isEqualTo("conflicting");
  }

  @Test
  void twoWaysThatBothDoNotFitAreNoConflict() {
    assertThat(Judged.of("approach posterior", "approach lateral-extracavitary").says("approach"))
        .isEqualTo("not-met posterior");
  }

  @Test
  void theRestOfTheRecordContradictsNoStatement() {
    assertThat(
            Judged.of("compartment extradural", "record compartment intradural")
                .says("compartment"))
        .isEqualTo("met extradural");
  }

  @ParameterizedTest
  @CsvSource({
    "biopsied, not-met biopsied",
    "left, not-met left",
    "not-found, not-met not-found",
    "no-lesion, not-met no-lesion",
    "bone-lesion, not-met bone-lesion",
    "drained, not-documented",
    "indicated, not-documented",
  })
  void whatIsNoExcisionIsDeniedOrLeftOpen(String value, String verdict) {
    assertThat(Judged.of("lesion-excision " + value).says("lesion-excision")).isEqualTo(verdict);
  }

  @Test
  void anExcisionInTheHeadingAloneIsNotDescribed() {
    assertThat(Judged.of("heading lesion-excision excised").says("lesion-excision"))
        .isEqualTo("not-documented");
  }

  @ParameterizedTest
  @CsvSource({"biopsied", "left", "bone-lesion", "drained", "indicated"})
  void aSampleOrARestBesideAnExcisionContradictsNothing(String value) {
    assertThat(
            Judged.of("lesion-excision " + value, "lesion-excision excised")
                .says("lesion-excision"))
        .startsWith("met");
  }

  @Test
  void theExcisedLesionIsCalledByItsType() {
    assertThat(Judged.of("lesion-excision excised").says("lesion-excision"))
        .isEqualTo("met lesion, type not named");
    assertThat(
            Judged.of("record lesion-type schwannoma", "lesion-excision excised")
                .says("lesion-excision"))
        .isEqualTo("met schwannoma");
    assertThat(
            Judged.of(
                    "record lesion-type schwannoma",
                    "lesion-type meningioma",
                    "lesion-excision excised")
                .says("lesion-excision"))
        .isEqualTo("met meningioma");
  }

  @ParameterizedTest
  @CsvSource({"no-lesion", "not-found", "bone-lesion"})
  void withoutALesionThereIsNoSideOfTheDura(String value) {
    assertThat(Judged.of("lesion-excision " + value, "compartment intradural").says("compartment"))
        .isEqualTo("not-documented");
  }

  @Test
  void aLesionThatWasOnlySampledHasASideOfTheDura() {
    assertThat(Judged.of("lesion-excision biopsied", "compartment intradural").says("compartment"))
        .isEqualTo("met intradural");
  }

  @Test
  void anAccidentalTearIsNoStatementOnTheCompartment() {
    assertThat(Judged.of("accidental-durotomy torn").says("compartment"))
        .isEqualTo("not-documented");
  }
}
