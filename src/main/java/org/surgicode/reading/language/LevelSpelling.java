package org.surgicode.reading.language;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.WordMap;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * One vertebra in every spelling: {@code L3}, {@code L-3}, {@code L 3}, {@code LIII}, {@code lumbar
 * three}, {@code third lumbar vertebra}, {@code first sacral segment}.
 */
final class LevelSpelling {
  private static final WordMap<String> REGIONS =
      WordMap.of(
          Map.ofEntries(
              Map.entry("cervical", "C"),
              Map.entry("hwk", "C"),
              Map.entry("thoracic", "T"),
              Map.entry("dorsal", "T"),
              Map.entry("bwk", "T"),
              Map.entry("lumbar", "L"),
              Map.entry("lwk", "L"),
              Map.entry("sacral", "S")));

  /** Behind an ordinal also these: {@code the fifth neck vertebra}. */
  private static final WordMap<String> COUNTED =
      WordMap.of(Map.of("neck", "C", "chest", "T", "loin", "L"));

  /** After these {@code I} is the surgeon, not a number. */
  private static final WordSet AFTER_THE_PRONOUN =
      WordSet.of(
          "then", "have", "had", "did", "do", "took", "saw", "made", "put", "went", "was", "could",
          "cut", "found", "also", "now", "am", "would", "will", "left", "got", "came");

  private static final WordSet WEIGHTINGS =
      WordSet.of(
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

  /** Between ordinals that share a region. */
  private static final WordSet LISTING =
      WordSet.of("and", ",", "or", "to", "through", "the", "&", "as", "well", "both");

  /** What the names of regions begin with. */
  private static final String INITIALS = "CTDLS";

  private static final WordSet STROKES = Levels.STROKES;
  private static final String ORDER = Levels.ORDER;

  private LevelSpelling() {}

  /** Whether a word can name a level without the words beside it: {@code L3}, not {@code three}. */
  static boolean mayStandAlone(Token t) {
    return t.word().length() > 1
        && INITIALS.indexOf(Character.toUpperCase(t.word().charAt(0))) >= 0;
  }

  /** Whether a word can be the beginning of a level: what nearly all words are not. */
  private static boolean mayName(String w) {
    if (REGIONS.get(w) != null) return true;
    char c = Character.toUpperCase(w.charAt(0));
    if (INITIALS.indexOf(c) < 0) return false;
    int letters = w.startsWith("th") ? 2 : 1;
    if (w.length() <= letters) return true;
    char number = w.charAt(letters);
    return Character.isDigit(number) || number == 'i' || number == 'v' || number == 'x';
  }

  /** Whether a word may begin the name of a vertebra. */
  static boolean mayBegin(String w) {
    return mayName(w) || NumberWords.ordinal(w) != null;
  }

  static @Nullable LevelMention single(List<Token> tokens, int i) {
    String w = tokens.get(i).word();
    if (!mayName(w)) return ordinal(tokens, i);
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
      int n = STROKES.contains(tokens.get(i + 1).word()) && i + 2 < tokens.size() ? i + 2 : i + 1;
      if (Words.oneOf(tokens.get(n).word(), "vertebra", "body", "level") && n + 1 < tokens.size())
        n++;
      int number = number(tokens.get(n).word());
      String after = n + 1 < tokens.size() ? tokens.get(n + 1).word() : "";
      boolean unit =
          Words.oneOf(
                  after,
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
              && !after.equals(".");
      if (number > 0 && valid(named.charAt(0), number) && !unit) {
        return new LevelMention(List.of(named + number), Form.SINGLE, i, n + 1);
      }
    }
    if (w.length() == 1 && ORDER.indexOf(c) >= 0 && i + 1 < tokens.size()) {
      Integer spelled = NumberWords.cardinal(tokens.get(i + 1).word());
      if (spelled != null && valid(c, spelled)) {
        return new LevelMention(List.of(c + "" + spelled), Form.SINGLE, i, i + 2);
      }
    }
    return ordinal(tokens, i);
  }

  /** {@code third lumbar}, {@code third and fourth lumbar}, {@code eleventh vertebra}. */
  private static @Nullable LevelMention ordinal(List<Token> tokens, int i) {
    Integer ordinal = NumberWords.ordinal(tokens.get(i).word());
    if (ordinal == null) return null;
    for (int k = i + 1; k < Math.min(tokens.size(), i + 7); k++) {
      String w = tokens.get(k).word();
      String region = REGIONS.get(w) == null ? COUNTED.get(w) : REGIONS.get(w);
      if (region != null && valid(region.charAt(0), ordinal)) {
        return level(region.charAt(0), ordinal, i, k == i + 1 ? k + 1 : i + 1);
      }
      if (k == i + 1 && ordinal > 7 && Words.oneOf(w, "body", "vertebra")) {
        return level('T', ordinal, i, i + 1);
      }
      boolean listed = LISTING.contains(w) || NumberWords.ordinal(w) != null;
      if (!listed) return null;
    }
    return null;
  }

  /** {@code Of the first sacral body two thirds, of the second one half}: the region goes on. */
  static @Nullable LevelMention sameRegion(List<Token> tokens, int i, @Nullable String before) {
    Integer ordinal = NumberWords.ordinal(tokens.get(i).word());
    boolean one = i + 1 < tokens.size() && tokens.get(i + 1).is("one");
    if (ordinal == null || before == null || !one) return null;
    char region = before.charAt(0);
    return valid(region, ordinal) ? level(region, ordinal, i, i + 2) : null;
  }

  /** {@code LIII}, {@code ThXII}, {@code Th XII}, {@code L I}. */
  private static @Nullable LevelMention roman(List<Token> tokens, int i, String w) {
    int letters = w.startsWith("th") ? 2 : 1;
    char region = Character.toUpperCase(w.charAt(0));
    if (ORDER.indexOf(region) < 0) return null;
    String rest = w.substring(Math.min(letters, w.length()));
    if (!rest.isEmpty()) {
      Integer n = NumberWords.roman(rest);
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
    Integer n = NumberWords.roman(tokens.get(at).word());
    if (n == null || !valid(region, n)) return null;
    String next = at + 1 < tokens.size() ? tokens.get(at + 1).word() : ".";
    boolean surgeon = n == 1 && (next.endsWith("ed") || AFTER_THE_PRONOUN.contains(next));
    return surgeon ? null : level(region, n, i, at + 1);
  }

  private static LevelMention level(char region, int n, int from, int to) {
    return new LevelMention(List.of(region + "" + n), Form.SINGLE, from, to);
  }

  private static int number(String w) {
    Integer spelled = NumberWords.cardinal(w);
    if (spelled != null) return spelled;
    return isNumber(w) ? Integer.parseInt(w) : 0;
  }

  static boolean isNumber(String w) {
    if (w.isEmpty() || w.length() > 2) return false;
    for (int i = 0; i < w.length(); i++) if (!Character.isDigit(w.charAt(i))) return false;
    return true;
  }

  static boolean valid(char region, int n) {
    int r = ORDER.indexOf(region);
    return r >= 0 && n >= 1 && n <= Levels.COUNT[r];
  }
}
