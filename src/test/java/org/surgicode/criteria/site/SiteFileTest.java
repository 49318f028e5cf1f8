package org.surgicode.criteria.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which cells of a published table begin a row. */
class SiteFileTest {
  @ParameterizedTest
  @ValueSource(strings = {"63307", "00000", "99999", "0095T", "A9000", "Z9999"})
  void fiveDigitsOrFourWithACapitalAreACode(String cell) {
    assertThat(SiteFile.code(cell)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"6330", "633070", "6330a", "63-07", "6330@", "6330[", "AB123", "Codes", ""})
  void headingsPricesAndOtherWordsAreNone(String cell) {
    assertThat(SiteFile.code(cell)).isFalse();
  }
}
