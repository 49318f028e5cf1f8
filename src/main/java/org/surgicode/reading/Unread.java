package org.surgicode.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.UnreadDocument;
import org.surgicode.casefile.UnreadReason;

/**
 * A document that is there but whose words are not known to the reader.
 *
 * @param proof the words that show that it is there
 */
record Unread(
    String resource,
    DocumentKind kind,
    @Nullable LocalDate date,
    DocumentStatus status,
    UnreadReason reason,
    Quote proof) {
  /** The part of a text in another language that is shown, in characters. */
  private static final int SHOWN = 120;

  static Unread of(UnreadDocument d) {
    return new Unread(d.resource(), d.kind(), d.date(), d.status(), d.reason(), d.quote());
  }

  /** A text in a language that is not read. */
  static Unread foreign(ChartDocument d) {
    String text = d.text();
    int start = 0;
    while (Character.isWhitespace(text.charAt(start))) start++;
    int end = Math.min(start + SHOWN, text.length());
    if (Character.isHighSurrogate(text.charAt(end - 1))) end--;
    Quote opening = d.quote(null, start, end);
    return new Unread(d.resource(), d.kind(), d.date(), d.status(), UnreadReason.LANGUAGE, opening);
  }
}
