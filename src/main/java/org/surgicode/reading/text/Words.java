package org.surgicode.reading.text;

/** Small questions about single words. */
public final class Words {
  private Words() {}

  /** Whether a word is one of a few. */
  public static boolean oneOf(String word, String... few) {
    for (String one : few) if (one.equals(word)) return true;
    return false;
  }
}
