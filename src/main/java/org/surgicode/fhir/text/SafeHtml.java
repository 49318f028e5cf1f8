package org.surgicode.fhir.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.surgicode.casefile.UnreadReason;

/**
 * The words and the layout of an HTML note and nothing that acts: no script, style, link, picture,
 * frame, form or address is left, whatever the note holds.
 */
public final class SafeHtml {
  private static final int LONGEST = 4 * 1024 * 1024;

  private static final Safelist HARMLESS =
      Safelist.none()
          .addTags("p", "div", "span", "br", "hr", "pre", "b", "strong", "i", "em", "u", "s", "del")
          .addTags("sub", "sup", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt")
          .addTags("dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th")
          .addTags("blockquote")
          .addAttributes("td", "colspan", "rowspan")
          .addAttributes("th", "colspan", "rowspan");

  private SafeHtml() {}

  /** Whether an attachment is an HTML note. */
  public static boolean fits(String contentType, byte[] bytes) {
    return MediaType.of(contentType, bytes) == MediaType.HTML;
  }

  /**
   * The note as a fragment of HTML that may stand in a page.
   *
   * @throws UnreadableText when it is too large or broken
   */
  public static String of(String contentType, byte[] bytes) {
    if (bytes.length > LONGEST) {
      throw new UnreadableText(UnreadReason.TOO_LARGE);
    }
    Charset charset = PlainText.charset(contentType);
    try {
      Document page =
          Jsoup.parse(new ByteArrayInputStream(bytes), charset == null ? null : charset.name(), "");
      Document clean = new Cleaner(HARMLESS).clean(page);
      clean.outputSettings().prettyPrint(false);
      return clean.body().html();
    } catch (IOException e) {
      throw new UnreadableText(UnreadReason.BROKEN);
    }
  }
}
