package org.surgicode.reading.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.text.Token;

/**
 * Names of vertebrae in every spelling: {@code L3}, {@code L-3}, {@code L 3}, {@code LIII}, {@code
 * third lumbar vertebra}, {@code first sacral segment}, {@code L3/4}, {@code L2 through L4}.
 */
public final class Levels {
  private static final String ORDER = "CTLS";
  private static final int[] COUNT = {7, 12, 6, 5};
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10),
          Map.entry("eleventh", 11),
          Map.entry("twelfth", 12),
          Map.entry("1st", 1),
          Map.entry("2nd", 2),
          Map.entry("3rd", 3),
          Map.entry("4th", 4),
          Map.entry("5th", 5));
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12));
  private static final Map<String, String> REGIONS =
      Map.of("cervical", "C", "thoracic", "T", "dorsal", "T", "lumbar", "L", "sacral", "S");
  private static final Map<String, Integer> ROMAN =
      Map.ofEntries(
          Map.entry("i", 1),
          Map.entry("ii", 2),
          Map.entry("iii", 3),
          Map.entry("iv", 4),
          Map.entry("v", 5),
          Map.entry("vi", 6),
          Map.entry("vii", 7),
          Map.entry("viii", 8),
          Map.entry("ix", 9),
          Map.entry("x", 10),
          Map.entry("xi", 11),
          Map.entry("xii", 12));

  /** After these {@code I} is the surgeon, not a number. */
  private static final Set<String> AFTER_THE_PRONOUN =
      Set.of(
          "then", "have", "had", "did", "do", "took", "saw", "made", "put", "went", "was", "could",
          "cut", "found", "also", "now", "am", "would", "will", "left", "got", "came");

  private static final Set<String> WEIGHTINGS =
      Set.of(
          "weighted",
          "signal",
          "image",
          "images",
          "hyperintense",
          "hypointense",
          "sequence",
          "sequences",
          "bright",
          "dark",
          "flair",
          "fat",
          "post");
  private static final Set<String> STROKES = Set.of("-", "\u2013", "\u2014", "/");
  private static final Set<String> TO = Set.of("to", "through", "thru", "till");

  private Levels() {}

  /** Every level mention of a sentence in order. */
  public static List<LevelMention> find(List<Token> tokens) {
    var out = new ArrayList<LevelMention>();
    int i = 0;
    while (i < tokens.size()) {
      var one = single(tokens, i);
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
    if (i < tokens.size() && TO.contains(tokens.get(i).word())) {
      int at = i + 1;
      while (at < tokens.size()
          && Set.of("the", "and", "including").contains(tokens.get(at).word())) at++;
      var other = at < tokens.size() ? single(tokens, at) : null;
      if (other != null && rank(other.levels().get(0)) > rank(upper)) {
        return new LevelMention(
            between(upper, other.levels().get(0)), Form.RANGE, first.from(), other.to());
      }
    }
    return first;
  }

  private static @org.jspecify.annotations.Nullable String second(
      List<Token> tokens, int i, String upper) {
    if (i >= tokens.size()) return null;
    var full = single(tokens, i);
    if (full != null) return full.levels().get(0);
    String w = tokens.get(i).word();
    if (w.length() <= 2 && isNumber(w)) {
      int n = Integer.parseInt(w);
      return valid(upper.charAt(0), n) ? upper.charAt(0) + "" + n : null;
    }
    return null;
  }

  private static int endOfSecond(List<Token> tokens, int i) {
    var full = single(tokens, i);
    return full != null ? full.to() : i + 1;
  }

  private static @org.jspecify.annotations.Nullable LevelMention single(List<Token> tokens, int i) {
    String w = tokens.get(i).word();
    char c = Character.toUpperCase(w.charAt(0));
    if (w.length() >= 2 && w.length() <= 4) {
      int at = w.startsWith("th") ? 2 : 1;
      char region = c == 'D' ? 'T' : c;
      String rest = w.substring(Math.min(at, w.length()));
      String next = i + 1 < tokens.size() ? tokens.get(i + 1).word() : "";
      boolean weighting =
          c == 'T'
              && WEIGHTINGS.contains(
                  next.equals("-") && i + 2 < tokens.size() ? tokens.get(i + 2).word() : next);
      if (weighting) return null;
      if (isNumber(rest) && ORDER.indexOf(region) >= 0 && valid(region, Integer.parseInt(rest))) {
        return new LevelMention(
            List.of(region + "" + Integer.parseInt(rest)), Form.SINGLE, i, i + 1);
      }
      if (rest.length() == 2 && "lst".indexOf(w.charAt(0)) >= 0 && isNumber(rest)) {
        int a = rest.charAt(0) - '0';
        int b = rest.charAt(1) - '0';
        if (b == a + 1 && valid(region, a) && valid(region, b) && region != 'T') {
          return new LevelMention(List.of(region + "" + a, region + "" + b), Form.PAIR, i, i + 1);
        }
      }
    }
    var roman = roman(tokens, i, w);
    if (roman != null) return roman;
    if (w.length() == 1 && ORDER.indexOf(c) >= 0 && i + 1 < tokens.size()) {
      int n = STROKES.contains(tokens.get(i + 1).word()) ? i + 2 : i + 1;
      if (n < tokens.size()) {
        String number = tokens.get(n).word();
        boolean close = tokens.get(n).start() - tokens.get(i).end() <= 1;
        if (close
            && number.length() <= 2
            && isNumber(number)
            && valid(c, Integer.parseInt(number))) {
          return new LevelMention(
              List.of(c + "" + Integer.parseInt(number)), Form.SINGLE, i, n + 1);
        }
      }
    }
    String named = REGIONS.get(w);
    if (named != null && i + 1 < tokens.size()) {
      int n = i + 1;
      if (Set.of("vertebra", "body", "level").contains(tokens.get(n).word())
          && n + 1 < tokens.size()) n++;
      int number = number(tokens.get(n).word());
      String after = n + 1 < tokens.size() ? tokens.get(n + 1).word() : "";
      boolean unit =
          Set.of(
                      "mm",
                      "cm",
                      "ml",
                      "cc",
                      "level",
                      "levels",
                      "discs",
                      "vertebrae",
                      "-",
                      ".",
                      "third",
                      "thirds",
                      "quarter",
                      "quarters",
                      "fifth",
                      "fifths",
                      "half",
                      "halves",
                      "of",
                      "percent",
                      "%")
                  .contains(after)
              && !after.equals(".");
      if (number > 0 && valid(named.charAt(0), number) && !unit) {
        return new LevelMention(List.of(named + number), Form.SINGLE, i, n + 1);
      }
    }
    if (w.length() == 1 && ORDER.indexOf(c) >= 0 && i + 1 < tokens.size()) {
      Integer spelled = WORDS.get(tokens.get(i + 1).word());
      if (spelled != null && valid(c, spelled)) {
        return new LevelMention(List.of(c + "" + spelled), Form.SINGLE, i, i + 2);
      }
    }
    Integer ordinal = ORDINALS.get(w);
    if (ordinal != null && i + 1 < tokens.size()) {
      String region = REGIONS.get(tokens.get(i + 1).word());
      if (region != null && valid(region.charAt(0), ordinal)) {
        return new LevelMention(List.of(region + ordinal), Form.SINGLE, i, i + 2);
      }
    }
    return null;
  }

  /** {@code LIII}, {@code ThXII}, {@code Th XII}, {@code L I}. */
  private static @org.jspecify.annotations.Nullable LevelMention roman(
      List<Token> tokens, int i, String w) {
    int letters = w.startsWith("th") ? 2 : 1;
    char region = Character.toUpperCase(w.charAt(0));
    if (ORDER.indexOf(region) < 0) return null;
    String rest = w.substring(Math.min(letters, w.length()));
    if (!rest.isEmpty()) {
      Integer n = ROMAN.get(rest);
      boolean word =
          region == 'C'
              || rest.length() < 2 && !w.equals("lv")
              || w.startsWith("t") && letters == 1;
      return n == null || word || region == 'L' && n > 5 || !valid(region, n)
          ? null
          : level(region, n, i, i + 1);
    }
    int at = i + 1 < tokens.size() && STROKES.contains(tokens.get(i + 1).word()) ? i + 2 : i + 1;
    if (at >= tokens.size() || tokens.get(at).start() - tokens.get(i).end() > 1) return null;
    Integer n = ROMAN.get(tokens.get(at).word());
    if (n == null || !valid(region, n)) return null;
    String next = at + 1 < tokens.size() ? tokens.get(at + 1).word() : ".";
    boolean surgeon = n == 1 && (next.endsWith("ed") || AFTER_THE_PRONOUN.contains(next));
    return surgeon ? null : level(region, n, i, at + 1);
  }

  private static LevelMention level(char region, int n, int from, int to) {
    return new LevelMention(List.of(region + "" + n), Form.SINGLE, from, to);
  }

  private static int number(String w) {
    Integer spelled = WORDS.get(w);
    if (spelled != null) return spelled;
    return isNumber(w) ? Integer.parseInt(w) : 0;
  }

  private static boolean isNumber(String w) {
    return !w.isEmpty() && w.length() <= 2 && w.chars().allMatch(Character::isDigit);
  }

  private static boolean valid(char region, int n) {
    int r = ORDER.indexOf(region);
    return r >= 0 && n >= 1 && n <= COUNT[r];
  }
}
