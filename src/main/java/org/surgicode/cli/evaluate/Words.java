package org.surgicode.cli.evaluate;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The words of a text that tell two passages apart. */
final class Words {
  private static final String MARKS = ".,;:()";

  private Words() {}

  /** Words of more than three characters, in lower case and without the marks around them. */
  static Set<String> of(String text) {
    Set<String> words = new TreeSet<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && !space(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        add(words, text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  private static void add(Set<String> words, String word) {
    if (word.codePointCount(0, word.length()) <= 3) {
      return;
    }
    int from = 0;
    int to = word.length();
    while (from < to && MARKS.indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && MARKS.indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    words.add(word.substring(from, to).toLowerCase(Locale.ROOT));
  }

  private static boolean space(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}
