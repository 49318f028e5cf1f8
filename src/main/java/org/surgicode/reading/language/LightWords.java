package org.surgicode.reading.language;

import org.surgicode.reading.text.WordSet;

/** Words that may stand between the start of a clause and its verb without being its subject. */
final class LightWords {
  private static final WordSet LIGHT =
      WordSet.of(
          "was",
          "were",
          "is",
          "are",
          "been",
          "be",
          "had",
          "has",
          "have",
          "and",
          "then",
          "also",
          "thus",
          "subsequently",
          "finally",
          "next",
          "now",
          ",",
          "(",
          "being",
          "carefully",
          "sharply",
          "gently",
          "bluntly",
          "widely",
          "partly",
          "completely",
          "slowly",
          "at",
          "last",
          "first",
          "but",
          "could",
          "did",
          "not",
          "later",
          ":",
          "again",
          "in",
          "turn");

  /** Of {@code at no time}, {@code on no occasion}. */
  private static final WordSet DENYING =
      WordSet.of("no", "time", "point", "stage", "moment", "occasion", "on", "nowhere");

  private LightWords() {}

  static boolean contains(String word) {
    return LIGHT.contains(word);
  }

  /** Whether it belongs to words by which the act of the clause is denied. */
  static boolean denies(String word) {
    return DENYING.contains(word);
  }
}
