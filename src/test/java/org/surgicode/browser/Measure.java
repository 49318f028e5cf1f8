package org.surgicode.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** What can be measured of a page that axe-core does not ask. */
public final class Measure {
  private static final String SMALL =
      """
      () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
        .filter(e => e.checkVisibility() && e.type !== 'hidden' && !e.closest('.skip'))
        .filter(e => !(e.matches('a') && e.closest('p, dd, td, pre, blockquote, li > span')))
        .map(e => [e, e.getBoundingClientRect()])
        .filter(([e, r]) => r.width < 24 || r.height < 24)
        .map(([e, r]) => `${e.outerHTML.slice(0, 80)} ${r.width}x${r.height}`)\
      """;

  private Measure() {}

  /** CSS pixels by which the page is wider than its window; 0 when nobody scrolls sideways. */
  public static int sideways(Page page) {
    return (Integer)
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /** Targets of less than 24 by 24 CSS pixels; links within a sentence do not count. */
  @SuppressWarnings("unchecked")
  public static List<String> smallTargets(Page page) {
    return (List<String>) page.evaluate(SMALL);
  }
}
