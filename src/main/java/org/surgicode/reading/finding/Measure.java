package org.surgicode.reading.finding;

import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;

/** Numbers with units in a sentence, and the part of a sentence that a word belongs to. */
final class Measure {
  static final WordSet LENGTHS =
      WordSet.of(
          "mm",
          "cm",
          "millimeter",
          "millimeters",
          "centimeter",
          "centimeters",
          "inch",
          "inches",
          "millimetre",
          "millimetres",
          "centimetre",
          "centimetres");
  static final WordSet VOLUMES =
      WordSet.of(
          "cc",
          "ml",
          "milliliter",
          "milliliters",
          "millilitre",
          "millilitres",
          "ccm",
          "cm3",
          "g",
          "gram",
          "grams",
          "mg");
  private static final WordSet NUMBERS =
      WordSet.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "sixty",
          "seventy",
          "eighty",
          "ninety",
          "half",
          "an");
  private static final WordSet SEPARATORS =
      WordSet.of(",", ";", "+", "and", "with", "plus", ":", "/", "or");

  private Measure() {}

  /** Whether a number stands at a token. */
  static boolean isNumber(Utterance u, int i) {
    String w = u.word(i);
    if (NUMBERS.contains(w)) return true;
    if (!Character.isDigit(w.charAt(0))) return false;
    for (int k = 1; k < w.length(); k++) {
      char c = w.charAt(k);
      if (!Character.isDigit(c) && c != '.' && c != ',') return false;
    }
    return true;
  }

  /**
   * Whether a number with one of the units stands at a token: {@code 5 mm}, {@code 5-mm}, {@code
   * 5mm}.
   */
  static boolean at(Utterance u, int i, WordSet units) {
    if (isNumber(u, i)) {
      String next = u.word(i + 1).equals("-") ? u.word(i + 2) : u.word(i + 1);
      return units.contains(next);
    }
    String w = u.word(i);
    int d = 0;
    while (d < w.length() && (Character.isDigit(w.charAt(d)) || w.charAt(d) == '.')) d++;
    return d > 0 && d < w.length() && units.contains(w.substring(d));
  }

  /** Whether a measure stands between two tokens. */
  static boolean in(Utterance u, int from, int to, WordSet units) {
    for (int i = from; i < to; i++) if (at(u, i, units)) return true;
    return false;
  }

  /** First token of the enumerated part of its sentence that a mention stands in. */
  static int partStart(Utterance u, Mention m) {
    int i = m.from();
    while (i > 0 && !SEPARATORS.contains(u.word(i - 1))) i--;
    return i;
  }

  /** Token after that part. */
  static int partEnd(Utterance u, Mention m) {
    int i = m.to();
    int n = u.sentence().tokens().size();
    while (i < n && !SEPARATORS.contains(u.word(i))) i++;
    return i;
  }
}
