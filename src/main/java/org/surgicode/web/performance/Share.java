package org.surgicode.web.performance;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A bar that lies beside its name.
 *
 * @param name what is counted
 * @param number how often
 * @param width share of the longest bar, in percent
 */
record Share(String name, int number, String width) {
  /** The most frequent ones, each under its name. */
  static List<Share> of(Map<String, Integer> counts, UnaryOperator<String> name, int most) {
    int longest = counts.values().stream().mapToInt(v -> v).max().orElse(1);
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(
            e ->
                new Share(
                    name.apply(e.getKey()),
                    e.getValue(),
                    String.format(Locale.ROOT, "%.1f%%", 100.0 * e.getValue() / longest)))
        .toList();
  }
}
