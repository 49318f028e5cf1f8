package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.surgicode.browser.Axe;
import org.surgicode.browser.Glass;
import org.surgicode.browser.Look;
import org.surgicode.cli.RoundReport;

/** The case beside the chart, in a browser, as a coder and as a surgeon see it. */
class CaseScreensIT {
  private static final String SUPPORTED = "a02-proc1";
  private static Demo demo;
  private static String base;

  @BeforeAll
  static void open() {
    demo = Demo.start(0, 0);
    demo.round(new RoundReport());
    base = demo.address().replaceAll("/$", "");
  }

  @AfterAll
  static void close() {
    demo.close();
  }

  @Test
  void aCaseTakesAtMostSixKeystrokesFromThePageToTheDecision() {
    try (Glass glass = Glass.of(Look.DESK)) {
      Page page = before(glass, "coder", SUPPORTED, "");
      Keys keys = new Keys(page);
      keys.press("j"); // to the first criterion
      keys.press("Enter"); // to its words in the document
      page.waitForSelector("#words:focus");
      assertThat(page.locator("mark.chosen").innerText()).contains("about 80 percent of the body");
      keys.press("Escape"); // back to the criterion
      assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("corpectomy");
      keys.press("a"); // to the button
      keys.press("Enter"); // accepted
      page.waitForSelector("#undo");
      assertThat(page.locator("#decision").innerText())
          .contains("Accepted by", "undone until then");
      assertThat(page.locator("#said").innerText()).contains("The decision is kept.");
      assertThat(keys.pressed).hasSizeLessThanOrEqualTo(6);
      System.out.println("a case without the mouse: " + String.join(", ", keys.pressed));

      keys.press("u");
      keys.press("Enter");
      page.waitForSelector("#accept");
      assertThat(page.locator("#said").innerText()).contains("taken back");
      assertThat(glass.complaints()).isEmpty();
    }
  }

  @Test
  void aHighlightLeadsBackToItsCriterionInAPanelToo() {
    try (Glass glass = Glass.of(Look.PANEL)) {
      Page page = before(glass, "coder", SUPPORTED, "");
      page.locator("#approach .words a").first().press("Enter");
      page.waitForSelector("mark.chosen");
      assertThat(page.locator("#words").innerText()).contains("outside the peritoneum");
      page.locator("#words").press("Enter");
      page.waitForSelector("#approach");
      assertThat(page.url()).endsWith("#approach");
    }
  }

  @Test
  void aQuestionIsCopiedWithItsAnswersAndWithNoCode() {
    try (Glass glass = Glass.of(Look.PANEL)) {
      glass.visitor().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      Page page = before(glass, "coder", "a09-proc1", "");
      page.locator("[data-copy='flag-compartment-text']").click();
      page.waitForFunction("() => document.getElementById('said').textContent === 'Copied.'");
      String copied = (String) page.evaluate("() => navigator.clipboard.readText()");
      assertThat(copied)
          .contains("Please state where the lesion lay in relation to the dura", "inside the dura")
          .doesNotContain("6330", "unit", "Copy");
    }
  }

  @Test
  void everythingButTheKeysWorksWithoutAnyScript() {
    try (Glass glass = Glass.of(Look.PANEL.withoutScripts())) {
      Page page = before(glass, "coder", SUPPORTED, "");
      page.locator("#reject summary").click();
      page.locator("#reject-reason").selectOption("other-code");
      page.locator("#reject-words").fill("see the second report");
      page.locator("#reject button[type=submit]").click();
      assertThat(page.locator("#decision").innerText())
          .contains("Rejected by", "Another code fits: see the second report");
      page.locator("#undo").click();
      page.waitForSelector("#accept");
    }
  }

  @Test
  void aSurgeonSeesNoCodeBesideAQuestion() {
    try (Glass glass = Glass.of(Look.PANEL)) {
      var all = demo.round(new RoundReport());
      assertThat(all).hasSize(12);
      for (var filed : all) {
        Page page = before(glass, "clinician", filed.caseId(), "/cases/" + filed.caseId());
        assertThat(page.locator(".question").count()).isZero();
        assertThat(page.locator("#decision").count()).isZero();
        page.navigate(base + "/cases/" + filed.caseId() + "/questions");
        String asked = page.locator("main").innerText();
        filed
            .review()
            .judgement()
            .codes()
            .forEach(line -> assertThat(asked).doesNotContain(line.code()));
        assertThat(asked).doesNotContain("Blocks a suggestion", "Audit risk", "unit", "Supported");
        assertThat(page.locator(".effect, .lines, .verdict").count()).isZero();
        page.close();
      }
    }
  }

  @Test
  void aPageThatIsOfflineOrOfAnotherChartSaysSo() {
    try (Glass glass = Glass.of(Look.PANEL)) {
      Page page = before(glass, "coder", SUPPORTED, "");
      glass.visitor().setOffline(true);
      page.waitForFunction(
          "() => document.getElementById('alarm').textContent.includes('No connection')");
      assertThat(Axe.violations(page)).isEmpty();
      glass.visitor().setOffline(false);
      page.waitForFunction("() => document.getElementById('alarm').textContent === ''");
      Page other = before(glass, "coder", "a04-proc1", "");
      page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
      page.waitForFunction(
          "() => document.getElementById('alarm').textContent.includes('Another chart')");
      other.close();
      glass.visitor().clearCookies();
      page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
      page.waitForFunction(
          "() => document.getElementById('alarm').textContent.includes('session has ended')");
    }
  }

  private static Page before(Glass glass, String role, String chart, String path) {
    return Visitors.before(glass, base, role, chart, path);
  }

  /** The keys that somebody pressed, one after the other. */
  private record Keys(Page page, List<String> pressed) {
    Keys(Page page) {
      this(page, new ArrayList<>());
    }

    void press(String key) {
      pressed.add(key);
      page.keyboard().press(key);
    }
  }
}
