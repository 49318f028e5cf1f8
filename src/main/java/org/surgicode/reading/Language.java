package org.surgicode.reading;

import java.util.ArrayList;
import java.util.List;
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
    for (String phrase : phrases) words(phrase).forEach(known::add);
  }

  /** Whether all of a text, or all but a smaller part of it, is in this language. */
  boolean reads(String text) {
    if (foreignScript(text)) return false;
    List<String> words = words(text);
    if (words.size() < FEWEST_WORDS) return true;
    int[] known = counted(words);
    if (share(known, 0, words.size()) < LEAST_KNOWN) return false;
    int stretches = 0;
    int foreign = 0;
    for (int from = 0; from + FEWEST_WORDS <= words.size(); from += STRETCH) {
      int to = Math.min(from + STRETCH, words.size());
      stretches++;
      if (share(known, from, to) < LEAST_KNOWN_IN_STRETCH) foreign++;
    }
    return foreign * 3 < stretches;
  }

  /** How many of the words before each place are known. */
  private int[] counted(List<String> words) {
    int[] before = new int[words.size() + 1];
    for (int i = 0; i < words.size(); i++)
      before[i + 1] = before[i] + (knows(words.get(i)) ? 1 : 0);
    return before;
  }

  private static double share(int[] known, int from, int to) {
    return (double) (known[to] - known[from]) / (to - from);
  }

  private boolean knows(String word) {
    return known.contains(word)
        || word.endsWith("s") && known.contains(word.substring(0, word.length() - 1));
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

  private static List<String> words(String text) {
    var words = new ArrayList<String>(text.length() / 6 + 4);
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) start = i;
      if (!letter && start >= 0) {
        if (i - start >= SHORTEST_WORD) words.add(Tokenizer.word(text, start, i));
        start = -1;
      }
    }
    return words;
  }
}
