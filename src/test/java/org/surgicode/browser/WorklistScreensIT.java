package org.surgicode.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.review.worklist.WorklistFilter;
import org.surgicode.review.worklist.WorklistLine;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.Visit;
import org.surgicode.web.WorkOnTheList;
import org.surgicode.web.door.DoorRules;

/** The worklist and the figures as people see and work them. */
class WorklistScreensIT {
  private static final int CASES = 20;
  private static OpenStreet street;
  private static OpenStreet empty;

  @BeforeAll
  static void open() {
    street = new OpenStreet(DoorRules.usual());
    WorkOnTheList.of(street, 90);
    empty = new OpenStreet(DoorRules.usual());
  }

  @AfterAll
  static void close() {
    street.close();
    empty.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "zh"})
  void canBeReadByEverybodyInEveryDirectionAndLight(String language) throws Exception {
    for (Look look : List.of(Look.DESK, Look.ENLARGED, Look.PANEL.inTheDark())) {
      try (Glass glass = glass(street, look, language)) {
        for (String path :
            List.of(
                "/worklist",
                "/worklist?state=all&page=2",
                "/worklist?words=nothing-of-that-name",
                "/performance",
                "/performance?surgeon=Wei+Zhang&months=3")) {
          Page page = glass.page(street.base() + path);
          page.querySelectorAll("main details").forEach(d -> d.evaluate("d => d.open = true"));
          assertThat(Axe.violations(page)).as(path + " " + look).isEmpty();
          assertThat(Measure.sideways(page)).as("wider than the window: " + path).isZero();
          assertThat(Measure.smallTargets(page)).as(path + " " + look).isEmpty();
        }
        assertThat(glass.complaints()).isEmpty();
      }
      try (Glass glass = glass(empty, look, language)) {
        for (String path : List.of("/worklist", "/performance")) {
          assertThat(Axe.violations(glass.page(empty.base() + path))).as("empty " + path).isEmpty();
        }
      }
    }
  }

  @Test
  void twentyCasesAreWorkedWithoutTheMouse() throws Exception {
    try (Glass glass = glass(street, Look.DESK, "en")) {
      Page page = glass.page(street.base() + "/worklist");
      page.keyboard().press("j");
      for (int i = 0; i < CASES; i++) {
        String name = (String) page.evaluate("document.activeElement.textContent");
        page.keyboard().press("a");
        page.waitForFunction("n => document.querySelector('#said').textContent.includes(n)", name);
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo(name);
        page.keyboard().press("s");
        page.waitForFunction(
            "n => document.getElementById('line-' + n).textContent.includes('Wanted')", name);
        page.keyboard().press("Enter");
        page.waitForURL("**/cases/" + name);
        page.goBack();
        page.waitForFunction("n => document.activeElement.textContent === n", name);
        page.keyboard().press("j");
      }
      page.keyboard().press("/");
      page.keyboard().type("op-001");
      page.keyboard().press("Enter");
      page.waitForURL("**words=op-001**");
      assertThat(page.locator("#list tr").count()).isEqualTo(1);
      page.navigate(street.base() + "/worklist?owner=-");
      page.keyboard().press("j");
      page.keyboard().press("j");
      page.keyboard().press("a");
      page.waitForFunction("() => document.querySelector('#said').textContent !== ''");
      page.keyboard().press("Enter");
      page.waitForURL("**/cases/**");
      page.goBack();
      page.waitForFunction("() => document.activeElement === list.rows[1].querySelector('a')");
      assertThat(glass.complaints()).isEmpty();
    }
    assertThat(mine()).hasSize(CASES + 1);
  }

  @Test
  void singleKeysCanBeSwitchedOff() throws Exception {
    try (Glass glass = glass(street, Look.DESK, "en")) {
      Page page = glass.page(street.base() + "/worklist");
      page.locator("#keys summary").click();
      page.locator("#keys-on").uncheck();
      page.keyboard().press("j");

      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("keys-on");
    }
  }

  @Test
  void aSessionThatEndedMeanwhileIsToldAndNothingIsLost() throws Exception {
    try (Glass glass = glass(street, Look.DESK, "en")) {
      Page page = glass.page(street.base() + "/worklist?state=all");
      glass.visitor().clearCookies();
      page.keyboard().press("j");
      page.keyboard().press("a");
      page.waitForSelector("#alarm:has-text('session')");
      assertThat(Axe.violations(page)).isEmpty();
      glass.visitor().setOffline(true);
      page.keyboard().press("a");
      page.waitForSelector("#alarm:has-text('connection')");
    }
  }

  @Test
  void withoutScriptsFormsDoTheSame() throws Exception {
    try (Glass glass = glass(street, Look.DESK.withoutScripts(), "en")) {
      Page page = glass.page(street.base() + "/worklist?state=all&sort=case&back=on");
      page.locator("#line-op-089 .own button").click();

      assertThat(page.locator("#said").textContent()).contains("op-089");
      assertThat(page.locator("#line-op-089 .owner").textContent()).contains("lead");
      page.locator("#line-op-089 .own button").click();
      assertThat(page.locator("#line-op-089 .owner").count()).isZero();
    }
  }

  @Test
  void aPageIsLight() throws Exception {
    Visit lead = Visit.as("lead", street.base());
    for (String path : List.of("/worklist?state=all", "/performance")) {
      long bytes = 0;
      for (String part :
          List.of(path, "/surgicode.css", "/screens.css", "/worklist.css", "/worklist.js")) {
        bytes += packed(lead.get(part).body());
      }
      assertThat(bytes).as(path).isLessThan(100_000);
    }
  }

  private static long packed(String body) throws Exception {
    var out = new java.io.ByteArrayOutputStream();
    try (var zip = new java.util.zip.GZIPOutputStream(out)) {
      zip.write(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return out.size();
  }

  private static List<WorklistLine> mine() {
    return street
        .database()
        .reviews("harbour")
        .worklist()
        .page(
            new WorklistFilter(
                WorklistFilter.State.ALL,
                null,
                false,
                "Practitioner/demo-lead",
                null,
                "",
                null,
                WorklistFilter.Order.CASE,
                false),
            0,
            200)
        .lines();
  }

  private static Glass glass(OpenStreet hospital, Look look, String language) throws Exception {
    String[] cookie = Visit.as("lead", hospital.base()).cookie().split("=", 2);
    Glass glass = Glass.of(look, language);
    glass
        .visitor()
        .addCookies(
            List.of(
                new Cookie(cookie[0], cookie[1])
                    .setUrl(hospital.base().replace("http:", "https:"))
                    .setSecure(true)));
    return glass;
  }
}
