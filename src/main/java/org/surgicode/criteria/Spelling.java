package org.surgicode.criteria;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what a writer of a configuration file meant. */
final class Spelling {
  private Spelling() {}

  /** {@code ; did you mean 'x'?} with the nearest known name, or a full stop when none is near. */
  static String hint(String written, Collection<String> known) {
    return known.stream()
        .min(Comparator.<String>comparingInt(k -> distance(written, k)).thenComparing(k -> k))
        .filter(k -> distance(written, k) <= Math.max(2, written.length() / 3))
        .map(k -> "; did you mean '" + k + "'?")
        .orElse(".");
  }

  /** Letters to insert, drop or change to get from one word to the other. */
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }
}
