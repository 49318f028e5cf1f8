package org.surgicode.reading.text;

import org.jspecify.annotations.Nullable;

/**
 * A fixed set of words that is asked about nearly every word of a note. A word remembers its hash,
 * so that most words are told to be missing without a comparison.
 */
public final class WordSet {
  private final int[] hashes;
  private final @Nullable String[] words;
  private final int mask;

  private WordSet(String[] members) {
    int slots = Integer.highestOneBit(Math.max(1, members.length)) * 8;
    this.hashes = new int[slots];
    this.words = new String[slots];
    this.mask = slots - 1;
    for (String member : members) add(member);
  }

  /** The set of these words; one of them may be named twice. */
  public static WordSet of(String... words) {
    return new WordSet(words);
  }

  private void add(String word) {
    int hash = word.hashCode();
    int slot = slot(hash);
    while (words[slot] != null) slot = slot + 1 & mask;
    words[slot] = word;
    hashes[slot] = hash;
  }

  /** Whether a word is one of the set. */
  public boolean contains(String word) {
    int hash = word.hashCode();
    int slot = slot(hash);
    for (String known = words[slot]; known != null; known = words[slot]) {
      if (hashes[slot] == hash && known.equals(word)) return true;
      slot = slot + 1 & mask;
    }
    return false;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 7 ^ hash >>> 15) & mask;
  }
}
