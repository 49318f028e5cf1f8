package org.surgicode.web.page;

import java.util.List;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.SurgicalCase;

/**
 * Quotes to read at once and the rest behind a fold.
 *
 * @param first quotes shown
 * @param rest quotes behind the fold
 * @param more label of the fold; empty when there is none
 */
record Proof(List<QuoteView> first, List<QuoteView> rest, String more) {
  private static final int SHOWN = 2;

  static Proof of(List<Quote> quotes, SurgicalCase surgicalCase) {
    List<QuoteView> all = QuoteView.all(quotes, surgicalCase);
    int shown = Math.min(SHOWN, all.size());
    List<QuoteView> rest = all.subList(shown, all.size());
    return new Proof(
        all.subList(0, shown),
        rest,
        rest.isEmpty() ? "" : Wording.count(rest.size(), "more quote"));
  }
}
