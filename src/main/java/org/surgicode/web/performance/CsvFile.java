package org.surgicode.web.performance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.surgicode.review.figures.FigureFilter.By;
import org.surgicode.review.figures.Tally;

/** The figures as CSV, with names of columns that no language changes. */
final class CsvFile {
  private static final String FORMULA_BEGINS = "=+-@\t\r\n";
  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private CsvFile() {}

  /** One line for each group, and one column for each reason and flag that there is. */
  static String of(By by, List<Tally> groups) {
    StringBuilder text = new StringBuilder();
    Set<String> reasons = new TreeSet<>(Tables.sum(groups, Tally::reasons).keySet());
    Set<String> flags = new TreeSet<>(Tables.sum(groups, Tally::raised).keySet());
    List<String> heads = new ArrayList<>(List.of(by.code()));
    Tables.all().forEach(c -> heads.add(c.key().replaceFirst("^figures-", "")));
    reasons.forEach(reason -> heads.add("reason-" + reason));
    flags.forEach(flag -> heads.addAll(List.of("raised-" + flag, "resolved-" + flag)));
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(heads);
      for (Tally group : groups) {
        List<Object> cells = new ArrayList<>(List.of(plain(name(by, group))));
        Tables.all().stream()
            .map(column -> column.number().applyAsInt(group))
            .forEach(n -> cells.add(n == Tables.NOTHING ? "" : n));
        reasons.forEach(reason -> cells.add(group.reasons().getOrDefault(reason, 0)));
        flags.forEach(
            flag -> {
              cells.add(group.raised().getOrDefault(flag, 0));
              cells.add(group.resolved().getOrDefault(flag, 0));
            });
        printer.printRecord(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String name(By by, Tally group) {
    List<String> names =
        group.names().stream()
            .map(n -> by == By.MONTH ? n.substring(0, 4) + "-" + n.substring(4) : n)
            .toList();
    return by == By.MONTH && names.size() > 1
        ? names.get(0) + " to " + names.get(names.size() - 1)
        : String.join("; ", names);
  }

  /** A spreadsheet takes what begins like a formula for one; with an apostrophe it does not. */
  private static String plain(String name) {
    return !name.isEmpty() && FORMULA_BEGINS.indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
  }
}
