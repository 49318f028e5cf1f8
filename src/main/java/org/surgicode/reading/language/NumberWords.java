package org.surgicode.reading.language;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers written as words, in their one home. */
final class NumberWords {
  private static final Map<String, Integer> CARDINALS =
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
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90),
          Map.entry("hundred", 100));
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
          Map.entry("5th", 5),
          Map.entry("6th", 6),
          Map.entry("7th", 7),
          Map.entry("8th", 8),
          Map.entry("9th", 9),
          Map.entry("10th", 10),
          Map.entry("11th", 11),
          Map.entry("12th", 12));
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

  private NumberWords() {}

  /** {@code three}: 3; null for any other word. */
  static @Nullable Integer cardinal(String word) {
    return CARDINALS.get(word);
  }

  /** {@code third}, {@code 3rd}: 3; null for any other word. */
  static @Nullable Integer ordinal(String word) {
    return ORDINALS.get(word);
  }

  /** {@code iii}: 3, up to twelve; null for any other word. */
  static @Nullable Integer roman(String word) {
    return ROMAN.get(word);
  }
}
