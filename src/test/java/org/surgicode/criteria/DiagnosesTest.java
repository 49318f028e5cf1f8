package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.DiagnosisStance;

/** What coded diagnoses say for and against the family. */
class DiagnosesTest {

  @ParameterizedTest
  @CsvSource({
    "C72.1, supports",
    "D33.4, supports",
    "d334, supports",
    "D36.17, supports",
    "Q85.01, supports",
    "G96.198, supports",
    "G06.1, supports",
    "C79.49, supports",
    "M48.061, against",
    "M51.26, against",
    "S32.032A, against",
    "M43.16, against",
    "C79.51, neutral",
    "C79.32, neutral",
    "M46.26, neutral",
    "M54.16, neutral",
    "G83.4, neutral",
    "I10, neutral",
  })
  void aDiagnosisTakesAStance(String code, String stance) {
    Told told = Told.completeCase().without("diagnosis").and("record diagnosis " + code);
    assertThat(Judged.of(told).judgement().diagnoses())
        .extracting(DiagnosisStance::code, DiagnosisStance::stance)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(code, stance));
  }

  @Test
  void anAccidentalTearSpeaksAgainstAnIntendedOpeningOnly() {
    Told inside = Told.completeCase().and("record diagnosis G97.41");
    Told outside =
        Told.completeCase()
            .without("compartment")
            .and("compartment extradural", "record diagnosis G97.41");
    assertThat(Judged.of(inside).judgement().diagnoses().get(1).stance()).isEqualTo("against");
    assertThat(Judged.of(outside).judgement().diagnoses().get(1).stance()).isEqualTo("neutral");
    assertThat(Judged.of(outside).flags()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"M48.061", "M51.26", "S32.032A"})
  void onlyDiagnosesAgainstALesionAreAMismatch(String code) {
    Told told =
        Told.completeCase()
            .without("diagnosis")
            .and("record diagnosis M54.16", "record diagnosis " + code);
    assertThat(Judged.of(told).flags()).containsExactly("diagnosis-mismatch");
    assertThat(Judged.of(told).flag("diagnosis-mismatch").evidence())
        .anySatisfy(q -> assertThat(q.text()).contains(code));
  }

  @Test
  void stenosisBesideATumourIsNoMismatch() {
    assertThat(Judged.of(Told.completeCase().and("record diagnosis M48.061")).flags()).isEmpty();
  }

  @Test
  void symptomsAloneAreNoMismatch() {
    Told told = Told.completeCase().without("diagnosis").and("record diagnosis M54.16");
    assertThat(Judged.of(told).flags()).isEmpty();
  }

  @Test
  void withoutACodedDiagnosisThereIsNoMismatch() {
    assertThat(Judged.of(Told.completeCase().without("diagnosis")).flags()).isEmpty();
  }
}
