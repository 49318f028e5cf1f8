package org.surgicode.reading.text;

/** Small questions about single words, asked too often to make a list of the few each time. */
public final class Words {
  private Words() {}

  /** Whether a word is one of two. */
  public static boolean oneOf(String word, String a, String b) {
    return a.equals(word) || b.equals(word);
  }

  /** Whether a word is one of three. */
  public static boolean oneOf(String word, String a, String b, String c) {
    return a.equals(word) || b.equals(word) || c.equals(word);
  }

  /** Whether a word is one of four. */
  public static boolean oneOf(String word, String a, String b, String c, String d) {
    return oneOf(word, a, b) || oneOf(word, c, d);
  }

  /** Whether a word is one of five. */
  public static boolean oneOf(String word, String a, String b, String c, String d, String e) {
    return oneOf(word, a, b, c) || oneOf(word, d, e);
  }

  /** Whether a word is one of a few. */
  public static boolean oneOf(String word, String... few) {
    for (String one : few) if (one.equals(word)) return true;
    return false;
  }
}
