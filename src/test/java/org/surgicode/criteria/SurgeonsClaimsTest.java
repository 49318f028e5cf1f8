package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.ModifierHint;
import org.surgicode.casefile.SurgeonClaim;

/** Who may claim what when two surgeons worked. */
class SurgeonsClaimsTest {

  @Test
  void oneSurgeonNeedsNoSeparateClaims() {
    assertThat(claims()).isEmpty();
  }

  @Test
  void coSurgeonsWithAReportEachClaimEveryLineThatBothWorkedOn() {
    assertThat(
            claims(
                "body-resection complete L4",
                "second-surgeon co-surgeon-two-reports",
                "second-surgeon-at both L3 L4"))
        .containsExactly(
            "operating-surgeon: 63307-62 x1, 63308-62 x1 []",
            "co-surgeon: 63307-62 x1, 63308-62 x1 []");
  }

  @Test
  void anAccessSurgeonWhoHadLeftClaimsNothingForTheFurtherBody() {
    assertThat(
            claims(
                "body-resection complete L4",
                "second-surgeon co-surgeon-two-reports",
                "second-surgeon-at both L3"))
        .containsExactly(
            "operating-surgeon: 63307-62 x1, 63308 x1 []", "co-surgeon: 63307-62 x1 []");
  }

  @ParameterizedTest
  @CsvSource({
    "assistant-surgeon, assistant, 80",
    "assistant-no-resident, assistant, 82",
    "assistant-non-physician, non-physician-assistant, AS",
  })
  void anAssistantsModifierStandsOnHisOwnClaimOnly(String reason, String who, String modifier) {
    assertThat(claims("second-surgeon assistant", "modifier-reason " + reason))
        .containsExactly("operating-surgeon: 63307 x1 []", who + ": 63307 x1 [" + modifier + "]");
  }

  @Test
  void anAssistantBecauseNoResidentWasThereIsListedOnce() {
    assertThat(claims("modifier-reason assistant-surgeon", "modifier-reason assistant-no-resident"))
        .endsWith("assistant: 63307 x1 [82]");
  }

  @Test
  void anotherReasonStaysWithTheOperatingSurgeon() {
    assertThat(claims("modifier-reason increased-work", "modifier-reason assistant-no-resident"))
        .containsExactly("operating-surgeon: 63307 x1 [22]", "assistant: 63307 x1 [82]");
  }

  @ParameterizedTest
  @CsvSource({
    "reduced, discontinued, 53",
    "staged, return-to-theatre, 78",
    "unrelated, staged, 58",
    "increased-work, reduced, 52",
  })
  void aReasonThatSpeaksAgainstAnotherWins(String one, String other, String modifier) {
    assertThat(
            Judged.of(Told.completeCase().and("modifier-reason " + one, "modifier-reason " + other))
                .judgement()
                .modifierHints())
        .extracting(ModifierHint::modifier)
        .containsExactly(modifier);
  }

  @ParameterizedTest
  @CsvSource({"assistant-surgeon", "assistant-non-physician"})
  void anAssistantsModifierIsNoneOfTheReviewsOwn(String reason) {
    assertThat(
            Judged.of(Told.completeCase().and("modifier-reason " + reason))
                .judgement()
                .modifierHints())
        .isEmpty();
  }

  @Test
  void aSurgeonAndAnotherHelperWhoBothAssistedClaimEachForHimself() {
    assertThat(
            claims("modifier-reason assistant-surgeon", "modifier-reason assistant-non-physician"))
        .containsExactly(
            "operating-surgeon: 63307 x1 []",
            "assistant: 63307 x1 [80]",
            "non-physician-assistant: 63307 x1 [AS]");
  }

  @Test
  void withoutASupportedCodeNobodyClaims() {
    assertThat(
            Judged.of(
                    Told.completeCase()
                        .without("approach")
                        .and("modifier-reason assistant-surgeon"))
                .judgement()
                .claims())
        .isEmpty();
  }

  private static List<String> claims(String... more) {
    Stream<SurgeonClaim> claims =
        Judged.of(Told.completeCase().and(more)).judgement().claims().stream();
    return claims
        .map(
            c ->
                c.surgeon()
                    + ": "
                    + String.join(
                        ", ",
                        c.lines().stream()
                            .map(
                                l ->
                                    String.join(
                                            "-",
                                            Stream.concat(
                                                    Stream.of(l.code()), l.modifiers().stream())
                                                .toList())
                                        + " x"
                                        + l.units())
                            .toList())
                    + " "
                    + c.considerModifiers().stream().map(ModifierHint::modifier).toList())
        .toList();
  }
}
