package org.surgicode.reading;

import java.util.Arrays;
import org.surgicode.reading.text.Tokenizer;
import org.surgicode.reading.text.WordSet;

/**
 * Tells whether a text is in the language that is read: English. A note in English, however
 * telegraphic, shares most of its words with the vocabulary; a note in another language shares few,
 * whatever Latin they have in common. Measured, not guessed: decision record 104.
 */
final class Language {
  /** Shorter texts hold too few words to tell. */
  private static final int FEWEST_WORDS = 20;

  /** English notes lie above half, notes in other languages below a quarter. */
  private static final double LEAST_KNOWN = 0.35;

  /** A stretch of one language in a text of two, in words. */
  private static final int STRETCH = 40;

  private static final double LEAST_KNOWN_IN_STRETCH = 0.30;
  private static final int SHORTEST_WORD = 3;

  private final WordSet known = new WordSet();

  /** A language by its words and by phrases made of them. */
  Language(Iterable<String> phrases) {
    for (String phrase : phrases) {
      for (int from = nextWord(phrase, 0); from < phrase.length(); ) {
        int to = endOfWord(phrase, from);
        known.add(Tokenizer.word(phrase, from, to));
        from = nextWord(phrase, to);
      }
    }
  }

  /** Whether all of a text, or all but a smaller part of it, is in this language. */
  boolean reads(String text) {
    if (foreignScript(text)) return false;
    int[] known = counted(text);
    int words = known.length - 1;
    if (words < FEWEST_WORDS) return true;
    if (share(known, 0, words) < LEAST_KNOWN) return false;
    int stretches = 0;
    int foreign = 0;
    for (int from = 0; from + FEWEST_WORDS <= words; from += STRETCH) {
      int to = Math.min(from + STRETCH, words);
      stretches++;
      if (share(known, from, to) < LEAST_KNOWN_IN_STRETCH) foreign++;
    }
    return foreign * 3 < stretches;
  }

  /** How many of its words before each place are known. */
  private int[] counted(String text) {
    int[] before = new int[text.length() / (SHORTEST_WORD + 1) + 2];
    int words = 0;
    for (int from = 0; from < text.length(); ) {
      int to = endOfWord(text, from);
      if (to - from >= SHORTEST_WORD) {
        before[words + 1] = before[words] + (knows(text, from, to) ? 1 : 0);
        words++;
      }
      from = Math.max(to, from + 1);
    }
    return Arrays.copyOf(before, words + 1);
  }

  private static double share(int[] known, int from, int to) {
    return (double) (known[to] - known[from]) / (to - from);
  }

  private boolean knows(String text, int from, int to) {
    return known.holds(text, from, to)
        || Character.toLowerCase(text.charAt(to - 1)) == 's' && known.holds(text, from, to - 1);
  }

  /** More letters of other scripts than Latin ones; such a script may not part its words. */
  private static boolean foreignScript(String text) {
    int latin = 0;
    int other = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128) {
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') latin++;
        continue;
      }
      if (!Character.isLetter(c)) continue;
      if (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) latin++;
      else other++;
    }
    return other >= FEWEST_WORDS && other > latin;
  }

  /** Where the next word begins that is not too short; the text's end when there is none. */
  private static int nextWord(String text, int from) {
    int i = from;
    while (i < text.length()) {
      int end = endOfWord(text, i);
      if (end - i >= SHORTEST_WORD) return i;
      i = Math.max(end, i + 1);
    }
    return i;
  }

  private static int endOfWord(String text, int from) {
    int i = from;
    while (i < text.length() && isLetter(text.charAt(i))) i++;
    return i;
  }

  /** Nearly all letters are plain ones. */
  private static boolean isLetter(char c) {
    return c < 128 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c);
  }
}
