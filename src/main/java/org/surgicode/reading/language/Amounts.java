package org.surgicode.reading.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.WordMap;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * Shares in digits and words: {@code 60 percent}, {@code two thirds}, {@code the back half}, {@code
 * 8 of 32 mm}. A range counts by its lower end; {@code less than} and {@code under} take a little
 * off, {@code over} puts a little on, {@code no more than} and {@code not less than} do neither.
 */
public final class Amounts {
  private static final String SIGNS = "½⅓⅔¼¾";
  private static final double HAIR = 0.01;
  private static final WordMap<Integer> PARTS =
      WordMap.of(
          Map.ofEntries(
              Map.entry("half", 2),
              Map.entry("halves", 2),
              Map.entry("third", 3),
              Map.entry("thirds", 3),
              Map.entry("quarter", 4),
              Map.entry("quarters", 4),
              Map.entry("fourth", 4),
              Map.entry("fourths", 4),
              Map.entry("fifth", 5),
              Map.entry("fifths", 5),
              Map.entry("sixth", 6),
              Map.entry("sixths", 6),
              Map.entry("eighth", 8),
              Map.entry("eighths", 8),
              Map.entry("tenth", 10),
              Map.entry("tenths", 10)));
  private static final WordSet BEGINNINGS =
      WordSet.union(PARTS.words(), NumberWords.cardinals(), WordSet.of("a", "an"));
  static final WordSet SIDES =
      WordSet.of(
          "posterior",
          "anterior",
          "back",
          "front",
          "rear",
          "left",
          "right",
          "upper",
          "lower",
          "middle",
          "dorsal",
          "ventral",
          "lateral",
          "medial",
          "central",
          "cranial",
          "caudal",
          "last",
          "remaining",
          "near",
          "far",
          "hind",
          "inner",
          "outer",
          "post",
          "ant",
          "bottom",
          "top",
          "hand",
          "another",
          "further",
          "additional",
          "whole");
  private static final WordSet LESS =
      WordSet.of("under", "below", "than", "most", "nearly", "almost");

  private Amounts() {}

  /** Every share in a sentence, in order. */
  public static List<Amount> find(List<Token> tokens) {
    return find(tokens, Gist.of(tokens));
  }

  static List<Amount> find(List<Token> tokens, Gist gist) {
    if (!gist.holds(Gist.AMOUNT)) return List.of();
    var out = new ArrayList<Amount>(0);
    for (int i = 0; i < tokens.size(); i++) {
      Amount a = gist.is(i, Gist.AMOUNT) ? at(tokens, i) : null;
      if (a != null && !isIncluded(tokens, a)) {
        out.add(a);
        i = a.to() - 1;
      }
    }
    return out;
  }

  /** {@code T12 was taken out, including its right half}: more than that share went. */
  private static boolean isIncluded(List<Token> tokens, Amount a) {
    for (int i = Math.max(0, a.from() - 4); i < a.from(); i++) {
      if (tokens.get(i).is("including") || tokens.get(i).is("even")) return true;
    }
    return false;
  }

  private static @Nullable Amount at(List<Token> tokens, int i) {
    String w = tokens.get(i).word();
    if (w.equals("of")) {
      Amount whole = Lengths.wholeFirst(tokens, i);
      return whole == null ? null : nuance(tokens, whole);
    }
    Amount a = percent(tokens, i);
    if (a == null) a = fraction(tokens, i);
    if (a == null) a = Lengths.ratio(tokens, i);
    if (a == null) a = Lengths.bodyMeasured(tokens, i);
    if (a == null) a = Lengths.ofThis(tokens, i);
    if (a == null) a = counted(tokens, i);
    return a == null ? null : nuance(tokens, a);
  }

  /** Whether a word may begin a share. */
  static boolean mayBegin(String w) {
    boolean word = w.equals("of") || BEGINNINGS.contains(w);
    return word || w.length() == 1 && SIGNS.contains(w) || digits(w) != null;
  }

  private static @Nullable Amount percent(List<Token> tokens, int i) {
    Double n = number(tokens, i);
    if (n == null) return null;
    int j = i + 1;
    int at = word(tokens, j).equals("-") ? j + 1 : j;
    Double unit = number(tokens, at);
    boolean spelled = count(word(tokens, i)) != null && count(word(tokens, at)) != null;
    if (spelled && n >= 20 && n % 10 == 0 && unit != null && unit < 10) {
      n += unit;
      j = at + 1;
    }
    if (j + 1 < tokens.size()
        && (word(tokens, j).equals("-")
            || word(tokens, j).equals("to")
            || word(tokens, j).equals("\u2013"))) {
      Double upper = number(tokens, j + 1);
      if (upper != null) j += 2;
    }
    if (word(tokens, j).equals("-") && word(tokens, j + 1).startsWith("per")) j++;
    if (word(tokens, j).equals("and") && number(tokens, j + 1) != null) {
      boolean shared = Words.oneOf(word(tokens, j + 2), "%", "percent", "pct");
      boolean range = word(tokens, i - 1).equals("between");
      return shared && n <= 100 ? new Amount(n / 100, i, range ? j + 3 : j) : null;
    }
    if (j < tokens.size() && Words.oneOf(word(tokens, j), "%", "percent", "pct")) {
      return n <= 100 ? new Amount(n / 100, i, j + 1) : null;
    }
    if (word(tokens, j).equals("per") && word(tokens, j + 1).equals("cent")) {
      return n <= 100 ? new Amount(n / 100, i, j + 2) : null;
    }
    return null;
  }

