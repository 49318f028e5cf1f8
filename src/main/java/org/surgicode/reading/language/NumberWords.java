package org.surgicode.reading.language;

import org.jspecify.annotations.Nullable;
import org.surgicode.reading.text.WordMap;
import org.surgicode.reading.text.WordSet;

/** Numbers written as words, in their one home. */
final class NumberWords {
  private static final WordMap<Integer> CARDINALS = new WordMap<>();
  private static final WordMap<Integer> ORDINALS = new WordMap<>();
  private static final WordMap<Integer> ROMAN = new WordMap<>();

  static {
    count(
        CARDINALS, 1, 1, "one two three four five six seven eight nine ten eleven twelve thirteen");
    count(CARDINALS, 1, 14, "fourteen fifteen sixteen seventeen eighteen nineteen");
    count(CARDINALS, 10, 20, "twenty thirty forty fifty sixty seventy eighty ninety hundred");
    count(ORDINALS, 1, 1, "first second third fourth fifth sixth seventh eighth ninth tenth");
    count(ORDINALS, 1, 11, "eleventh twelfth");
    count(ORDINALS, 1, 1, "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th");
    count(ROMAN, 1, 1, "i ii iii iv v vi vii viii ix x xi xii");
  }

  private NumberWords() {}

  /** Every word that {@link #cardinal} knows. */
  static WordSet cardinals() {
    return CARDINALS.words();
  }

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

  private static void count(WordMap<Integer> into, int step, int first, String words) {
    int number = first;
    for (String word : words.split(" ", -1)) {
      into.put(word, number);
      number += step;
    }
  }
}
