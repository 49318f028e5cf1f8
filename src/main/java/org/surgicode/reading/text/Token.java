package org.surgicode.reading.text;

/**
 * One word, number or punctuation mark of a document.
 *
 * @param start first UTF-16 offset in the document
 * @param end offset after the last character
 * @param word lower case, recognition slips of single characters mended
 * @param stem the word without inflection, in American spelling
 */
public record Token(int start, int end, String word, String stem) {
  /** Whether it is a word or a number, not punctuation. */
  public boolean isWord() {
    return Character.isLetterOrDigit(word.charAt(0));
  }

  /** Whether it is exactly this word. */
  public boolean is(String other) {
    return word.equals(other);
  }
}