  private static @Nullable Amount fraction(List<Token> tokens, int i) {
    String w = word(tokens, i);
    if (w.length() == 1 && SIGNS.contains(w)) {
      double[] values = {0.5, 1 / 3.0, 2 / 3.0, 0.25, 0.75};
      return new Amount(values[SIGNS.indexOf(w)], i, i + 1);
    }
    Double n = number(tokens, i);
    int j = i + 1;
    if (word(tokens, j).equals("-")) j++;
    if (n != null && word(tokens, j).equals("/")) {
      String under = word(tokens, j + 1);
      Double d = denominator(under);
      boolean small = d != null && d >= 2 && d <= 10 && n < d && tokens.get(i).word().length() == 1;
      boolean ordinal = under.endsWith("th") || under.endsWith("d") || under.endsWith("s");
      boolean ofSomething = Words.oneOf(word(tokens, j + 2), "of", "the", "body", "vertebral");
      boolean guessed = ROUGHLY.contains(word(tokens, i - 1));
      boolean share = ofSomething || guessed || ordinal || taken(tokens, i, j + 2);
      return small && d != null && share ? new Amount(n / d, i, j + 2) : null;
    }
    Integer part = PARTS.get(word(tokens, j));
    if (n != null && part != null && n < part && n >= 1) {
      boolean ordinal = n == 1 && part >= 3 && REGION.contains(word(tokens, j + 1));
      return ordinal ? null : new Amount(n / part, i, j + 1);
    }
    Integer alone = PARTS.get(w);
    if (alone != null && twoSides(tokens, i)) return new Amount(2.0 / alone, i, i + 1);
    if (alone == null || w.endsWith("s") && !w.equals("halves")) return null;
    if (alone == 2) return new Amount(0.5, i, i + 1);
    boolean sided = i > 0 && SIDES.contains(word(tokens, i - 1));
    String next = word(tokens, i + 1);
    boolean of =
        next.equals("of")
            || !next.isEmpty() && ",.;)".contains(next)
            || AFTER_A_PART.contains(next)
            || next.length() > 4 && next.endsWith("ed");
    return sided && of ? new Amount(1.0 / alone, i, i + 1) : null;
  }

  /** {@code Body drilled 2/3}, {@code posterior 2/3 gone}; not {@code discs 2/3}: two levels. */
  private static boolean taken(List<Token> tokens, int from, int to) {
    String before = word(tokens, from - 1);
    String after = word(tokens, to);
    boolean drilled = TAKEN.contains(before) && Words.oneOf(after, ".", ",", ";", "(", "and", "");
    boolean sided =
        Words.oneOf(before, "anterior", "posterior", "front", "back", "rear", "dorsal", "ventral")
            && TAKEN.contains(after);
    return (drilled || sided) && !Words.oneOf(word(tokens, from - 2), "disc", "discs", "space");
  }

  /** {@code 4}, {@code 4th} and {@code 3rds}; null for other words. */
  private static @Nullable Double denominator(String w) {
    int end = w.length();
    while (end > 0 && Character.isLetter(w.charAt(end - 1))) end--;
    boolean suffix = Words.oneOf(w.substring(end), "", "th", "ths", "rd", "rds");
    return end > 0 && suffix ? digits(w.substring(0, end)) : null;
  }

  /** {@code Its posterior and middle thirds}. */
  private static boolean twoSides(List<Token> tokens, int i) {
    boolean thirds = Words.oneOf(word(tokens, i), "thirds", "quarters", "fourths", "fifths");
    boolean joined = Words.oneOf(word(tokens, i - 2), "and", "&");
    return thirds && joined && isSide(tokens, i - 1) && isSide(tokens, i - 3);
  }

  private static boolean isSide(List<Token> tokens, int i) {
    return SIDES.contains(word(tokens, i));
  }

  private static final WordSet TAKEN =
      WordSet.of(
          "drilled",
          "burred",
          "resected",
          "removed",
          "taken",
          "out",
          "gone",
          "away",
          "off",
          "kept",
          "left",
          "preserved",
          "spared",
          "milled",
          "shaved",
          "corpectomy",
          "vertebrectomy");
  private static final WordSet ROUGHLY =
      WordSet.of("about", "roughly", "approximately", "approx", "~", "some", "nearly", "it", ":");

