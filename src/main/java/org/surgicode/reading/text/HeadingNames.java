package org.surgicode.reading.text;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words by which headings are known, in any order and inflection. */
public final class HeadingNames {
  /** Longer names are only known when nothing else stands beside them, in words. */
  private static final int LONGEST = 5;

  /** The end of some words that names begin with. */
  private static final class Node {
    final WordMap<Node> next = new WordMap<>();
    @Nullable SectionKind kind;
  }

  private final Node root = new Node();

  /** Names by kind, each a word or phrase such as {@code reason for surgery}. */
  public HeadingNames(Map<SectionKind, List<String>> names) {
    names.forEach((kind, list) -> list.forEach(name -> add(name, kind)));
  }

  private void add(String name, SectionKind kind) {
    Node node = root;
    for (Token t : words(name, 0, name.length())) {
      Node next = node.next.get(t.stem());
      if (next == null) {
        next = new Node();
        node.next.put(t.stem(), next);
      }
      node = next;
    }
    node.kind = kind;
  }

  /**
   * The kind of the heading between two offsets of a text: the longest known phrase in it decides,
   * the first of equally long ones.
   *
   * @return null when no word of it is known
   */
  @Nullable SectionKind kindOf(String text, int from, int to) {
    var words = words(text, from, to);
    SectionKind best = null;
    int bestLength = 0;
    for (int i = 0; i < words.size(); i++) {
      Node node = root;
      for (int j = i; j < words.size() && j < i + LONGEST; j++) {
        node = node.next.get(words.get(j).stem());
        if (node == null) break;
        if (node.kind != null && j - i + 1 > bestLength) {
          best = node.kind;
          bestLength = j - i + 1;
        }
      }
    }
    return best;
  }

  /** Whether these words are exactly a known name: {@code Reason for surgery}. */
  boolean isName(String words) {
    Node node = root;
    for (Token t : words(words, 0, words.length())) {
      node = node.next.get(t.stem());
      if (node == null) return false;
    }
    return node.kind != null;
  }

  /** Its words; the plural of {@code procedure(s)} is none. */
  private static List<Token> words(String text, int from, int to) {
    var tokens = Tokenizer.tokens(text, from, to);
    tokens.removeIf(t -> !t.isWord() || t.is("s"));
    return tokens;
  }
}
