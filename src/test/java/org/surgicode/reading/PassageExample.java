package org.surgicode.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.fhir.CaseBundles;

/**
 * One passage of an operative report with what must and must not be found in it.
 *
 * @param line line of the file
 * @param group topic
 * @param passage the words
 * @param expectations what must and must not be found
 * @param written the expectations as the file writes them
 */
record PassageExample(
    int line, String group, String passage, List<Expectation> expectations, String written) {
  private static final Path FILE = Path.of("src/test/resources/reading/examples.tsv");

  /** Says that the spine was operated on, and nothing that any passage is asked about. */
  private static final String FRAME =
      """
      OPERATIVE REPORT
      DATE OF OPERATION: March 3, 2026
      ANESTHESIA: General endotracheal anesthesia, uneventful.
      PROCEDURE: Spine surgery.
      """;

  static List<PassageExample> all() throws IOException {
    var lines = Files.readAllLines(FILE);
    var out = new ArrayList<PassageExample>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) continue;
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length != 3) throw new IllegalArgumentException("Line " + (i + 1));
      var expected = Arrays.stream(cells[2].split(";")).map(Expectation::parse).toList();
      out.add(new PassageExample(i + 1, cells[0], cells[1], expected, cells[2]));
    }
    return out;
  }

  /** Whether something must not be found. */
  boolean trap() {
    return expectations.stream().anyMatch(e -> !e.wanted());
  }

  /** The passage as the description of a final report of the day 2026-03-03. */
  SurgicalCase asCase() {
    String text = passage.replace('⏎', '\n');
    String body = text.contains("DESCRIPTION:") ? text : "DESCRIPTION:\n" + text;
    return CaseBundles.bareNote("line-" + line, FRAME + body + "\n", LocalDate.of(2026, 3, 3));
  }

  boolean holds(List<Fact> found) {
    return expectations.stream().allMatch(e -> e.holds(found));
  }

  /** The expectations that what was found does not meet, as the file writes them. */
  List<String> unmet(List<Fact> found) {
    return expectations.stream().filter(e -> !e.holds(found)).map(Expectation::written).toList();
  }

  /**
   * Kinds of which something is found as it is expected, and something else besides. A passage
   * tells of each kind that it is asked about all that there is to be found.
   */
  List<String> besides(List<Fact> found) {
    var unmet = expectations.stream().filter(e -> !e.holds(found)).map(Expectation::kind).toList();
    var wanted =
        expectations.stream().filter(e -> e.wanted() && !unmet.contains(e.kind())).toList();
    return found.stream()
        .filter(f -> wanted.stream().anyMatch(e -> e.asksAbout(f)))
        .filter(f -> wanted.stream().noneMatch(e -> e.covers(f)))
        .map(f -> "nothing else of " + f.kind())
        .distinct()
        .toList();
  }

  /** The passage, what was expected and what was found instead. */
  String miss(List<Fact> found) {
    String got =
        found.stream()
            .filter(f -> expectations.stream().anyMatch(e -> e.kind().equals(f.kind())))
            .map(PassageExample::shown)
            .distinct()
            .collect(Collectors.joining("; "));
    return "line %d [%s] %s%n    expected %s%n    found    %s"
        .formatted(line, group, passage, written, got.isEmpty() ? "nothing of it" : got);
  }

  private static String shown(Fact f) {
    return f.kind()
        + "="
        + f.value()
        + (f.levels().isEmpty() ? "" : "@" + String.join(",", f.levels()))
        + (f.amount() == null ? "" : "~" + f.amount())
        + "#"
        + f.standing().name().toLowerCase(java.util.Locale.ROOT);
  }
}
