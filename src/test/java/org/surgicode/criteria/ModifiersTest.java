package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.ModifierHint;

/** Modifiers that the record gives a reason for: listed, never put on a line. */
class ModifiersTest {

  @ParameterizedTest
  @CsvSource({
    "modifier-reason increased-work, 22",
    "modifier-reason reduced, 52",
    "modifier-reason discontinued, 53",
    "modifier-reason staged, 58",
    "modifier-reason return-to-theatre, 78",
    "modifier-reason unrelated, 79",
    "modifier-reason assistant-no-resident, 82",
    "modifier-reason separate-lesion, 59",
    "separate-lesion excised, 59",
    "second-surgeon co-surgeon-one-report, 62",
  })
  void aReasonIsListedWithItsWords(String fact, String modifier) {
    var judgement = Judged.of(Told.completeCase().and(fact)).judgement();
    assertThat(judgement.modifierHints())
        .singleElement()
        .satisfies(
            hint -> {
              assertThat(hint.modifier()).isEqualTo(modifier);
              assertThat(hint.because()).endsWith(".");
              assertThat(hint.evidence()).extracting(q -> q.text()).containsExactly(fact);
            });
    assertThat(judgement.codes()).allSatisfy(c -> assertThat(c.modifiers()).isEmpty());
  }

  @Test
  void twoReasonsForOneModifierAreListedOnce() {
    assertThat(
            Judged.of(
                    Told.completeCase()
                        .and("separate-lesion excised", "modifier-reason separate-lesion"))
                .judgement()
                .modifierHints())
        .extracting(ModifierHint::modifier)
        .containsExactly("59");
  }
}
