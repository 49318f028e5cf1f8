package org.surgicode.criteria.site;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.surgicode.casefile.SiteReport.Kind;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.criteria.site.Shelf.IndicatorRow;
import org.surgicode.criteria.site.Shelf.PairRow;
import org.surgicode.criteria.site.Shelf.UnitsRow;

/**
 * Tells by its columns what kind of table a file is, and reads the rows of the codes that matter.
 *
 * @param codes codes of the families; rows of other codes are left aside
 */
record ShelfReader(SiteFile file, LocalDate from, LocalDate to, Set<String> codes) {

  Shelf read() {
    List<String> columns = file.columns();
    if (has(columns, "COLUMN 1") && has(columns, "COLUMN 2")) {
      return shelf(Kind.PTP, pairs(columns), Map.of(), Map.of(), Map.of());
    }
    if (has(columns, "MUE VALUES")) {
      if (!has(columns, "PRACTITIONER")) {
        throw new UnusableInput(
            "site-data",
            file.name() + " is not the table of practitioner services; load that one instead.");
      }
      return shelf(Kind.MUE, Map.of(), units(columns), Map.of(), Map.of());
    }
    if (has(columns, "MULT PROC")) {
      return shelf(Kind.FEE_SCHEDULE, Map.of(), Map.of(), indicators(columns), Map.of());
    }
    if (has(columns, "DESCRIPTOR")) {
      return shelf(Kind.DESCRIPTORS, Map.of(), Map.of(), Map.of(), descriptors(columns));
    }
    throw new UnusableInput(
        "site-data",
        file.name()
            + " is no table that is known here: NCCI pairs, NCCI practitioner units, the"
            + " physician fee schedule's relative values, or codes with a descriptor.");
  }

  private Map<String, PairRow> pairs(List<String> columns) {
    int effective = at(columns, "EFFECTIVE");
    int deletion = at(columns, "DELETION");
    int modifier = at(columns, "MODIFIER");
    Map<String, PairRow> rows = new HashMap<>();
    file.rows(
        (cells, line) -> {
          String unpaid = cell(cells, 1, line);
          if (!codes.contains(cells.get(0)) || !codes.contains(unpaid)) {
            return;
          }
          String until = cell(cells, deletion, line);
          String indicator = one(cells, modifier, line, "019");
          rows.merge(
              PairRow.key(cells.get(0), unpaid),
              new PairRow(
                  cells.get(0),
                  unpaid,
                  day(cell(cells, effective, line), line),
                  until.equals("*") || until.isEmpty() ? LocalDate.MAX : day(until, line),
                  indicator,
                  file.row(line)),
              (one, other) -> other.from().isAfter(one.from()) ? other : one);
        });
    return rows;
  }

  private Map<String, UnitsRow> units(List<String> columns) {
    int most = at(columns, "MUE VALUES");
    int adjudication = at(columns, "ADJUDICATION");
    Map<String, UnitsRow> rows = new HashMap<>();
    file.rows(
        (cells, line) -> {
          if (!codes.contains(cells.get(0))) {
            return;
          }
          String number = cell(cells, most, line);
          if (!number.matches("[0-9]{1,5}")) {
            throw file.wrong(line, "'" + number + "' is not a number of units.");
          }
          String kind = one(cells, adjudication, line, "123");
          rows.put(cells.get(0), new UnitsRow(Integer.parseInt(number), kind, file.row(line)));
        });
    return rows;
  }

  private Map<String, IndicatorRow> indicators(List<String> columns) {
    int status = at(columns, c -> c.endsWith("STATUS CODE"), "STATUS CODE");
    int multiple = at(columns, "MULT PROC");
    int bilateral = at(columns, "BILAT SURG");
    int assistant = at(columns, "ASST SURG");
    int two = at(columns, c -> c.contains("CO- SURG") || c.contains("CO-SURG"), "CO-SURG");
    Map<String, IndicatorRow> rows = new HashMap<>();
    file.rows(
        (cells, line) -> {
          if (!codes.contains(cells.get(0)) || !cell(cells, 1, line).isEmpty()) {
            return;
          }
          rows.put(
              cells.get(0),
              new IndicatorRow(
                  cell(cells, status, line),
                  one(cells, multiple, line, "0123456789"),
                  one(cells, bilateral, line, "01239"),
                  one(cells, assistant, line, "0129"),
                  one(cells, two, line, "0129"),
                  file.row(line)));
        });
    return rows;
  }

  private Map<String, String> descriptors(List<String> columns) {
    int words = at(columns, "DESCRIPTOR");
    Map<String, String> rows = new HashMap<>();
    file.rows(
        (cells, line) -> {
          if (codes.contains(cells.get(0))) {
            rows.put(cells.get(0), cell(cells, words, line));
          }
        });
    return rows;
  }

  private Shelf shelf(
      Kind kind,
      Map<String, PairRow> pairs,
      Map<String, UnitsRow> units,
      Map<String, IndicatorRow> indicators,
      Map<String, String> descriptors) {
    return new Shelf(kind, file.name(), from, to, pairs, units, indicators, descriptors);
  }

  private static boolean has(List<String> columns, String words) {
    return columns.stream().anyMatch(c -> c.contains(words));
  }

  private int at(List<String> columns, String words) {
    return at(columns, c -> c.contains(words), words);
  }

  private int at(List<String> columns, Predicate<String> wanted, String words) {
    for (int i = columns.size() - 1; i >= 0; i--) {
      if (wanted.test(columns.get(i))) {
        return i;
      }
    }
    throw new UnusableInput(
        "site-data", file.name() + " has no column '" + words + "'; load the file as published.");
  }

  private String cell(List<String> cells, int column, long line) {
    if (column >= cells.size()) {
      throw file.wrong(line, "the row has fewer cells than the header.");
    }
    return cells.get(column);
  }

  /** The first character of a cell, which is the indicator; words may follow it. */
  private String one(List<String> cells, int column, long line, String known) {
    String written = cell(cells, column, line);
    String indicator = written.isEmpty() ? "" : written.substring(0, 1);
    if (indicator.isEmpty() || !known.contains(indicator)) {
      throw file.wrong(line, "'" + written + "' is no indicator of this column.");
    }
    return indicator;
  }

  private LocalDate day(String written, long line) {
    try {
      return LocalDate.parse(written, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeParseException e) {
      throw file.wrong(line, "'" + written + "' is not a day such as 20260101.");
    }
  }
}
