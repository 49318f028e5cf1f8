package org.surgicode.reading.language;

import org.surgicode.reading.text.Sentence;

/** Words that a note repeats from another one, in brackets or quotes. */
public final class CopiedWords {
  /** A copied passage in brackets or quotes is no longer than this, in characters. */
  private static final int LONGEST = 3000;

  private CopiedWords() {}

  /** Whether words with these concepts announce a copy. */
  public static boolean names(Mentions concepts) {
    return concepts.has("c-copied");
  }

  /** Whether words with these concepts may lead to somebody else's words in quotes. */
  static boolean mayQuote(Mentions concepts) {
    boolean source = concepts.has("c-source") || concepts.has("c-past");
    return source && concepts.has("c-says") || names(concepts);
  }

  /**
   * Where the words end that a sentence announces as copied: {@code [Copied from 2023: ...]},
   * {@code the old report reads: "..."}.
   *
   * @param s a sentence that names a copy
   * @return an offset in the note, 0 when neither bracket nor quote opens in or beside the sentence
   */
  public static int end(Sentence s) {
    String text = s.note().document().text();
    int limit = Math.min(text.length(), s.end() + 2);
    for (int i = Math.max(0, s.start() - 1); i < limit; i++) {
      int kind = "[\"\u201c\u00ab\u2018'".indexOf(text.charAt(i));
      if (kind < 0 || kind == 5 && !opens(text, i)) continue;
      int end = text.indexOf("]\"\u201d\u00bb\u2019'".charAt(kind), i + 1);
      return end > 0 && end - i < LONGEST ? end : 0;
    }
    return 0;
  }

  /** A single quote before a word; not an apostrophe. */
  private static boolean opens(String text, int i) {
    boolean before = i == 0 || Character.isWhitespace(text.charAt(i - 1));
    return before && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
  }
}
