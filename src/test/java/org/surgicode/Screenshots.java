package org.surgicode;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.surgicode.Screens.Screen;
import org.surgicode.browser.Axe;
import org.surgicode.browser.Glass;
import org.surgicode.browser.Look;
import org.surgicode.cli.RoundReport;

/**
 * Makes the pictures of the documents from the demonstration, and on demand every screen in three
 * languages, light and dark, three widths: {@code mvn -B -Pscreenshots test-compile exec:exec}.
 * What axe-core finds on them is told, and any of it is a failure.
 */
public final class Screenshots {
  private static final Path DOCUMENTS = Path.of("src/site/resources");
  private static final Path ALL = Path.of("target/screens");
  private static final String CASE = "/cases/a02-proc1";
  private static final Look WIDE = new Look(1280, 860, false, true);
  private static final Look PANEL = new Look(400, 760, false, true);
  private static final Look NARROW = new Look(320, 760, false, true);

  private final String base;
  private final List<String> found = new ArrayList<>();
  private int taken;

  private Screenshots(String base) {
    this.base = base;
  }

  /** Pictures for the documents; with the argument {@code all} every screen instead. */
  public static void main(String[] wanted) {
    try (Demo demo = Demo.start(0, 0)) {
      demo.round(new RoundReport());
      Screenshots camera = new Screenshots(demo.address().replaceAll("/$", ""));
      if (List.of(wanted).contains("all")) {
        camera.everything();
      } else {
        camera.documents();
      }
      camera.found.forEach(System.out::println);
      System.out.println(
          camera.taken + " pictures; axe-core found " + camera.found.size() + " violations");
      System.exit(camera.found.isEmpty() ? 0 : 1); // the browser's driver keeps threads
    }
  }

  private void documents() {
    Screen whole = new Screen("case-wide", "coder", "a02-proc1", CASE);
    picture(whole, WIDE, "en", DOCUMENTS.resolve("case-wide.png"), false);
    picture(whole, PANEL.inTheDark(), "en", DOCUMENTS.resolve("case-panel-dark.png"), false);
    Screen asked = new Screen("questions", "clinician", "a04-proc1", "/cases/a04-proc1/questions");
    picture(asked, PANEL, "en", DOCUMENTS.resolve("case-questions.png"), false);
    Screen list = new Screen("worklist", "lead", "", "/worklist");
    picture(list, WIDE, "en", DOCUMENTS.resolve("worklist.png"), false);
  }

  private void everything() {
    for (String language : List.of("en", "ar", "zh")) {
      for (Look look : List.of(WIDE, WIDE.inTheDark(), PANEL, NARROW, NARROW.inTheDark())) {
        for (Screen screen : Screens.ALL) {
          String name =
              screen.name() + "-" + language + "-" + look.width() + (look.dark() ? "-dark" : "");
          picture(screen, look, language, ALL.resolve(name + ".png"), true);
        }
      }
    }
  }

  private void picture(Screen screen, Look look, String language, Path file, boolean whole) {
    try (Glass glass = Glass.of(look, language)) {
      Page page = Visitors.before(glass, base, screen.role(), screen.chart(), screen.path());
      page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(whole));
      Axe.violations(page).forEach(v -> found.add(file.getFileName() + ": " + v));
      taken++;
    }
  }
}
