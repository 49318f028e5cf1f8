package org.surgicode.reading.text;

import org.jspecify.annotations.Nullable;

/**
 * Words lately met, each with its form and its stem, so that a word that every note holds is worked
 * out once. A bounded table of single words: no number but short ones such as {@code L3}, no order,
 * nothing that tells of a patient.
 */
final class Spellings {
  private static final int BITS = 15;

  /** So many places a word may stand in. */
  private static final int PLACES = 4;

  /** Spreads words that differ in one letter, such as {@code L3} and {@code L4}. */
  private static final int SPREAD = 0x9E3779B9;

  private static final int LONGEST = 24;

  /** With a digit in it, and longer, it may be a date or a number of somebody. */
  private static final int SHORT = 3;

  private static final @Nullable Spelling[] TABLE = new Spelling[1 << BITS];

  private Spellings() {}

  /** What the letters between two offsets of a text are. */
  static Spelling of(String text, int start, int end) {
    if (end - start > LONGEST) return new Spelling(text.substring(start, end), 0);
    int hash = 0;
    boolean letters = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      hash = hash * 31 + c;
      letters &= !Character.isDigit(c);
    }
    int place = hash * SPREAD >>> Integer.SIZE - BITS;
    int free = place;
    // Entries never change, so a race between threads only makes one of them work a word out again.
    for (int i = PLACES - 1; i >= 0; i--) {
      Spelling known = TABLE[place ^ i];
      if (known == null) free = place ^ i;
      else if (known.is(text, start, end, hash)) return known;
    }
    Spelling made = new Spelling(text.substring(start, end), hash);
    if (letters || end - start <= SHORT) TABLE[free] = made;
    return made;
  }
}
