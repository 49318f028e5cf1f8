package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.casefile.FamilyCatalogue.Code;
import org.surgicode.casefile.FamilyCatalogue.Period;
import org.surgicode.casefile.FamilyCatalogue.Rule;
import org.surgicode.casefile.FamilyCatalogue.Service;

/** What may be shown of a family: its codes, and every rule with the source it names. */
class CatalogueTest {
  private final FamilyCatalogue family = Families.catalogue(ConfigFiles.packaged(), "cpt-63300");

  @Test
  void everyEditionSaysForWhichDaysItHolds() {
    assertThat(family.periods())
        .containsExactly(
            new Period("2025.1", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
            new Period("2026.1", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
  }

  @Test
  void aPrimarySaysWhatItNeedsAndWhatMayStandBesideIt() {
    Code lumbarInside = code("63307");
    assertThat(lumbarInside.role()).isEqualTo("primary");
    assertThat(lumbarInside.when())
        .isEqualTo(
            Map.of(
                "region", List.of("lumbar", "sacral"),
                "approach", List.of("transperitoneal", "retroperitoneal"),
                "compartment", List.of("intradural")));
    assertThat(lumbarInside.beside()).containsExactly("63308");
  }

  @Test
  void theAddOnStandsOnceBesideEveryPrimary() {
    assertThat(family.codes()).filteredOn(c -> c.role().equals("add-on")).hasSize(1);
    Code addOn = code("63308");
    assertThat(addOn.when()).isEmpty();
    assertThat(addOn.beside())
        .containsExactly("63300", "63301", "63302", "63303", "63304", "63305", "63306", "63307");
  }

  @Test
  void aFurtherServiceSaysInWordsWhichFactsSpeakForIt() {
    assertThat(service("22854").facts()).containsExactly("device: defect");
    assertThat(service("22585").facts())
        .containsExactly("anterior-arthrodesis: lumbar, number of anterior-arthrodesis from 2");
    assertThat(service("22846").facts())
        .containsExactly("number of anterior-instrumentation from 4 to 7");
    assertThat(service("22845").source()).isEqualTo("coding-guides");
  }

  @Test
  void theLeastShareOfABodyIsToldByRegion() {
    assertThat(family.minimumPercent())
        .isEqualTo(Map.of("cervical", 50, "thoracic", 33, "lumbar", 33, "sacral", 33));
  }

  @Test
  void everyRuleIsListedWithItsSourceInWords() {
    assertThat(family.rules())
        .allSatisfy(rule -> assertThat(rule.sourceText()).as(rule.name()).isNotEmpty());
    assertThat(rule("criterion", "approach"))
        .extracting(Rule::says, Rule::source)
        .containsExactly("The way to the spine fits the region.", "code-text");
    assertThat(rule("threshold", "corpectomy").says())
        .startsWith("A body counts from this share on, in percent: {cervical=50");
    assertThat(rule("add-on", "add-on").says()).isEqualTo("Every further vertebral body removed.");
    assertThat(rule("modifier on lines", "62").says())
        .isEqualTo("second-surgeon is co-surgeon-two-reports.");
    assertThat(rule("modifier to consider", "52").says())
        .isEqualTo("The operation was deliberately reduced.");
    assertThat(rule("modifier never used", "66").source()).isEqualTo("fee-schedule");
    assertThat(rule("alternative", "64999").says())
        .isEqualTo(
            "A vertebral body removed for a lesion that was only biopsied has no code of its own.");
    assertThat(rule("companion", "22854").says()).isEqualTo("Cage in the gap of a removed body.");
    assertThat(rule("flag", "operative-note").says())
        .startsWith("blocking: No operative report of this operation was found");
    assertThat(rule("threshold", "pathology-report").says())
        .isEqualTo("Nobody is asked within 14 days of the operation.");
    assertThat(rule("diagnoses", "diagnosis").says())
        .matches("\\d+ beginnings of codes speak for the family, \\d+ against it\\.");
  }

  @Test
  void aRuleWithoutATermHasNoThreshold() {
    assertThat(family.rules())
        .filteredOn(rule -> rule.kind().equals("threshold"))
        .extracting(Rule::name)
        .contains("corpectomy", "pathology-report")
        .doesNotContain("approach", "operative-note");
  }

  private Code code(String code) {
    return family.codes().stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
  }

  private Service service(String code) {
    return family.companions().stream()
        .filter(s -> s.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private Rule rule(String kind, String name) {
    return family.rules().stream()
        .filter(r -> r.kind().equals(kind) && r.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
