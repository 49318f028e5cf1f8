package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Severity;

/** Which questions rise, which stay down, and what holds a suggestion back. */
class FlagsTest {

  @Test
  void aCompleteRecordRaisesNothingAndIsReady() {
    Judged judged = Judged.of(Told.completeCase());
    assertThat(judged.flags()).isEmpty();
    assertThat(judged.judgement().release().state()).isEqualTo("ready");
  }

  @ParameterizedTest
  @CsvSource({
    "approach, approach",
    "lesion-excision, lesion-excision",
    "compartment, compartment",
    "body-resection, corpectomy",
    "lesion-type, lesion-type",
    "lesion-size, lesion-size",
    "lesion-location, lesion-location",
    "nerve-findings, nerve-findings",
    "bleeding, bleeding",
    "imaging-before, preop-imaging",
    "imaging-after, postop-imaging",
    "pathology-report, pathology-report",
    "consent-form, consent",
    "neuro-history, neuro-history",
    "conservative-care, conservative-management",
  })
  void whatTheRecordLacksIsAskedFor(String missing, String flag) {
    Judged judged = Judged.of(Told.completeCase().without(missing));
    assertThat(judged.flags()).contains(flag);
    assertThat(judged.flag(flag).evidence()).hasSizeLessThanOrEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "record report-status unsigned, unsigned-note",
    "heading compartment extradural, conflict",
    "segment-count unclear, segment-count",
    "second-surgeon co-surgeon-one-report, cosurgeon-role",
    "record implausible-anatomy low-intradural, clinical-validation",
    "record pathology-report normal-tissue, diagnosis-mismatch",
    "record diagnosis G97.41, diagnosis-mismatch",
    "record encounter-class OBSENC, ''",
  })
  void whatTheRecordSaysRaisesAQuestionWithItsWords(String fact, String flag) {
    Judged judged = Judged.of(Told.completeCase().and(fact));
    if (flag.isEmpty()) {
      assertThat(judged.flags()).as("one inpatient class is enough").isEmpty();
    } else {
      assertThat(judged.flags()).containsExactly(flag);
      assertThat(judged.flag(flag).evidence()).extracting(Quote::text).contains(fact);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AMB, true",
    "OBSENC, true",
    "SS, true",
    "IMP, false",
    "ACUTE, false",
    "NONAC, false"
  })
  void aStayThatIsNotInpatientIsVerified(String stay, boolean asked) {
    Told told =
        Told.completeCase().without("encounter-class").and("record encounter-class " + stay);
    assertThat(Judged.of(told).flags().contains("inpatient-only")).isEqualTo(asked);
  }

  @Test
  void anUnknownStayIsNotCalledOutpatient() {
    assertThat(Judged.of(Told.completeCase().without("encounter-class")).flags()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "body-resection partial L3, true",
    "body-resection partial L3 0.5, false",
    "body-resection complete L3, false",
  })
  void theExtentIsAskedForWhenNothingTellsIt(String fact, boolean asked) {
    Told told = Told.completeCase().without("body-resection").and(fact);
    assertThat(Judged.of(told).flags().contains("corpectomy-extent")).isEqualTo(asked);
  }

  @Test
  void anExtentToldInWordsIsEnough() {
    Told told =
        Told.completeCase()
            .without("body-resection")
            .and("body-resection partial L3", "body-resection-extent stated L3");
    assertThat(Judged.of(told).flags()).isEmpty();
  }

  @Test
  void theAmountOfABodyThatDoesNotCountTellsNoExtent() {
    Told told =
        Told.completeCase()
            .without("body-resection")
            .and("body-resection partial L3", "body-resection partial L4 0.1");
    assertThat(Judged.of(told).flags()).containsExactly("corpectomy-extent");
  }

  @Test
  void anUnclearCountIsAskedForOnlyWhenABodyWasResected() {
    Told told =
        Told.completeCase()
            .without("body-resection")
            .and("body-resection unquantified L3", "segment-count unclear");
    assertThat(Judged.of(told).flags()).containsExactly("corpectomy");
  }

  @ParameterizedTest
  @CsvSource({
    "bone-graft used, graft-details",
    "implant used, instrumentation-details",
  })
  void aGraftOrImplantNeedsBothItsDetails(String used, String flag) {
    String kind = used.startsWith("bone") ? "bone-graft-type stated" : "implant-kind stated";
    String rest =
        used.startsWith("bone") ? "bone-graft-amount stated" : "implant-span stated L2 L4";
    assertThat(Judged.of(Told.completeCase().and(used)).flags()).containsExactly(flag);
    assertThat(Judged.of(Told.completeCase().and(used, kind)).flags()).containsExactly(flag);
    assertThat(Judged.of(Told.completeCase().and(used, rest)).flags()).containsExactly(flag);
    assertThat(Judged.of(Told.completeCase().and(used, kind, rest)).flags()).isEmpty();
  }

  @Test
  void noPathologyIsExpectedOfALesionWhoseExcisionIsNotDescribed() {
    Told told =
        Told.completeCase()
            .without("lesion-excision", "pathology-report")
            .and("lesion-excision indicated");
    assertThat(Judged.of(told).flags()).containsExactly("lesion-excision");
  }

  @Test
  void theQuestionOnSilenceQuotesTheWordsThatDidNotSuffice() {
    Told told = Told.completeCase().without("body-resection").and("body-resection unquantified L4");
    assertThat(Judged.of(told).flag("corpectomy").evidence())
        .extracting(Quote::text)
        .containsExactly("body-resection unquantified L4");
    assertThat(Judged.of(told).verdict("corpectomy").evidence()).isEmpty();
  }

  @Test
  void blockingFlagsAndTheCoSurgeonsRoleHoldTheSuggestion() {
    Told told =
        Told.completeCase()
            .without("lesion-size")
            .and(
                "record report-status unsigned",
                "segment-count unclear",
                "second-surgeon co-surgeon-one-report");
    var release = Judged.of(told).judgement().release();
    assertThat(release.state()).isEqualTo("hold");
    assertThat(release.because())
        .containsExactly("unsigned-note", "segment-count", "cosurgeon-role");
  }

  @Test
  void anAuditRiskAloneHoldsNothing() {
    Judged judged = Judged.of(Told.completeCase().without("lesion-size", "imaging-after"));
    assertThat(judged.judgement().release().state()).isEqualTo("ready");
    assertThat(judged.flag("lesion-size").severity()).isEqualTo(Severity.AUDIT_RISK);
    assertThat(judged.flag("postop-imaging").severity()).isEqualTo(Severity.GOOD_PRACTICE);
  }

  @Test
  void flagsComeInTheOrderOfTheFile() {
    assertThat(Judged.of("body-resection partial L3").flags())
        .containsSubsequence(
            "approach", "lesion-excision", "compartment", "lesion-type", "consent");
  }
}
