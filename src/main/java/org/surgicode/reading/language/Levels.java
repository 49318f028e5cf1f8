package org.surgicode.reading.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * Names of vertebrae in every spelling: {@code L3}, {@code L-3}, {@code L 3}, {@code LIII}, {@code
 * third lumbar vertebra}, {@code first sacral segment}, {@code L3/4}, {@code L2 through L4}.
 */
public final class Levels {
  static final String ORDER = "CTLS";
  static final int[] COUNT = {7, 12, 6, 5};
  static final WordSet STROKES = WordSet.of("-", "\u2013", "\u2014", "/");
  private static final WordSet TO = WordSet.of("to", "through", "thru", "till");

  private Levels() {}

  /** Every level mention of a sentence in order. */
  public static List<LevelMention> find(List<Token> tokens) {
    return find(tokens, Gist.of(tokens));
  }

  static List<LevelMention> find(List<Token> tokens, Gist gist) {
    if (!gist.holds(Gist.LEVEL)) return List.of();
    var out = new ArrayList<LevelMention>(2);
    int i = 0;
    while (i < tokens.size()) {
      if (!gist.is(i, Gist.LEVEL)) {
        i++;
        continue;
      }
      var one = LevelSpelling.single(tokens, i);
      if (one == null && !out.isEmpty()) {
        one = LevelSpelling.sameRegion(tokens, i, out.get(out.size() - 1).levels().get(0));
      }
      if (one == null) {
        i++;
        continue;
      }
      i = one.to();
      out.add(extend(tokens, one));
      i = out.get(out.size() - 1).to();
    }
    return out;
  }

  /** Region of a level: cervical, thoracic, lumbar or sacral. */
  public static String region(String level) {
    return switch (level.charAt(0)) {
      case 'C' -> "cervical";
      case 'T' -> "thoracic";
      case 'L' -> "lumbar";
      default -> "sacral";
    };
  }

  /** The number that an ordinal tells, {@code third} or {@code 3rd}, or null for other words. */
  public static @Nullable Integer ordinal(String word) {
    return NumberWords.ordinal(word);
  }

  /** Place of a level counted from C1, for sorting and neighbours. */
  public static int rank(String level) {
    int rank = 0;
    int region = ORDER.indexOf(level.charAt(0));
    for (int r = 0; r < region; r++) rank += r == 2 ? 5 : COUNT[r];
    return rank + Integer.parseInt(level.substring(1));
  }

  /** The vertebra a number of places below (above, when negative) a lumbar-count spine's level. */
  public static String neighbour(String level, int places) {
    int rank = rank(level) + places;
    int[] counts = {7, 12, 5, 5};
    for (int r = 0; r < 4; r++) {
      if (rank <= counts[r]) return ORDER.charAt(r) + "" + Math.max(1, rank);
      rank -= counts[r];
    }
    return level;
  }

  /** All vertebrae from one level to another, both included. */
  public static List<String> between(String upper, String lower) {
    var out = new ArrayList<String>();
    String at = upper;
    for (int guard = 0; guard < 30; guard++) {
      out.add(at);
      if (rank(at) >= rank(lower)) break;
      at = neighbour(at, 1);
    }
    return out;
  }

  private static LevelMention extend(List<Token> tokens, LevelMention first) {
    int i = first.to();
    String upper = first.levels().get(0);
    if (i < tokens.size() && STROKES.contains(tokens.get(i).word())) {
      String lower = second(tokens, i + 1, upper);
      if (lower != null) {
        int to = endOfSecond(tokens, i + 1);
        var pair = new LevelMention(List.of(upper, lower), Form.PAIR, first.from(), to);
        if (rank(lower) - rank(upper) > 1) {
          return new LevelMention(between(upper, lower), Form.RANGE, first.from(), to);
        }
        return rank(lower) > rank(upper) ? pair : first;
      }
    }
    LevelMention spoken = spokenPair(tokens, first);
    if (spoken != null) return spoken;
    if (i < tokens.size() && TO.contains(tokens.get(i).word())) {
      int at = i + 1;
      while (at < tokens.size() && Words.oneOf(tokens.get(at).word(), "the", "and", "including"))
        at++;
      var other = at < tokens.size() ? LevelSpelling.single(tokens, at) : null;
      if (other != null && rank(other.levels().get(0)) > rank(upper)) {
        return new LevelMention(
            between(upper, other.levels().get(0)), Form.RANGE, first.from(), other.to());
      }
    }
    return first;
  }

  /** {@code L two three}: the disc space as it is spoken. */
  private static @Nullable LevelMention spokenPair(List<Token> tokens, LevelMention first) {
    int i = first.to();
    if (i >= tokens.size() || Character.isDigit(tokens.get(i - 1).word().charAt(0))) return null;
    String upper = first.levels().get(0);
    Integer one = NumberWords.cardinal(tokens.get(i - 1).word());
    Integer next = NumberWords.cardinal(tokens.get(i).word());
    if (one == null || next == null || next != one + 1) return null;
    if (!LevelSpelling.valid(upper.charAt(0), next)) return null;
    String lower = upper.charAt(0) + "" + next;
    return new LevelMention(List.of(upper, lower), Form.PAIR, first.from(), i + 1);
  }

  private static @Nullable String second(List<Token> tokens, int i, String upper) {
    if (i >= tokens.size()) return null;
    var full = LevelSpelling.single(tokens, i);
    if (full != null) return full.levels().get(0);
    String w = tokens.get(i).word();
    if (w.length() <= 2 && LevelSpelling.isNumber(w)) {
      int n = Integer.parseInt(w);
      return LevelSpelling.valid(upper.charAt(0), n) ? upper.charAt(0) + "" + n : null;
    }
    return null;
  }

  private static int endOfSecond(List<Token> tokens, int i) {
    var full = LevelSpelling.single(tokens, i);
    return full != null ? full.to() : i + 1;
  }
}
