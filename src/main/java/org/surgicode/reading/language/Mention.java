package org.surgicode.reading.language;

/**
 * A concept of the vocabulary in a sentence.
 *
 * @param concept its name, for example {@code dura}
 * @param from index of its first token in the sentence
 * @param to index after its last token
 */
public record Mention(String concept, int from, int to) {
  /** Whether this mention lies inside the other one and is shorter. */
  boolean inside(Mention other) {
    return other.from <= from && to <= other.to && other.to - other.from > to - from;
  }
}