  /** {@code Three of the four quadrants}. */
  private static @Nullable Amount counted(List<Token> tokens, int i) {
    Integer part = NumberWords.cardinal(word(tokens, i));
    if (part != null && word(tokens, i + 1).equals("parts") && word(tokens, i + 2).equals("in")) {
      Integer all = NumberWords.cardinal(word(tokens, i + 3));
      return all != null && part < all ? new Amount((double) part / all, i, i + 4) : null;
    }
    boolean parts = word(tokens, i + 1).equals("parts");
    if (part != null && parts && word(tokens, i + 2).equals("out")) {
      Integer all = NumberWords.cardinal(word(tokens, i + 4));
      return all != null && part < all ? new Amount((double) part / all, i, i + 5) : null;
    }
    if (part == null || !word(tokens, i + 1).equals("of")) return null;
    int j = word(tokens, i + 2).equals("the") || word(tokens, i + 2).equals("its") ? i + 3 : i + 2;
    Integer whole = NumberWords.cardinal(word(tokens, j));
    boolean counted = Words.oneOf(word(tokens, j + 1), "quadrants", "quarters", "thirds", "parts");
    return whole != null && counted && part < whole
        ? new Amount((double) part / whole, i, j + 2)
        : null;
  }

  private static final WordSet AFTER_A_PART =
      WordSet.of(
          "only",
          "alone",
          "too",
          "which",
          "was",
          "across",
          "over",
          "with",
          "down",
          "along",
          "from",
          "were",
          "and",
          "out",
          "remained",
          "remains",
          "stayed",
          "stays",
          "went");

  private static final WordSet REGION =
      WordSet.of("cervical", "thoracic", "lumbar", "sacral", "rib");

  private static Amount nuance(List<Token> tokens, Amount a) {
    int b = a.from() - 1;
    while (b >= 0
        && Words.oneOf(word(tokens, b), "about", "the", "roughly", "some", "approximately")) b--;
    String before = word(tokens, b);
    String twoBefore = word(tokens, b - 1);
    boolean compared = Words.oneOf(twoBefore, "more", "greater", "less", "fewer");
    if (before.equals("than") && compared && Words.oneOf(word(tokens, b - 2), "no", "not")) {
      return new Amount(a.share(), b - 2, a.to());
    }
    int denial = before.equals("than") && compared ? denialBefore(tokens, b - 2) : -1;
    if (denial >= 0) return new Amount(a.share(), denial, a.to());
    if (before.equals("than") && Words.oneOf(twoBefore, "more", "greater", "better", "rather")) {
      return new Amount(Math.min(1, a.share() + HAIR), b - 1, a.to());
    }
    if (before.equals("beyond")) {
      int not = denialBefore(tokens, b - 1);
      return new Amount(a.share(), not >= 0 ? not : b, a.to());
    }
    if (Words.oneOf(before, "over", "above")) {
      return new Amount(Math.min(1, a.share() + HAIR), b, a.to());
    }
    if (before.equals("than") && Words.oneOf(twoBefore, "less", "fewer")) {
      return new Amount(a.share() - HAIR, b - 1, a.to());
    }
    if (before.equals("quite") && twoBefore.equals("not")) {
      return new Amount(a.share() - HAIR, b - 1, a.to());
    }
    if (LESS.contains(before) && !before.equals("than") && !twoBefore.equals("at")) {
      return new Amount(a.share() - HAIR, b, a.to());
    }
    return a;
  }

  /** {@code Did not take more than}: the place of {@code not} in the same breath, else -1. */
  private static int denialBefore(List<Token> tokens, int i) {
    for (int k = i; k >= Math.max(0, i - 5); k--) {
      if (Words.oneOf(word(tokens, k), ",", ";", ":", "and", "but")) return -1;
      if (Words.oneOf(word(tokens, k), "not", "never", "didn't")) return k;
    }
    return -1;
  }

  /** {@code Three}, and {@code a} for one. */
  private static @Nullable Integer count(String w) {
    return w.equals("a") || w.equals("an") ? Integer.valueOf(1) : NumberWords.cardinal(w);
  }

  private static @Nullable Double number(List<Token> tokens, int i) {
    Integer n = count(word(tokens, i));
    return n != null ? Double.valueOf(n) : digits(tokens, i);
  }

  static @Nullable Double digits(List<Token> tokens, int i) {
    return digits(word(tokens, i));
  }

  private static @Nullable Double digits(String w) {
    if (w.isEmpty() || w.length() > 6 || w.charAt(0) == '.') return null;
    int whole = 0;
    boolean parted = false;
    for (int k = 0; k < w.length(); k++) {
      char c = w.charAt(k);
      if (c >= '0' && c <= '9') whole = whole * 10 + c - '0';
      else if (c == '.') parted = true;
      else return null;
    }
    if (!parted) return (double) whole;
    try {
      return Double.valueOf(w);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  static String word(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).word() : "";
  }
}
