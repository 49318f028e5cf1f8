package org.surgicode;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.surgicode.browser.Glass;

/** People who open the screens of the demonstration. */
final class Visitors {
  private Visitors() {}

  /**
   * A page with the screens opened by somebody.
   *
   * @param role what he works as; empty for nobody
   * @param chart case whose chart is open; empty for none
   * @param path the page; empty for the one that the launch leads to
   */
  static Page before(Glass glass, String base, String role, String chart, String path) {
    Page page = glass.page();
    String landed = base + "/";
    if (!role.isEmpty()) {
      landed =
          page.request()
              .post(
                  base + "/demo/launch",
                  RequestOptions.create()
                      .setForm(FormData.create().set("role", role).set("case", chart)))
              .url();
    }
    page.navigate(path.isEmpty() ? landed : base + path);
    return page;
  }
}
