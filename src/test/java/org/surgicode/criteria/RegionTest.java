package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.Quote;

/** Where the bone was removed, and who contradicts it. */
class RegionTest {

  @Test
  void theCountedBodiesGiveTheLevels() {
    var region =
        Judged.of("body-resection complete L3", "body-resection partial L4 0.1").verdict("region");
    assertThat(region.value()).isEqualTo("lumbar");
    assertThat(region.levels()).containsExactly("L3");
  }

  @Test
  void theUppermostBodyGivesTheRegionAcrossABorder() {
    var region =
        Judged.of("body-resection complete L1", "body-resection complete T12").verdict("region");
    assertThat(region.value()).isEqualTo("thoracic");
    assertThat(region.levels()).containsExactly("T12", "L1");
  }

  @ParameterizedTest
  @CsvSource({"region lumbar L3", "region lumbar", "heading region lumbar L3"})
  void withoutANamedBodyTheWordsOfTheReportDo(String fact) {
    assertThat(Judged.of("body-resection partial 0.5", fact).says("region"))
        .isEqualTo("met lumbar");
  }

  @Test
  void theRestOfTheRecordNamesNoLevelForTheReport() {
    assertThat(Judged.of("body-resection partial 0.5", "record region lumbar L3").says("region"))
        .isEqualTo("not-documented");
  }

  @ParameterizedTest
  @CsvSource({
    "heading region lumbar L4",
    "record region lumbar L4",
    "heading body-resection heading-only L4",
    "heading region thoracic",
    "record region cervical",
  })
  void anotherPlaceInHeadingOrRecordIsAConflict(String fact) {
    Judged judged = Judged.of("body-resection complete L3", fact);
    assertThat(judged.verdict("region").status().code()).isEqualTo("conflicting");
    assertThat(judged.verdict("region").evidence())
        .extracting(Quote::text)
        .containsExactly("body-resection complete L3", fact);
    assertThat(judged.flags()).contains("conflict").doesNotContain("vertebral-level");
  }

  @Test
  void aConflictNamesTheLevelsOfBothSides() {
    assertThat(
            Judged.of("body-resection complete L4", "heading region lumbar L3")
                .verdict("region")
                .levels())
        .containsExactly("L3", "L4");
  }

  @ParameterizedTest
  @CsvSource({
    "heading region lumbar L3",
    "heading region lumbar L3 L4",
    "record region lumbar",
    "record region lumbar L2 L3 L4",
    "heading region lumbar",
  })
  void aPlaceThatSharesAVertebraOrOnlyNamesTheRegionContradictsNothing(String fact) {
    assertThat(Judged.of("body-resection complete L3", fact).says("region"))
        .isEqualTo("met lumbar");
  }

  @Test
  void canalWorkWithoutBoneOfABodyHasARegionToo() {
    assertThat(Judged.of("body-resection none", "region lumbar L2 L3").verdict("region").levels())
        .containsExactly("L2", "L3");
  }

  @Test
  void aBodyThatDoesNotCountStillTellsThePlace() {
    assertThat(Judged.of("body-resection partial L4 0.2").says("region")).isEqualTo("met lumbar");
  }

  @Test
  void theLevelIsAskedForWhenNobodyTellsIt() {
    assertThat(Judged.of("body-resection partial 0.5").flags()).contains("vertebral-level");
  }
}
