package org.surgicode.web.library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * What a page in the pseudo language says outside its brackets. Codes, names and levels in {@code
 * bdi}, what is marked {@code translate="no"}, quotes, and pieces in a language of their own are no
 * words of the screens. Marks such as a colon are words too: not every language has the same.
 */
public final class HardCoded implements NodeVisitor {
  private static final String OWN_WORDS =
      "bdi, kbd, time, [translate=no], blockquote, pre, code, script, style, [lang]:not(html)";
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}|[:;?!]");
  private static final List<String> SAID =
      List.of("aria-label", "alt", "title", "placeholder", "aria-description");

  private final List<String> found = new ArrayList<>();
  private final StringBuilder outside = new StringBuilder();
  private int depth;

  private final List<String> names;

  private HardCoded(List<String> names) {
    this.names = names;
  }

  /**
   * Every text of an HTML page that does not come from the files of words.
   *
   * @param names of this test's people and cases
   */
  public static List<String> in(String html, String... names) {
    Document page = Jsoup.parse(html);
    HardCoded reader =
        new HardCoded(Stream.concat(Stream.of(names), Stream.of("SurgiCode")).toList());
    page.traverse(reader);
    reader.settle();
    return reader.found;
  }

  @Override
  public void head(Node node, int level) {
    if (node instanceof Element element) {
      for (String name : SAID) {
        read(element.attr(name));
        settle();
      }
      if (element.isBlock()) {
        settle();
      }
    } else if (node instanceof TextNode text && (depth > 0 || !ownWords(text.parent()))) {
      read(text.text());
    }
  }

  private static boolean ownWords(@Nullable Element parent) {
    return parent != null && parent.closest(OWN_WORDS) != null;
  }

  private void read(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == PseudoLanguage.OPEN) {
        depth++;
      } else if (c == PseudoLanguage.CLOSE) {
        depth--;
      } else if (depth == 0) {
        outside.append(c);
      }
    }
    outside.append(' ');
  }

  private void settle() {
    String words = outside.toString();
    for (String name : names) {
      words = words.replace(name, "");
    }
    LETTERS.matcher(words).results().map(r -> r.group()).forEach(found::add);
    outside.setLength(0);
  }
}
