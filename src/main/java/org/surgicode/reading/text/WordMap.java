package org.surgicode.reading.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words and what is known of each, asked about nearly every word of a note. A word remembers its
 * hash, so that most words are told to be missing without a comparison. Filled once, then only
 * read.
 *
 * @param <V> what is known of a word
 */
public final class WordMap<V> {
  private static final int[] POWERS = powers();

  /** Slots of a new map: most maps of a lexicon hold a single word. */
  private static final int FEWEST = 2;

  private int[] hashes = new int[FEWEST];
  private @Nullable String[] words = new String[FEWEST];
  private @Nullable Object[] values = new Object[FEWEST];
  private int size;

  /** The words of a map and what it keeps for them. */
  public static <V> WordMap<V> of(Map<String, V> known) {
    var map = new WordMap<V>();
    known.forEach(map::put);
    return map;
  }

  /** Adds the words to a set. */
  void addTo(WordSet set) {
    for (String word : words) if (word != null) set.add(word);
  }

  /** The words without what is kept for them. */
  public WordSet words() {
    var set = new WordSet();
    addTo(set);
    return set;
  }

  /** Keeps a value for a word, in place of the one before. */
  public void put(String word, V value) {
    if ((size + 1) * 2 > words.length) grow();
    int hash = mark(word.hashCode());
    int slot = slot(hash);
    while (words[slot] != null && !word.equals(words[slot])) slot = next(slot);
    if (words[slot] == null) size++;
    words[slot] = word;
    hashes[slot] = hash;
    values[slot] = value;
  }

  /** What is kept for a word, or null. */
  public @Nullable V get(String word) {
    int hash = mark(word.hashCode());
    int slot = slot(hash);
    for (int known = hashes[slot]; known != 0; known = hashes[slot]) {
      if (known == hash && word.equals(words[slot])) return value(slot);
      slot = next(slot);
    }
    return null;
  }

  /** What is kept for the word that two parts make when written together, or null. */
  public @Nullable V get(String first, String second) {
    int length = second.length();
    if (length >= POWERS.length) return get(first + second);
    int hash = mark(first.hashCode() * POWERS[length] + second.hashCode());
    int slot = slot(hash);
    for (int known = hashes[slot]; known != 0; known = hashes[slot]) {
      if (known == hash && isJoined(words[slot], first, second)) return value(slot);
      slot = next(slot);
    }
    return null;
  }

  /** What is kept for the word between two offsets of a text, in small letters, or null. */
  @Nullable V get(String text, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) sum = sum * 31 + Character.toLowerCase(text.charAt(i));
    int hash = mark(sum);
    int slot = slot(hash);
    for (int known = hashes[slot]; known != 0; known = hashes[slot]) {
      if (known == hash && isWritten(words[slot], text, from, to)) return value(slot);
      slot = next(slot);
    }
    return null;
  }

  private static boolean isWritten(@Nullable String known, String text, int from, int to) {
    return known != null
        && known.length() == to - from
        && known.regionMatches(true, 0, text, from, to - from);
  }

  private static boolean isJoined(@Nullable String known, String first, String second) {
    return known != null
        && known.length() == first.length() + second.length()
        && known.startsWith(first)
        && known.endsWith(second);
  }

  @SuppressWarnings("unchecked") // only put() writes there
  private @Nullable V value(int slot) {
    return (V) values[slot];
  }

  private void grow() {
    String[] oldWords = words;
    Object[] oldValues = values;
    int slots = words.length * 2;
    words = new String[slots];
    values = new Object[slots];
    hashes = new int[slots];
    for (int i = 0; i < oldWords.length; i++) {
      String word = oldWords[i];
      if (word == null) continue;
      int hash = mark(word.hashCode());
      int slot = slot(hash);
      while (words[slot] != null) slot = next(slot);
      words[slot] = word;
      hashes[slot] = hash;
      values[slot] = oldValues[i];
    }
  }

  /** A hash that is not that of an empty slot. */
  private static int mark(int hash) {
    return hash == 0 ? 1 : hash;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 7 ^ hash >>> 15) & words.length - 1;
  }

  private int next(int slot) {
    return slot + 1 & words.length - 1;
  }

  /** What a part's hash is multiplied by when so many letters follow, as {@link String} does. */
  private static int[] powers() {
    int[] powers = new int[32];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) powers[i] = powers[i - 1] * 31;
    return powers;
  }
}
