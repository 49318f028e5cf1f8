package org.surgicode.web.sidebar;

import java.util.List;
import java.util.Locale;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.SurgicalCase;

/**
 * Words of the record and where they stand.
 *
 * @param text the words
 * @param document the document by title and day, or what of the record it is
 * @param section heading; empty when there is none
 * @param address the document at exactly these words; empty when they stand in no document
 */
record Words(String text, String document, String section, String address) {
  private static final int SHOWN = 2;

  /** Quotes to read at once and the rest behind a fold. */
  record Proof(List<Words> first, List<Words> rest, String more) {
    /** Whether nothing is quoted. */
    boolean empty() {
      return first.isEmpty();
    }
  }

  static Proof proof(
      List<Quote> quotes, String from, SurgicalCase chart, Trail trail, Voice voice) {
    List<Words> all =
        quotes.stream().map(q -> of(q, from, chart, trail, voice)).distinct().toList();
    int shown = Math.min(SHOWN, all.size());
    List<Words> rest = all.subList(shown, all.size());
    return new Proof(
        all.subList(0, shown),
        rest,
        rest.isEmpty() ? "" : voice.say("case-more-quotes", "count", rest.size()));
  }

  private static Words of(Quote quote, String from, SurgicalCase chart, Trail trail, Voice voice) {
    String document =
        chart.documents().stream()
            .filter(d -> d.resource().equals(quote.resource()))
            .findFirst()
            .map(d -> name(d, voice))
            .orElseGet(() -> voice.word("in-record-", type(quote.resource())));
    String place = quote.path() == null ? quote.section() : null;
    return new Words(
        Harmless.text(quote.text()),
        document,
        place == null ? "" : Harmless.text(place),
        trail.words(quote, from));
  }

  private static String type(String reference) {
    return reference.substring(0, Math.max(0, reference.indexOf('/'))).toLowerCase(Locale.ROOT);
  }

  static String name(ChartDocument document, Voice voice) {
    String title = document.title().isBlank() ? document.resource() : document.title();
    String shown = Harmless.text(title);
    return document.date() == null
        ? shown
        : shown + ", " + voice.island(voice.day(document.date()));
  }
}
