package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.Audience;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;

/** The questions of the family: all there, each put to whom it concerns, with a way out. */
class QuestionsTest {
  private static final FamilyCatalogue CATALOGUE =
      Families.catalogue(ConfigFiles.packaged(), "cpt-63300");

  static Stream<FamilyCatalogue.Question> questions() {
    return CATALOGUE.questions().stream();
  }

  @Test
  void theThreeFlagsOnUnreadDocumentsComeBeforeTheTwentySeven() {
    assertThat(questions().map(FamilyCatalogue.Question::flag))
        .containsExactly(
            "unreadable-document",
            "language-not-read",
            "unread-record",
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
  void aChoiceAlwaysLeavesAWayOut(FamilyCatalogue.Question question) {
    if (!question.answers().isEmpty()) {
      assertThat(question.answers()).hasSizeGreaterThanOrEqualTo(4);
      assertThat(question.answers()).endsWith("other", "unable to determine");
    }
  }

  @Test
  void everyDepartmentIsAskedForItsOwnReports() {
    assertThat(CATALOGUE.questions())
        .filteredOn(q -> q.audience() != Audience.SURGEON)
        .extracting(q -> q.flag() + " " + q.audience().code())
        .containsExactly(
            "unreadable-document records",
            "language-not-read records",
            "unread-record records",
            "operative-note records",
            "preop-imaging radiology",
            "postop-imaging radiology",
            "pathology-report pathology",
            "consent records",
            "inpatient-only records");
  }

  @Test
  void theRaisedFlagCarriesItsAnswers() {
    assertThat(Judged.of("body-resection partial L3").flag("approach").wording())
        .contains("retroperitoneal; ")
        .endsWith("other; unable to determine.");
  }

  @Test
  void aWayInThatTheRegionRulesOutIsNotOffered() {
    assertThat(Judged.of("body-resection partial L3").flag("approach").answers())
        .contains("transperitoneal", "posterior")
        .doesNotContain("through the front of the neck", "through the chest");
    assertThat(Judged.of("body-resection partial T6").flag("approach").answers())
        .contains("through the chest")
        .doesNotContain("transperitoneal");
  }

  @Test
  void withoutAKnownRegionEveryWayInIsOffered() {
    assertThat(Judged.of("body-resection unquantified").flag("approach").answers())
        .contains("transperitoneal", "through the front of the neck");
  }

  @Test
  void aQuestionStartsFromWordsOfThisRecord() {
    var flag = Judged.of(Told.completeCase().without("lesion-size")).flag("lesion-size");
    assertThat(flag.evidence()).isEmpty();
    assertThat(flag.indicators())
        .extracting(q -> q.text())
        .containsExactly("lesion-excision excised");
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

  @Test
  void everyRuleNamesItsSource() {
    assertThat(CATALOGUE.rules())
        .extracting(FamilyCatalogue.Rule::kind)
        .contains(
            "criterion",
            "threshold",
            "flag",
            "add-on",
            "diagnoses",
            "modifier on lines",
            "modifier to consider",
            "modifier never used");
    assertThat(CATALOGUE.rules()).allSatisfy(r -> assertThat(r.sourceText()).isNotBlank());
    assertThat(CATALOGUE.rules())
        .filteredOn(r -> r.kind().equals("threshold"))
        .extracting(r -> r.name() + " " + r.source())
        .containsExactly(
            "corpectomy house-rule", "postop-imaging house-rule", "pathology-report house-rule");
  }
}
