package org.surgicode.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What axe-core finds wrong with a page as it is shown at the moment. */
public final class Axe {
  private static final String SOURCE = source();

  /** Everything that WCAG 2.0 to 2.2 ask for at A and AA, and what axe-core advises beyond it. */
  private static final String RUN =
      """
      async () => {
        const found = await axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag',
          values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}});
        return found.violations.flatMap(v => v.nodes.map(n =>
          `${v.id}: ${n.target.join(' ')}: ${n.failureSummary}`));
      }\
      """;

  private Axe() {}

  /** One line for each element that breaks a rule; empty when none does. */
  @SuppressWarnings("unchecked")
  public static List<String> violations(Page page) {
    page.evaluate(SOURCE);
    return (List<String>) page.evaluate(RUN);
  }

  private static String source() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
