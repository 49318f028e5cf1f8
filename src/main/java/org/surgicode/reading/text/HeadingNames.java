package org.surgicode.reading.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words by which headings are known, in any order and inflection. */
public final class HeadingNames {
  private final Map<String, SectionKind> kinds = new HashMap<>();

  /** Names by kind, each a word or phrase such as {@code reason for surgery}. */
  public HeadingNames(Map<SectionKind, List<String>> names) {
    names.forEach((kind, list) -> list.forEach(n -> kinds.put(stems(n), kind)));
  }

  /**
   * The kind of a heading: the longest known phrase in it decides, the first of equally long ones.
   *
   * @return null when no word of it is known
   */
  @Nullable SectionKind kindOf(String heading) {
    var tokens =
        Tokenizer.tokens(heading, 0, heading.length()).stream().filter(Token::isWord).toList();
    SectionKind best = null;
    int bestLength = 0;
    for (int i = 0; i < tokens.size(); i++) {
      var phrase = new StringBuilder();
      for (int j = i; j < tokens.size() && j < i + 5; j++) {
        if (j > i) phrase.append(' ');
        phrase.append(tokens.get(j).stem());
        SectionKind kind = kinds.get(phrase.toString());
        if (kind != null && j - i + 1 > bestLength) {
          best = kind;
          bestLength = j - i + 1;
        }
      }
    }
    return best;
  }

  /** Whether these words are exactly a known name: {@code Reason for surgery}. */
  boolean isName(String words) {
    return kinds.containsKey(stems(words));
  }

  private static String stems(String phrase) {
    var out = new StringBuilder();
    for (Token t : Tokenizer.tokens(phrase, 0, phrase.length())) {
      if (!t.isWord()) continue;
      if (!out.isEmpty()) out.append(' ');
      out.append(t.stem());
    }
    return out.toString();
  }
}
