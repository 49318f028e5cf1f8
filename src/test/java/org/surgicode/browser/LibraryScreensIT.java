package org.surgicode.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
}
