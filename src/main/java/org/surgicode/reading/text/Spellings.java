package org.surgicode.reading.text;

import org.jspecify.annotations.Nullable;

/**
 * Words lately met, each with its form and its stem, so that a word that every note holds is worked
 * out once. A bounded table of single words: no number but short ones such as {@code L3}, no order,
 * nothing that tells of a patient.
 */
final class Spellings {
  private static final int SIZE = 1 << 14;
  private static final int LONGEST = 24;

  /** With a digit in it, and longer, it may be a date or a number of somebody. */
  private static final int SHORT = 3;

  private static final @Nullable Spelling[] TABLE = new Spelling[SIZE];

  private Spellings() {}

  /** What the letters between two offsets of a text are. */
  static Spelling of(String text, int start, int end) {
    if (end - start > LONGEST) return new Spelling(text.substring(start, end));
    int hash = 0;
    boolean letters = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      hash = hash * 31 + c;
      letters &= !Character.isDigit(c);
    }
    int slot = (hash ^ hash >>> 13) & SIZE - 1;
    // Entries never change, so a race between threads only makes one of them work a word out again.
    Spelling known = TABLE[slot];
    if (known != null && known.is(text, start, end)) return known;
    Spelling beside = TABLE[slot ^ 1];
    if (beside != null && beside.is(text, start, end)) return beside;
    Spelling made = new Spelling(text.substring(start, end));
    if (letters || end - start <= SHORT) {
      TABLE[slot ^ 1] = known;
      TABLE[slot] = made;
    }
    return made;
  }
}
