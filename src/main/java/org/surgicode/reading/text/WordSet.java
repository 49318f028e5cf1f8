package org.surgicode.reading.text;

/** A set of words that is asked about nearly every word of a note. */
public final class WordSet {
  private final WordMap<String> words = new WordMap<>();

  /** The set of these words; one of them may be named twice. */
  public static WordSet of(String... words) {
    var set = new WordSet();
    for (String word : words) set.add(word);
    return set;
  }

  /** One word more. */
  public void add(String word) {
    words.put(word, word);
  }

  /** Whether a word is one of the set. */
  public boolean contains(String word) {
    return words.get(word) != null;
  }
}
