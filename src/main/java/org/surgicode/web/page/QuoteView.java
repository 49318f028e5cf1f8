package org.surgicode.web.page;

import java.util.List;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.SurgicalCase;

/**
 * Words of the record and where they stand.
 *
 * @param text the words
 * @param document the document by type and day, or the resource
 * @param section heading or element path; empty when there is none
 */
record QuoteView(String text, String document, String section) {

  static QuoteView of(Quote quote, SurgicalCase surgicalCase) {
    String document =
        surgicalCase.documents().stream()
            .filter(d -> d.resource().equals(quote.resource()))
            .findFirst()
            .map(QuoteView::name)
            .orElse(quote.resource());
    String place = quote.path() != null ? quote.path() : quote.section();
    return new QuoteView(quote.text(), document, place == null ? "" : place);
  }

  static String name(ChartDocument document) {
    String title = document.title().isBlank() ? document.resource() : document.title();
    return document.date() == null ? title : title + ", " + Wording.day(document.date());
  }

  static List<QuoteView> all(List<Quote> quotes, SurgicalCase surgicalCase) {
    return quotes.stream().map(quote -> of(quote, surgicalCase)).distinct().toList();
  }
}
