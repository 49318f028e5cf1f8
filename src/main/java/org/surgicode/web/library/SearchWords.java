package org.surgicode.web.library;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A text made ready to be searched: capitals, accents and tone marks make no difference.
 *
 * @param text the folded text
 */
record SearchWords(String text) {
  private static final int LONGEST = 200;

  static SearchWords of(Stream<String> texts) {
    return new SearchWords(folded(String.join("\n", texts.toList())));
  }

  /** Whether every word of the question stands somewhere in the text. */
  boolean hold(String question) {
    String shortened = question.length() > LONGEST ? question.substring(0, LONGEST) : question;
    return Stream.of(folded(shortened).split("\\s+")).allMatch(text::contains);
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(folded::appendCodePoint);
    return folded.toString().toLowerCase(Locale.ROOT).replace('đ', 'd').strip();
  }
}
