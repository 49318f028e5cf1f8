package org.surgicode.reading.language;

import java.util.List;
import org.surgicode.reading.text.Row;
import org.surgicode.reading.text.WordSet;

/**
 * The concepts of a sentence or of a part of it, in order, and a bit for each of them: that one is
 * missing, as most are, is told at a glance.
 */
public final class Mentions extends Row<Mention> {
  /** Several concepts share a bit: where it is missing the concept is too. */
  private final long concepts;

  private Mentions(List<Mention> mentions) {
    super(mentions);
    long bits = 0;
    for (int i = 0; i < size(); i++) bits |= bit(get(i).concept());
    concepts = bits;
  }

  /** The concepts of a list, as they stand there now. */
  static Mentions copyOf(List<Mention> mentions) {
    return mentions instanceof Mentions same ? same : new Mentions(mentions);
  }

  private static long bit(String concept) {
    int hash = concept.hashCode();
    return 1L << (hash ^ hash >>> 6 ^ hash >>> 12);
  }

  /** Whether a concept is among them. */
  public boolean has(String concept) {
    if ((concepts & bit(concept)) == 0) return false;
    for (int i = 0; i < size(); i++) if (get(i).concept().equals(concept)) return true;
    return false;
  }

  /** Whether a concept of a set is among them. */
  public boolean hasAny(WordSet wanted) {
    for (int i = 0; i < size(); i++) if (wanted.contains(get(i).concept())) return true;
    return false;
  }

  /** Those between two tokens of the sentence. */
  Mentions within(int from, int to) {
    return copyOf(those(m -> m.from() >= from && m.to() <= to));
  }

  /** The mentions of one concept, in order. */
  public List<Mention> of(String concept) {
    return has(concept) ? those(m -> m.concept().equals(concept)) : List.of();
  }
}
