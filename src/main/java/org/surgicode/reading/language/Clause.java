package org.surgicode.reading.language;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.surgicode.reading.text.WordSet;

/**
 * A stretch of a sentence with one verb and what belongs to it.
 *
 * @param from index of its first token in the sentence
 * @param to index after its last token
 * @param mentions the concepts in it
 * @param circumstances what keeps it from telling an act; negation is asked for a word, see {@link
 *     Utterance#negated}
 */
public record Clause(int from, int to, Mentions mentions, Set<Circumstance> circumstances) {
  /** Copies the set. */
  public Clause {
    circumstances = circumstances.isEmpty() ? Set.of() : EnumSet.copyOf(circumstances);
  }

  /** The same clause under further circumstances. */
  Clause with(Set<Circumstance> more) {
    var all = EnumSet.noneOf(Circumstance.class);
    all.addAll(circumstances);
    all.addAll(more);
    return new Clause(from, to, mentions, all);
  }

  /** Whether a concept stands in it. */
  public boolean has(String concept) {
    return mentions.has(concept);
  }

  /** Whether one of two concepts stands in it. */
  public boolean hasAny(String one, String other) {
    return has(one) || has(other);
  }

  /** Whether one of three concepts stands in it. */
  public boolean hasAny(String one, String second, String third) {
    return has(one) || has(second) || has(third);
  }

  /** Whether one of several concepts stands in it. */
  public boolean hasAny(String... concepts) {
    for (String concept : concepts) if (has(concept)) return true;
    return false;
  }

  /** Whether a concept of a set stands in it. */
  public boolean hasAny(WordSet concepts) {
    return mentions.hasAny(concepts);
  }

  /** Mentions of a concept in it, in order. */
  public List<Mention> all(String concept) {
    return mentions.of(concept);
  }

  /** Whether it tells an act of this operation, negation aside. */
  public boolean real() {
    return circumstances.isEmpty()
        || (circumstances.size() == 1 && circumstances.contains(Circumstance.NEGATED));
  }
}
