package org.surgicode.reading.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.surgicode.reading.text.Row;
import org.surgicode.reading.text.Spelling;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.Tokenizer;
import org.surgicode.reading.text.WordMap;

/**
 * The phrases of all concepts in one automaton over word stems: one pass finds every concept.
 * Inflection, spelling and the hyphen or space inside a word make no difference.
 */
public final class Lexicon {
  private static final class Node {
    /** Where phrases go on, null where all of them end, as most do after a word or two. */
    @Nullable WordMap<Node> next;

    /** Of the phrases that end here, null where none does. */
    @Nullable List<String> concepts;

    /** Where a phrase goes on with a word. */
    Node goOn(String stem) {
      if (next == null) next = new WordMap<>();
      Node known = next.get(stem);
      if (known != null) return known;
      Node made = new Node();
      next.put(stem, made);
      return made;
    }

    void end(String concept) {
      if (concepts == null) concepts = new ArrayList<>(1);
      if (!concepts.contains(concept)) concepts.add(concept);
    }
  }

  /** A phrase of this lexicon may begin with a word. */
  private static final int OWN = 1;

  /** A phrase of the one beside it may. */
  private static final int BESIDE = 2;

  /** The shortest word that is known when it is written as two, in letters. */
  private static final int SHORTEST_JOINED = 7;

  private final Node root = new Node();
  private final TreeSet<String> firsts = new TreeSet<>();
  private final ToIntFunction<Spelling> beginnings = this::beginnings;
  private final @Nullable Lexicon beside;

  /** Phrases by concept; a phrase is written in its base form. */
  public Lexicon(Map<String, List<String>> phrases) {
    this(phrases, null);
  }

  /** Phrases beside those of another lexicon; neither swallows a phrase of the other. */
  public Lexicon(Map<String, List<String>> phrases, @Nullable Lexicon beside) {
    this.beside = beside;
    phrases.forEach((concept, list) -> list.forEach(phrase -> add(concept, phrase)));
  }

  private void add(String name, String phrase) {
    String concept = name.intern(); // as it is written in rules, which makes it quick to compare
    Node node = root;
    for (Token t : Tokenizer.tokens(phrase, 0, phrase.length())) {
      if (t.isDash()) continue;
      if (node == root) firsts.add(t.stem());
      node = node.goOn(t.stem());
    }
    node.end(concept);
  }

  /**
   * Every concept in a sentence, in order of its first word; of two mentions of one concept at the
   * same word the longer one, and none that a longer phrase of another concept swallows.
   */
  public Mentions find(List<Token> tokens) {
    var own = new ArrayList<Mention>();
    var others = new ArrayList<Mention>(0);
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.get(i).isWord()) continue;
      int begins = tokens.get(i).spelling().known(this, beginnings);
      if ((begins & OWN) != 0) match(tokens, i, i, root, own);
      if (beside != null && (begins & BESIDE) != 0) match(tokens, i, i, beside.root, others);
    }
    var kept = unswallowed(own);
    if (others.isEmpty()) return Mentions.copyOf(kept);
    var all = new ArrayList<>(kept);
    all.addAll(unswallowed(others));
    all.sort(Comparator.comparingInt(Mention::from));
    return Mentions.copyOf(all);
  }

  private int beginnings(Spelling word) {
    return (begins(word) ? OWN : 0) | (beside != null && beside.begins(word) ? BESIDE : 0);
  }

  /** Whether a phrase may begin with a word, or with one that it is the first half of. */
  private boolean begins(Spelling word) {
    if (firsts.contains(word.stem())) return true;
    String longer = firsts.higher(word.word());
    return longer != null && longer.startsWith(word.word());
  }

  private static List<Mention> unswallowed(List<Mention> found) {
    return found.size() < 2 ? found : Row.of(found).those(m -> !swallowed(m, found));
  }

  private static boolean swallowed(Mention m, List<Mention> found) {
    for (int i = 0; i < found.size(); i++) {
      Mention other = found.get(i);
      if (other.from() > m.from()) return false; // those found later begin later
      if (m.inside(other)) return true;
    }
    return false;
  }

  /** The word after a space or hyphen that may belong to the same word, or null. */
  private static @Nullable Token otherHalf(List<Token> tokens, int i) {
    int second = i + 1 < tokens.size() && tokens.get(i + 1).isDash() ? i + 2 : i + 1;
    return second < tokens.size() && tokens.get(second).isWord() ? tokens.get(second) : null;
  }

  private static void match(List<Token> tokens, int start, int i, Node node, List<Mention> found) {
    var ending = node.concepts;
    if (ending != null && i > start && !tokens.get(i - 1).isDash()) {
      for (int k = 0; k < ending.size(); k++) found.add(new Mention(ending.get(k), start, i));
    }
    var next = node.next;
    if (next == null || i >= tokens.size() || i - start > 8) return;
    Token t = tokens.get(i);
    if (t.isDash() && i > start) {
      match(tokens, start, i + 1, node, found);
      return;
    }
    Node one = next.get(t.stem());
    if (one != null) {
      match(tokens, start, i + 1, one, found);
      return;
    }
    Token end = otherHalf(tokens, i);
    if (end == null || t.word().length() + end.stem().length() < SHORTEST_JOINED) return;
    Node two = next.get(t.word(), end.stem());
    if (two != null) match(tokens, start, tokens.get(i + 1).isDash() ? i + 3 : i + 2, two, found);
  }
}
