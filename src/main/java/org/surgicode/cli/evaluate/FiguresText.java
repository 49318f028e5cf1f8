package org.surgicode.cli.evaluate;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Figures and misses as plain text, one thing a line. */
final class FiguresText {
  private static final List<String> TABLES = List.of("perCriterion", "perFlag", "perStyle");

  private final StringBuilder text = new StringBuilder();

  private FiguresText() {}

  /**
   * @param figures what {@link Evaluation#json} says
   */
  static String of(JsonNode figures) {
    FiguresText report = new FiguresText();
    for (Map.Entry<String, JsonNode> figure : figures.properties()) {
      if (!TABLES.contains(figure.getKey()) && !figure.getKey().equals("misses")) {
        report.line(0, padded(figure.getKey()) + words(figure.getValue()));
      }
    }
    for (String table : TABLES) {
      if (!figures.path(table).isEmpty()) {
        report.line(0, "");
        report.line(0, table);
        figures
            .path(table)
            .properties()
            .forEach(row -> report.line(1, padded(row.getKey()) + words(row.getValue())));
      }
    }
    report.misses(figures.path("misses"));
    return report.text.toString();
  }

  private void misses(JsonNode misses) {
    line(0, "");
    line(0, misses.isEmpty() ? "No misses" : "Misses");
    for (JsonNode item : misses) {
      String wanted = item.path("expected").asString("");
      line(
          1,
          item.path("case").asString("")
              + ": "
              + item.path("about").asString("")
              + " "
              + item.path("got").asString("")
              + (wanted.isEmpty() ? "" : ", expected " + wanted));
      item.path("nearest").forEach(near -> line(2, near.asString("").replaceAll("\\s+", " ")));
    }
  }

  private static String padded(String name) {
    return name + " ".repeat(Math.max(1, 26 - name.length()));
  }

  /** A figure, or the figures of an object beside each other. */
  static String words(JsonNode value) {
    if (!value.isObject()) {
      return value.isNull() ? "-" : value.toString();
    }
    StringBuilder words = new StringBuilder();
    for (Map.Entry<String, JsonNode> part : value.properties()) {
      if (!part.getValue().isObject() && !part.getValue().isNull()) {
        words.append(words.isEmpty() ? "" : "  ").append(part.getKey()).append(' ');
        words.append(part.getValue());
      }
    }
    return words.toString();
  }

  private void line(int depth, String words) {
    text.append("  ".repeat(depth)).append(words).append('\n');
  }
}
