package org.surgicode.web.performance;

import com.ibm.icu.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.surgicode.web.language.Phrases;

/**
 * Upright bars, one for each group of months, from the side where reading begins. Across, places
 * are shares of the width, so that letters keep their size in a narrow window; upright they are
 * pixels.
 *
 * @param name what is counted
 * @param kind picks the colour
 * @param says the plot in a sentence
 * @param bars the bars
 */
record Plot(String name, String kind, String says, List<Bar> bars) {
  private static final int FLOOR = 92;
  private static final int TALLEST = 66;
  private static final double FILLED = 0.68;

  /**
   * One bar.
   *
   * @param x its left side, in percent
   * @param width in percent
   * @param y its upper end, in pixels
   * @param height in pixels
   * @param middle its middle, in percent
   * @param above where the number stands, in pixels
   * @param label the month in a letter
   * @param number what is counted; a dash for nothing to count
   */
  record Bar(
      String x,
      String width,
      int y,
      int height,
      String middle,
      int above,
      String label,
      String number) {}

  /**
   * Bars of numbers.
   *
   * @param values one for each label; negative where there is nothing to count
   * @param highest the number that reaches the top, for plots that are to be compared
   */
  static Plot of(
      String name,
      String kind,
      List<Integer> values,
      List<String> labels,
      int highest,
      Phrases phrases) {
    NumberFormat numbers = NumberFormat.getInstance(phrases.locale());
    boolean mirrored = phrases.direction().equals("rtl");
    double step = 100.0 / values.size();
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      int value = values.get(i);
      int place = mirrored ? values.size() - 1 - i : i;
      double middle = step * (place + 0.5);
      int height = Math.round(TALLEST * Math.max(0, value) / (float) Math.max(1, highest));
      bars.add(
          new Bar(
              percent(middle - step * FILLED / 2),
              percent(step * FILLED),
              FLOOR - height,
              height,
              percent(middle),
              FLOOR - height - 5,
              labels.get(i),
              value < 0 ? "–" : numbers.format(value)));
    }
    int low = values.stream().filter(v -> v >= 0).mapToInt(v -> v).min().orElse(0);
    int high = values.stream().mapToInt(v -> v).max().orElse(0);
    String says =
        phrases.say("figures-plot", Map.of("name", name, "low", low, "high", Math.max(0, high)));
    return new Plot(name, kind, says, bars);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }
}
