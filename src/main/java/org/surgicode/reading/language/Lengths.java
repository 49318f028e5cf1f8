package org.surgicode.reading.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * Shares told by two lengths: {@code 8 of 32 mm}, {@code it measures 34 mm; 21 mm of this went}.
 */
final class Lengths {
  private static final WordSet MILLIMETERS =
      WordSet.of("mm", "millimeter", "millimeters", "millimetre", "millimetres");
  private static final WordSet ACROSS =
      WordSet.of("wide", "deep", "high", "long", "across", "thick");

  /** So many words may stand between a part and the length of its body. */
  private static final int PART_TO_BODY = 25;

  /** So many words may stand between the whole length and the part of it. */
  private static final int WHOLE_TO_PART = 14;

  private static boolean isMm(List<Token> tokens, int i) {
    String w = Amounts.word(tokens, i);
    return w.startsWith("m") && MILLIMETERS.contains(w);
  }

  /** {@code 8 of 32 mm}, {@code 8 mm of the 32 mm}, {@code 8 out of 32 mm}. */
  static @Nullable Amount ratio(List<Token> tokens, int i) {
    Double part = Amounts.digits(tokens, i);
    if (part == null) return null;
    int j = i + 1;
    boolean unit = isMm(tokens, j);
    if (unit) j++;
    if (unit && ACROSS.contains(Amounts.word(tokens, j))) j++;
    if (Amounts.word(tokens, j).equals("out")) j++;
    if (!Amounts.word(tokens, j).equals("of")) return null;
    j++;
    while (Words.oneOf(Amounts.word(tokens, j), "the", "its", "a", "total", "depth")
        || Words.oneOf(Amounts.word(tokens, j), "full", "height", "width", "whole")) j++;
    if (Amounts.word(tokens, j).equals("of")) j++;
    Double whole = Amounts.digits(tokens, j);
    if (whole == null || whole <= part) return null;
    boolean unitAfter = isMm(tokens, j + 1);
    if (!unit && !unitAfter) return null;
    return new Amount(part / whole, i, unitAfter ? j + 2 : j + 1);
  }

  /** {@code Of the 32 mm depth of L3, 20 mm was drilled away}. */
  static @Nullable Amount wholeFirst(List<Token> tokens, int i) {
    if (!Amounts.word(tokens, i).equals("of")) return null;
    int j = i + 1;
    while (Words.oneOf(Amounts.word(tokens, j), "the", "its", "a", "total")) j++;
    Double whole = Amounts.digits(tokens, j);
    if (whole == null || !isMm(tokens, j + 1)) return null;
    for (int k = j + 2; k < Math.min(tokens.size(), j + 2 + WHOLE_TO_PART); k++) {
      if (Amounts.word(tokens, k).equals(";")) return null;
      Double part = Amounts.digits(tokens, k);
      if (part == null) continue;
      boolean unit = isMm(tokens, k + 1);
      boolean side = Amounts.SIDES.contains(Amounts.word(tokens, k - 1));
      if (part >= whole || !unit && !side) return null;
      boolean left = Words.oneOf(Amounts.word(tokens, k - 1), "leaves", "leaving", "left", "kept");
      double share = left ? 1 - part / whole : part / whole;
      return new Amount(share, k, unit ? k + 2 : k + 1);
    }
    return null;
  }

  /** {@code A slice of 5 mm was taken; that body measures 27 mm}. */
  static @Nullable Amount bodyMeasured(List<Token> tokens, int i) {
    Double part = Amounts.digits(tokens, i);
    if (part == null || !isMm(tokens, i + 1)) return null;
    boolean body = false;
    for (int k = i + 2; k < Math.min(tokens.size(), i + PART_TO_BODY); k++) {
      if (Amounts.digits(tokens, k) == null || !isMm(tokens, k + 1)) {
        body |= Words.oneOf(Amounts.word(tokens, k), "body", "vertebra");
        continue;
      }
      Double whole = Amounts.digits(tokens, k);
      boolean measures =
          Words.oneOf(Amounts.word(tokens, k - 1), "measures", "measured", "measuring", "of")
              || ACROSS.contains(Amounts.word(tokens, k + 2))
                  && Amounts.word(tokens, k + 2).equals(Amounts.word(tokens, i + 2));
      return body && measures && whole != null && part < whole
          ? new Amount(part / whole, i, i + 2)
          : null;
    }
    return null;
  }

  /** {@code The body measures 34 mm; 21 mm of this were milled off}. */
  static @Nullable Amount ofThis(List<Token> tokens, int i) {
    Double part = Amounts.digits(tokens, i);
    boolean of = isMm(tokens, i + 1) && Amounts.word(tokens, i + 2).equals("of");
    if (part == null || !of) return null;
    if (!Words.oneOf(
        Amounts.word(tokens, i + 3), "this", "that", "these", "those", "it", "them", "which")) {
      return null;
    }
    for (int k = i - 1; k >= Math.max(1, i - PART_TO_BODY); k--) {
      Double whole = Amounts.digits(tokens, k - 1);
      if (whole == null || !isMm(tokens, k)) continue;
      return whole > part ? new Amount(part / whole, i, i + 4) : null;
    }
    return null;
  }
}
