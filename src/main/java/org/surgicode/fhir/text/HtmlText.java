package org.surgicode.fhir.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.surgicode.casefile.UnreadReason;

/** Text of an HTML or XHTML note as a reader sees it: hidden and struck-out words are left out. */
final class HtmlText implements NodeFilter {
  private static final Set<String> UNSEEN =
      Set.of("head", "script", "style", "template", "noscript", "del", "s", "strike");

  private final Lines lines = new Lines();
  private int preformatted;

  private HtmlText() {}

  static String extract(String contentType, byte[] bytes) {
    Charset charset = PlainText.charset(contentType);
    try {
      Document page =
          Jsoup.parse(new ByteArrayInputStream(bytes), charset == null ? null : charset.name(), "");
      return extract(page);
    } catch (IOException e) {
      throw new UnreadableText(UnreadReason.BROKEN);
    }
  }

  /** Text of markup that is already a string, for example a FHIR narrative. */
  static String extract(String markup) {
    return extract(Jsoup.parse(markup));
  }

  private static String extract(Document page) {
    var reading = new HtmlText();
    page.filter(reading);
    return reading.lines.text();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (preformatted > 0) {
        lines.preformatted(text.getWholeText());
      } else {
        lines.words(text.getWholeText());
      }
    }
    if (node instanceof Element element) {
      if (unseen(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      preformatted += keepsLines(element) ? 1 : 0;
      switch (element.normalName()) {
        case "br" -> lines.lineBreak();
        case "tr" -> lines.row();
        case "td", "th" -> {}
        default -> block(element);
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      preformatted -= keepsLines(element) ? 1 : 0;
      switch (element.normalName()) {
        case "br" -> {}
        case "tr" -> lines.row();
        case "td", "th" -> lines.cell();
        case "p" -> {
          block(element);
          if (element.childNodeSize() == 0 || !element.hasText()) {
            lines.lineBreak(); // an empty paragraph is an empty line
          }
        }
        default -> block(element);
      }
    }
    return FilterResult.CONTINUE;
  }

  private void block(Element element) {
    if (element.isBlock()) {
      lines.block();
    }
  }

  private static boolean unseen(Element element) {
    String style = style(element);
    return UNSEEN.contains(element.normalName())
        || element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
        || style.contains("line-through");
  }

  private static boolean keepsLines(Element element) {
    return element.normalName().equals("pre") || style(element).contains("white-space:pre");
  }

  private static String style(Element element) {
    return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
  }
}
