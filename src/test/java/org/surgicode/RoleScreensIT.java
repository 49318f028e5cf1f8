package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.surgicode.browser.Glass;
import org.surgicode.browser.Look;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.door.Shows;
import org.surgicode.web.hooks.HookCharts;

/**
 * What a clinician's browser is given, with either setting of the hospital: a question never stands
 * on a page with a code, units, a verdict or what an answer would change.
 */
class RoleScreensIT {
  private static final List<String> CASES = List.of("a02", "a04", "a07", "a09", "a10", "a17");
  private static final Pattern CODE = Pattern.compile("(?<![\\w-])6[0-9]{4}(?![\\w-])");
  private static final List<String> LEADING =
      List.of("1 unit", "units", "Supported", "Audit risk", "Blocks a suggestion", "would change");

  @Test
  void byDefaultAClinicianSeesTheSuggestionAndIsAskedApartFromIt() {
    Set<String> seen = new TreeSet<>();
    visited(
        Shows.SUGGESTION,
        (page, asks) -> {
          String words = page.locator("main").innerText();
          boolean coded = CODE.matcher(words).find();
          seen.add(asks ? "asked" : coded ? "coded" : "neither");
          if (asks) {
            assertThat(coded).as(page.url()).isFalse();
            assertThat(words).as(page.url()).doesNotContain(LEADING.toArray(new String[0]));
          }
        });
    assertThat(seen).contains("asked", "coded");
  }

  @Test
  void inAStrictHospitalAClinicianSeesQuotesAndQuestionsOnly() {
    Set<String> seen = new TreeSet<>();
    visited(
        Shows.QUESTIONS,
        (page, asks) -> {
          seen.add(asks ? "asked" : "quotes");
          String words = page.locator("main").innerText();
          assertThat(CODE.matcher(words).find()).as(page.url()).isFalse();
          assertThat(words).as(page.url()).doesNotContain(LEADING.toArray(new String[0]));
        });
    assertThat(seen).contains("asked");
  }

  /** Looks at a page; told whether a question stands on it. */
  private interface Eye {
    void sees(Page page, boolean asks);
  }

  private static void visited(Shows shows, Eye eye) {
    try (OpenStreet street = new OpenStreet(DoorRules.usual().showing(shows));
        Glass glass = Glass.of(Look.PANEL)) {
      for (String name : CASES) {
        street.ehr.holds(HookCharts.bundle(name));
        street.desk().look("Procedure/" + name + "-proc1");
      }
      for (String name : CASES) {
        Page page = glass.page();
        String opened =
            page.request()
                .post(
                    street.base() + "/demo/launch",
                    RequestOptions.create()
                        .setForm(
                            FormData.create()
                                .set("role", "clinician")
                                .set("case", name + "-proc1")))
                .url();
        for (String address :
            List.of(
                opened,
                street.base() + "/",
                street.base() + "/cases/" + name + "-proc1",
                street.base() + "/cases/" + name + "-proc1/questions")) {
          page.navigate(address);
          look(page, eye);
        }
        var words = page.locator(".words a");
        if (words.count() > 0) {
          page.navigate(street.base() + words.first().getAttribute("href"));
          look(page, eye);
        }
        assertThat(page.locator("#accept, #decision, [href*='packet']").count()).isZero();
        page.close();
      }
    }
  }

  private static void look(Page page, Eye eye) {
    assertThat(page.locator("#accept").count()).as(page.url()).isZero();
    eye.sees(page, page.locator(".question").count() > 0);
  }
}
