package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.browser.Axe;
import org.surgicode.browser.Glass;
import org.surgicode.browser.Look;
import org.surgicode.browser.Measure;
import org.surgicode.cli.RoundReport;
import org.surgicode.fhir.text.Pdfs;

/**
 * Every screen, and every state that a screen can come into, is open to everybody: in both
 * directions, light and dark, in the narrowest window and a wide one. The profile screenshots asks
 * the same of every picture that it makes, in more languages and looks.
 */
class StatesIT {
  private static final String CASE = "/cases/a02-proc1";
  private static final Map<String, List<Look>> LOOKS =
      Map.of(
          "en", List.of(Look.ENLARGED, Look.DESK.inTheDark()),
          "ar", List.of(Look.ENLARGED.inTheDark(), Look.DESK),
          "zh", List.of(Look.PANEL.inTheDark()));
  private static Demo demo;
  private static String base;

  @BeforeAll
  static void open() throws Exception {
    demo = Demo.start(0, 0);
    HostileNotes.file(demo.ehrAddress(), "p01", "application/pdf", Pdfs.encrypted("A report."));
    demo.round(new RoundReport());
    base = demo.address().replaceAll("/$", "");
  }

  @AfterAll
  static void close() {
    demo.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "zh"})
  void everyScreenIsOpenToEverybody(String language) {
    for (Look look : looks(language)) {
      for (Screens.Screen screen : Screens.ALL) {
        try (Glass glass = Glass.of(look, language)) {
          Page page = Visitors.before(glass, base, screen.role(), screen.chart(), screen.path());
          page.evaluate(
              "() => document.querySelectorAll('main details').forEach(d => d.open = !d.name)");
          open(page, screen.name() + " " + look);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "zh"})
  void aCaseThatComesIntoAnyStateSaysSoToEverybody(String language) {
    for (Look look : looks(language)) {
      try (Glass glass = Glass.of(look, language)) {
        Page page = Visitors.before(glass, base, "coder", "a02-proc1", CASE);
        glass.visitor().setOffline(true);
        alarm(page, "offline");
        open(page, "offline " + look);
        glass.visitor().setOffline(false);
        page.waitForFunction("() => document.getElementById('alarm').textContent === ''");
        Visitors.before(glass, base, "coder", "a04-proc1", "").close();
        comeBack(page);
        alarm(page, "other");
        open(page, "another chart " + look);
        glass.visitor().clearCookies();
        comeBack(page);
        alarm(page, "expired");
        open(page, "session expired " + look);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "zh"})
  void aDocumentThatIsOnItsWayAndOneThatDoesNotComeAreTold(String language) {
    for (Look look : List.of(Look.DESK, Look.DESK.inTheDark())) {
      try (Glass glass = Glass.of(look, language)) {
        Page page = Visitors.before(glass, base, "coder", "a02-proc1", CASE);
        AtomicReference<Route> held = new AtomicReference<>();
        page.route("**/document?**", held::set);
        page.locator("#corpectomy .words a").first().click();
        page.waitForSelector("#reader[aria-busy=true]");
        page.waitForFunction(
            "() => document.getElementById('reader').textContent"
                + " === document.getElementById('alarm').dataset.loading");
        open(page, "loading " + look);
        while (held.get() == null) {
          page.waitForTimeout(20);
        }
        held.get().abort();
        alarm(page, "error");
        assertThat(page.locator("#reader").isHidden()).isTrue();
        open(page, "error " + look);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "zh"})
  void aCaseOfWhichAPartCouldNotBeReadSaysSo(String language) {
    for (Look look : looks(language)) {
      try (Glass glass = Glass.of(look, language)) {
        Page page = Visitors.before(glass, base, "coder", "p01-proc1", "");
        assertThat(page.locator(".notice").isVisible()).isTrue();
        assertThat(page.locator("#record[open] a").count()).isPositive();
        open(page, "partial " + look);
        page.navigate(
            base
                + "/cases/p01-proc1/document?resource=DocumentReference/p01-doc1"
                + "&attachment=Binary/p01-bin1");
        assertThat(page.locator(".notice").isVisible()).isTrue();
        open(page, "unreadable document " + look);
      }
    }
  }

  @Test
  void whatChangesIsSaidWithoutAsking() {
    try (Glass glass = Glass.of(Look.DESK)) {
      Page page = Visitors.before(glass, base, "coder", "a01-proc1", "");
      assertThat(page.locator("#said").getAttribute("role")).isEqualTo("status");
      assertThat(page.locator("#alarm").getAttribute("role")).isEqualTo("alert");
      page.locator("#accept").click();
      page.waitForSelector("#undo");
      assertThat(page.locator("#said:focus").innerText()).isNotEmpty();
    }
  }

  @Test
  void theFocusGoesInReadingOrderAndNoneIsLost() {
    try (Glass glass = Glass.of(Look.PANEL)) {
      Page page = Visitors.before(glass, base, "coder", "a02-proc1", CASE);
      List<Number> places = new ArrayList<>();
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus").getAttribute("class")).isEqualTo("skip");
      page.keyboard().press("Enter");
      for (int i = 0; i < 200; i++) {
        page.keyboard().press("Tab");
        Number place =
            (Number)
                page.evaluate(
                    """
                    () => {
                      const at = document.activeElement;
                      if (at === document.body) { return -1; }
                      const ring = getComputedStyle(at);
                      if (ring.outlineStyle === 'none') { throw at.outerHTML; }
                      return [...document.querySelectorAll('*')].indexOf(at);
                    }\
                    """);
        if (place.intValue() < 0) {
          break;
        }
        places.add(place);
      }
      assertThat(places)
          .hasSizeGreaterThan(15)
          .isSortedAccordingTo((a, b) -> Integer.compare(a.intValue(), b.intValue()));
      assertThat(page.locator("[tabindex]:not([tabindex='0']):not([tabindex='-1'])").count())
          .isZero();
    }
  }

  @Test
  void whoWantsNoMotionSeesNone() {
    try (Glass glass = Glass.of(Look.DESK)) {
      for (Screens.Screen screen : Screens.ALL) {
        Page page = Visitors.before(glass, base, screen.role(), screen.chart(), screen.path());
        assertThat(
                page.evaluate(
                    """
                    () => [...document.querySelectorAll('*')].map(e => getComputedStyle(e))
                      .filter(s => s.transitionDuration !== '0s' || s.animationName !== 'none'
                        || s.scrollBehavior === 'smooth').length\
                    """))
            .as(screen.name())
            .isEqualTo(0);
        page.close();
      }
    }
  }

  private static List<Look> looks(String language) {
    return LOOKS.getOrDefault(language, List.of());
  }

  private static void comeBack(Page page) {
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
  }

  private static void alarm(Page page, String which) {
    page.waitForFunction(
        "w => document.getElementById('alarm').textContent"
            + " === document.getElementById('alarm').dataset[w]",
        which);
  }

  private static void open(Page page, String where) {
    assertThat(Axe.violations(page)).as(where).isEmpty();
    assertThat(Measure.sideways(page)).as("wider than the window: " + where).isZero();
    assertThat(Measure.smallTargets(page)).as(where).isEmpty();
  }
}
