package org.surgicode.reading.text;

import java.util.function.ToIntFunction;

/** How a word, number or mark is written, and what it is: worked out once for all its tokens. */
public final class Spelling {
  private static final Asked NOBODY = new Asked("", 0);

  /** What stands for words that say nothing. */
  public static final Spelling BLOT = new Spelling("_", "_".hashCode());

  /** Tells kinds that were worked out from those that were not. */
  private static final int SORTED = 1 << 31;

  private final String written;
  private final int hash;
  private final String word;
  private final String stem;
  private final boolean isWord;
  private final boolean isDash;
  private int kinds;
  private Asked asked = NOBODY;

  /** The vocabulary that asked last, and what it was told. */
  private record Asked(Object vocabulary, int answer) {}

  /** What some letters, digits or a mark are, with the hash that tells them from most others. */
  Spelling(String written, int hash) {
    this.written = written;
    this.hash = hash;
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

  /**
   * What a vocabulary knows of the word.
   *
   * @param vocabulary who asks; remembered together with the answer while nobody else asks
   * @param looking looks it up; always the same for one vocabulary
   */
  public int known(Object vocabulary, ToIntFunction<Spelling> looking) {
    Asked last = asked;
    if (last.vocabulary() != vocabulary) {
      last = new Asked(vocabulary, looking.applyAsInt(this));
      asked = last;
    }
    return last.answer();
  }

  /** Whether it is what is written between two offsets, of which the hash is known. */
  boolean is(String text, int start, int end, int itsHash) {
    return hash == itsHash && written.length() == end - start && text.startsWith(written, start);
  }
}
