package org.surgicode.reading.text;

/**
 * One word, number or punctuation mark of a document.
 *
 * @param start first UTF-16 offset in the document
 * @param end offset after the last character
 * @param spelling what stands there
 */
public record Token(int start, int end, Spelling spelling) {
  /** In lower case, recognition slips of single characters mended. */
  public String word() {
    return spelling.word();
  }

  /** The word without inflection, in American spelling. */
  public String stem() {
    return spelling.stem();
  }

  /** Whether it is a word or a number, not punctuation. */
  public boolean isWord() {
    return spelling.isWord();
  }

  /** Whether it is a hyphen. */
  public boolean isDash() {
    return spelling.isDash();
  }

  /** Whether it is exactly this word. */
  public boolean is(String other) {
    return word().equals(other);
  }
}
