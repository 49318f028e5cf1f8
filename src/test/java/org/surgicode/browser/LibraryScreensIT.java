package org.surgicode.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.door.DoorRules;

/** The library as people see it. */
class LibraryScreensIT {
  private static OpenStreet street;

  @BeforeAll
  static void open() {
    street = new OpenStreet(DoorRules.usual());
  }

  @AfterAll
  static void close() {
    street.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "zh"})
  void isOpenToEverybodyInEveryDirectionAndLight(String language) {
    for (Look look : new Look[] {Look.DESK, Look.ENLARGED, Look.PANEL.inTheDark()}) {
      try (Glass glass = Glass.of(look, language)) {
        for (String path : new String[] {"/library", "/library/63307", "/library/access"}) {
          Page page = glass.page(street.base() + path);
          assertThat(Axe.violations(page)).as(path + " " + look).isEmpty();
          assertThat(Measure.sideways(page)).as("wider than the window: " + path).isZero();
          assertThat(Measure.smallTargets(page)).as(path + " " + look).isEmpty();
        }
        assertThat(glass.complaints()).isEmpty();
      }
    }
  }

  @Test
  void aCardIsPrintedWholeAndWithNothingThatOnlyAScreenNeeds() throws Exception {
    try (Glass glass = Glass.of(Look.DESK)) {
      Page page = glass.page(street.base() + "/library/63307");
      List<String> sections = page.locator(".sections > section:not(#case) > h2").allInnerTexts();
      byte[] sheets = page.pdf(new Page.PdfOptions().setFormat("A4"));
      try (var document = Loader.loadPDF(sheets)) {
        String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        assertThat(sections).hasSize(12);
        assertThat(text).contains(sections);
        assertThat(text)
            .contains("Please state the dimensions of the lesion") // from behind a fold
            .doesNotContain("On this card", "All cards", "Request access");
        assertThat(document.getNumberOfPages()).isLessThan(12);
      }
    }
  }
}
