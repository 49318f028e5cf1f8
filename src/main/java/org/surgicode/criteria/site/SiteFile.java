package org.surgicode.criteria.site;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.surgicode.casefile.SiteReport;
import org.surgicode.casefile.UnusableInput;

/**
 * One published file as rows of cells. The files begin with notices and with headers that spread
 * over several lines, so a column is known by everything that stands above the first code.
 *
 * @param path where it is
 * @param name its name below the site's folder, for messages
 */
record SiteFile(Path path, String name) {
  private static final int LONGEST_START = 60;

  /** Names of the columns, in capitals with single blanks. */
  List<String> columns() {
    List<StringBuilder> columns = new ArrayList<>();
    rows(
        (cells, line) -> {},
        above -> {
          for (int i = 0; i < above.size(); i++) {
            if (columns.size() <= i) {
              columns.add(new StringBuilder());
            }
            columns.get(i).append(' ').append(above.get(i));
          }
        });
    return columns.stream()
        .map(c -> c.toString().strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT))
        .toList();
  }

  /** Every row that begins with a code, with the number of its line. */
  void rows(BiConsumer<List<String>, Long> told) {
    rows(told, above -> {});
  }

  private void rows(BiConsumer<List<String>, Long> told, Consumer<List<String>> above) {
    try (Reader in = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1);
        CSVParser parser = format().parse(in)) {
      boolean begun = false;
      int before = 0;
      for (CSVRecord record : parser) {
        List<String> cells = record.stream().map(String::strip).toList();
        if (code(cells.get(0))) {
          begun = true;
          told.accept(cells, parser.getCurrentLineNumber());
        } else if (!begun && before++ < LONGEST_START) {
          above.accept(cells);
        }
      }
    } catch (UnusableInput e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnusableInput(
          "site-data", name + " cannot be read as a table; load the file as it was published.");
    }
  }

  /** Tabs where the first lines hold any, else commas. */
  private CSVFormat format() throws IOException {
    try (Stream<String> lines = Files.lines(path, StandardCharsets.ISO_8859_1)) {
      boolean tabs = lines.limit(LONGEST_START).anyMatch(l -> l.indexOf('\t') >= 0);
      return tabs
          ? CSVFormat.TDF.builder().setQuote(null).setIgnoreEmptyLines(true).get()
          : CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();
    }
  }

  /** Five characters, the first four of them capitals or digits. */
  static boolean code(String cell) {
    return cell.length() == 5
        && cell.chars().allMatch(c -> Character.isDigit(c) || (c >= 'A' && c <= 'Z'))
        && cell.chars().filter(Character::isDigit).count() >= 4;
  }

  SiteReport.Row row(long line) {
    return new SiteReport.Row(name, line);
  }

  UnusableInput wrong(long line, String sentence) {
    return new UnusableInput("site-data", name + ", line " + line + ": " + sentence);
  }
}
