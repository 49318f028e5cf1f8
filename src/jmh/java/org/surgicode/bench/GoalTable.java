package org.surgicode.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** One row for each goal: its bar, its aim, and what was measured, or that it was not. */
final class GoalTable {
  private GoalTable() {}

  static List<String> written() throws IOException {
    Map<String, List<String[]>> measured = new HashMap<>();
    List<String> figures = new ArrayList<>();
    for (Path part : parts()) {
      for (String line : Files.readAllLines(part)) {
        if (line.startsWith("#")) {
          figures.add("- " + line.substring(2));
        } else {
          String[] cells = line.split("\t", -1);
          measured.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(cells);
        }
      }
    }
    List<String> page = new ArrayList<>();
    page.add("# Benchmarks");
    page.add("");
    page.add(
        "`mvn -B -Pbench test-compile exec:exec` wrote this: contenders take turns in the same");
    page.add(
        "run, ratios are formed inside a round, and the median of the rounds (least - most) is");
    page.add("shown. **Bar** must hold; **aim** is what the hardware allows.");
    page.add("");
    Machine.told().forEach(line -> page.add("- " + line));
    page.add("");
    page.add("| goal | what | against | bar | aim | measured | over | reached |");
    page.add("|---|---|---|---|---|---|---|---|");
    List<String> goals = Files.readAllLines(Path.of("src/jmh/goals.tsv"));
    for (String goal : goals.subList(1, goals.size())) rows(page, goal.split("\t"), measured);
    page.add("");
    page.add("## Figures behind the ratios");
    page.add("");
    page.addAll(figures);
    return page;
  }

  private static List<Path> parts() throws IOException {
    if (!Files.isDirectory(Results.FOLDER)) return List.of();
    try (Stream<Path> files = Files.list(Results.FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList();
    }
  }

  private static void rows(List<String> page, String[] goal, Map<String, List<String[]>> all) {
    String sign = goal[3].equals("less") ? "at most " : "at least ";
    String head =
        "| %s | %s | %s | %s%s %s | %s |"
            .formatted(goal[0], goal[1], goal[2], sign, goal[4], goal[6], goal[5]);
    List<String[]> measured = all.getOrDefault(goal[0], List.of());
    if (measured.isEmpty()) {
      page.add(head + " not measured | | |");
    }
    for (String[] one : measured) {
      double value = Double.parseDouble(one[2]);
      String remark = one[5].isEmpty() ? "" : ", " + one[5];
      page.add(
          head
              + " %s%s | %s%s | %s |"
                  .formatted(
                      shown(value),
                      one[3].equals(one[4])
                          ? ""
                          : " (" + shown(one[3]) + " - " + shown(one[4]) + ")",
                      one[1],
                      remark.replace("|", " "),
                      reached(goal, value)));
    }
  }

  private static String reached(String[] goal, double value) {
    double bar = Double.parseDouble(goal[4]);
    double aim = Double.parseDouble(goal[5]);
    boolean less = goal[3].equals("less");
    if (less ? value <= aim : value >= aim) return "aim";
    return (less ? value <= bar : value >= bar) ? "bar" : "**no**";
  }

  private static String shown(String value) {
    return shown(Double.parseDouble(value));
  }

  private static String shown(double value) {
    if (Double.isInfinite(value)) return "failed";
    return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.2f", value);
  }
}
