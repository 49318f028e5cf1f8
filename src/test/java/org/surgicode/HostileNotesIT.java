package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.surgicode.browser.Axe;
import org.surgicode.browser.Glass;
import org.surgicode.browser.Look;
import org.surgicode.browser.Measure;
import org.surgicode.cli.RoundReport;
import org.surgicode.fhir.text.Pdfs;

/** What somebody writes into a chart is shown as words, however long, and does nothing. */
class HostileNotesIT {
  private static final int MEGABYTE = 1024 * 1024;
  private static final int SHEETS = 100_000;
  private static final double PATIENCE = 20_000;
  private static final Duration LONGEST = Duration.ofMillis((long) PATIENCE);
  private static Demo demo;
  private static String base;

  @BeforeAll
  static void open() throws Exception {
    demo = Demo.start(0, 0);
    base = demo.address().replaceAll("/$", "");
    String told = HostileNotes.text();
    String turned = told.replace("Anesthesia: General.", HostileNotes.TURN + "Anesthesia: none.");
    String whole = turned + "\n" + HostileNotes.filler(MEGABYTE);
    HostileNotes.file(
        demo.ehrAddress(), "h01", "text/plain", whole.getBytes(StandardCharsets.UTF_8));
    HostileNotes.file(demo.ehrAddress(), "h02", "text/html", HostileNotes.html(whole));
    HostileNotes.file(
        demo.ehrAddress(),
        "h03",
        "application/pdf",
        Pdfs.acting(lines(told + "\n" + HostileNotes.filler(SHEETS))));
    demo.round(new RoundReport());
  }

  @AfterAll
  static void close() {
    demo.close();
  }

  @Test
  void aMegabyteOfTextWithScriptsAndTurningMarksIsWordsOnly() {
    try (Glass glass = Glass.of(Look.PANEL)) {
      List<String> asked = asked(glass);
      Page page = before(glass, "h01-proc1");
      assertThat(page.locator("#corpectomy .words").first().innerText())
          .contains("<script>window.harmed=1</script>", "javascript:window.harmed=3");
      Instant start = Instant.now();
      page.locator("#corpectomy .words a").first().click();
      page.waitForSelector("#words");
      took("text of 1 MB", start);
      String shown = page.locator("pre.text").textContent();
      assertThat(shown.length()).isGreaterThan(MEGABYTE);
      assertThat(shown)
          .contains("<script>window.harmed=1</script>", "\uFFFDAnesthesia: none.")
          .doesNotContain(HostileNotes.TURN);
      assertThat(page.locator("mark.chosen").first().innerText()).contains("80 percent");
      assertThat(Measure.sideways(page)).isZero();
      nothingHappened(page, glass, asked);
    }
  }

  @Test
  void theSameBesideTheCase() {
    try (Glass glass = Glass.of(Look.DESK)) {
      List<String> asked = asked(glass);
      Page page = before(glass, "h01-proc1");
      Instant start = Instant.now();
      page.locator("#corpectomy .words a").first().click();
      page.waitForSelector("#reader #words:focus");
      took("text of 1 MB beside the case", start);
      nothingHappened(page, glass, asked);
    }
  }

  @Test
  void anHtmlNoteActsNeitherAsTextNorAsOriginal() {
    try (Glass glass = Glass.of(Look.PANEL)) {
      List<String> asked = asked(glass);
      Page page = before(glass, "h02-proc1");
      Instant start = Instant.now();
      page.locator("#corpectomy .words a").first().click();
      page.waitForSelector("#words");
      page.locator("details.original summary").click();
      Frame original = page.locator("iframe").elementHandle().contentFrame();
      original.waitForSelector("pre");
      took("HTML of 1 MB", start);
      assertThat(page.locator("iframe").getAttribute("sandbox")).isEmpty();
      assertThat(original.locator("pre").textContent())
          .contains("<script>window.harmed=1</script>");
      assertThat(original.locator("script, style, img, a, iframe, form, svg, [onclick], [style]"))
          .extracting(Locator::count)
          .isEqualTo(0);
      nothingHappened(page, glass, asked);
    }
  }

  @Test
  void theOriginalOpensBesideTheText() {
    try (Glass glass = Glass.of(Look.DESK)) {
      Page page = before(glass, "h02-proc1");
      page.navigate(base + page.locator("#corpectomy .words a").first().getAttribute("href"));
      page.locator("details.original summary").click();
      var text = page.locator("pre.text").boundingBox();
      var original = page.locator("iframe").boundingBox();
      assertThat(original.x).isGreaterThanOrEqualTo(text.x + text.width);
      assertThat(original.width).isGreaterThan(500);
      assertThat(Axe.violations(page)).isEmpty();
    }
  }

  @Test
  void aPdfWithScriptsIsPicturesOfItsPages() {
    try (Glass glass = Glass.of(Look.PANEL)) {
      List<String> asked = asked(glass);
      Page page = before(glass, "h03-proc1");
      Instant start = Instant.now();
      page.locator("#corpectomy .words a").first().click();
      page.waitForSelector("#words");
      page.locator("details.original summary").click();
      Locator picture = page.locator("details.original img").first();
      picture.scrollIntoViewIfNeeded();
      page.waitForFunction(
          "() => document.querySelector('details.original img').naturalWidth > 100",
          null,
          new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
      took("PDF of forty pages", start);
      assertThat(page.locator("pre.text").textContent()).contains("<script>window.harmed=1");
      assertThat(page.locator("embed, object, iframe").count()).isZero();
      nothingHappened(page, glass, asked);
    }
  }

  /** Lines as a PDF takes them, a page for every fifty. */
  private static List<List<String>> lines(String told) {
    List<String> all = new ArrayList<>();
    for (String paragraph : told.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.split(" ", -1)) {
        if (line.length() + word.length() > 88) {
          all.add(line.toString());
          line.setLength(0);
        }
        line.append(word).append(' ');
      }
      all.add(line.toString());
    }
    List<List<String>> pages = new ArrayList<>();
    for (int i = 0; i < all.size(); i += 50) {
      pages.add(all.subList(i, Math.min(all.size(), i + 50)));
    }
    return pages;
  }

  private static List<String> asked(Glass glass) {
    List<String> asked = new ArrayList<>();
    glass.visitor().onRequest(request -> asked.add(request.url()));
    return asked;
  }

  private static Page before(Glass glass, String chart) {
    Page page = Visitors.before(glass, base, "coder", chart, "");
    page.setDefaultTimeout(PATIENCE);
    return page;
  }

  private static void nothingHappened(Page page, Glass glass, List<String> asked) {
    assertThat(page.evaluate("() => window.harmed === undefined")).isEqualTo(true);
    assertThat(page.locator("a[href^='javascript' i], [onerror], [onclick]").count()).isZero();
    assertThat(asked)
        .isNotEmpty()
        .allMatch(
            url -> url.startsWith(base) || url.startsWith("data:") || url.startsWith("about:"));
    assertThat(glass.complaints()).isEmpty();
    assertThat(Axe.violations(page)).isEmpty();
  }

  private static void took(String what, Instant start) {
    Duration took = Duration.between(start, Instant.now());
    System.out.println(what + ": " + took.toMillis() + " ms");
    assertThat(took).isLessThan(LONGEST);
  }
}
