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

  /** The words of several sets, to ask once whether any of them needs to be asked. */
  public static WordSet union(WordSet... sets) {
    var all = new WordSet();
    for (WordSet set : sets) set.words.addTo(all);
    return all;
  }

  /** One word more. */
  public void add(String word) {
    words.put(word, word);
  }

  /** Whether a word is one of the set. */
  public boolean contains(String word) {
    return words.get(word) != null;
  }

  /** Whether the word between two offsets of a text, in small letters, is one of the set. */
  public boolean holds(String text, int from, int to) {
    return words.get(text, from, to) != null;
  }
}
