package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Standing;

/** All that a few sentences tell, and nothing more: every fact with its levels and its amount. */
class DescribedOperationsTest {
  private static final Path FILE = Path.of("src/test/resources/reading/described.tsv");

  static Stream<String> topics() throws IOException {
    return lines().map(l -> l[0]).distinct();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void allIsFoundThatIsToldAndNothingElse(String topic) throws IOException {
    var wrong = new ArrayList<String>();
    for (String[] line : lines().filter(l -> l[0].equals(topic)).toList()) {
      String found = String.join("; ", facts(line[1].replace('⏎', '\n')));
      if (!found.equals(line[2]))
        wrong.add(line[1] + "\n    told  " + line[2] + "\n    found " + found);
    }
    assertThat(wrong).isEmpty();
  }

  /** A text with a heading is a whole note; any other is told beside the bone work. */
  private static Collection<String> facts(String text) {
    if (text.contains("DESCRIPTION:")) return shown(OneReport.withSections(text + "\n"));
    var told = shown(OneReport.describing(text));
    told.removeAll(shown(OneReport.describing("")));
    return told;
  }

  private static Collection<String> shown(OneReport report) {
    return report.facts().stream()
        .filter(f -> !f.kind().equals("operation") && !f.kind().equals("report-status"))
        .map(DescribedOperationsTest::shown)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String shown(Fact f) {
    List<String> parts = new ArrayList<>(List.of(f.kind() + "=" + f.value()));
    if (!f.levels().isEmpty()) parts.add("@" + String.join(",", f.levels()));
    if (f.amount() != null) parts.add("~" + Math.round(f.amount() * 100) / 100.0);
    if (f.standing() != Standing.BODY) parts.add("/" + f.standing().name());
    return String.join("", parts);
  }

  private static Stream<String[]> lines() throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(l -> !l.startsWith("#"))
        .map(l -> l.split("\t", -1));
  }
}
