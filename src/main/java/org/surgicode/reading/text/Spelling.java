package org.surgicode.reading.text;

import java.util.function.ToIntFunction;

/** How a word, number or mark is written, and what it is: worked out once for all its tokens. */
public final class Spelling {
  /** What stands for words that say nothing. */
  public static final Spelling BLOT = new Spelling("_");

  /** Tells kinds that were worked out from those that were not. */
  private static final int SORTED = 1 << 31;

  private final String written;
  private final String word;
  private final String stem;
  private final boolean isWord;
  private final boolean isDash;
  private int kinds;

  /** What some letters, digits or a mark are. */
  Spelling(String written) {
    this.written = written;
    this.word = Tokenizer.word(written);
    this.stem = Stemmer.stem(word);
    this.isWord = Character.isLetterOrDigit(word.charAt(0));
    this.isDash = word.equals("-");
  }

  /** In lower case, recognition slips of single characters mended. */
  public String word() {
    return word;
  }

  /** The word without inflection, in American spelling. */
  public String stem() {
    return stem;
  }

  /** Whether it is a word or a number, not punctuation. */
  public boolean isWord() {
    return isWord;
  }

  /** Whether it is a hyphen. */
  public boolean isDash() {
    return isDash;
  }

  /**
   * The kinds of words that it is of, one a bit.
   *
   * @param sorting sorts a word when it is first asked about; always the same, highest bit unused
   */
  public int kinds(ToIntFunction<String> sorting) {
    if (kinds == 0) kinds = sorting.applyAsInt(word) | SORTED;
    return kinds;
  }

  /** Whether it is what is written between two offsets. */
  boolean is(String text, int start, int end) {
    return written.length() == end - start && text.startsWith(written, start);
  }
}
