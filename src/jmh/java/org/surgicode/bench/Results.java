package org.surgicode.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.surgicode.bench.Rounds.Spread;

/** What one part of the benchmark measured, kept in a file for the table of all goals. */
public final class Results implements AutoCloseable {
  static final Path FOLDER = Path.of("target/bench");
  private final Path file;
  private final List<String> lines = new ArrayList<>();

  /** Results of the named part. */
  public Results(String part) {
    file = FOLDER.resolve(part + ".tsv");
  }

  /** Reaches a goal or not: what was measured over all rounds. */
  void goal(String id, String over, Spread s, String remark) {
    line(id, over, s.median(), s.least(), s.most(), remark);
  }

  /** A goal that one figure answers. */
  public void goal(String id, String over, double measured, String remark) {
    line(id, over, measured, measured, measured, remark);
  }

  /** A figure behind the goals. */
  public void figure(String what) {
    lines.add("#\t" + what);
    System.out.println(what);
    keep();
  }

  private void line(
      String id, String over, double measured, double least, double most, String remark) {
    String line =
        String.format(
            Locale.ROOT, "%s\t%s\t%.4f\t%.4f\t%.4f\t%s", id, over, measured, least, most, remark);
    lines.add(line);
    System.out.println(line);
    keep();
  }

  /** Kept after each line, so that a part that fails leaves what it had measured by then. */
  private void keep() {
    try {
      Files.createDirectories(FOLDER);
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    keep();
  }
}
