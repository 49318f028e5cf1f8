package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;

/** Hand-written passages are understood as a spine coder understands them; figures only rise. */
class ReadingExamplesTest {
  private static final double LEAST_OVERALL = 0.838;
  private static final double LEAST_TRAPS = 0.847;

  /** What the reader made of one passage. */
  private record Outcome(PassageExample example, List<Fact> found) {
    boolean right() {
      return example.holds(found);
    }
  }

  private static List<Outcome> outcomes;

  @BeforeAll
  static void readEveryPassage() throws IOException {
    NoteReader reader = NoteReader.load(ConfigFiles.packaged());
    outcomes =
        PassageExample.all().stream().map(e -> new Outcome(e, reader.read(e.asCase()))).toList();
    String report = report();
    System.out.println(report);
    String file = System.getProperty("surgicode.examples.report");
    if (file != null) Files.writeString(Path.of(file), report);
  }

  @Test
  void passagesAreUnderstoodAtLeastAsWellAsBefore() {
    assertThat(share(outcomes)).isGreaterThanOrEqualTo(LEAST_OVERALL);
  }

  @Test
  void trapsAreAvoidedAtLeastAsWellAsBefore() {
    assertThat(share(traps())).isGreaterThanOrEqualTo(LEAST_TRAPS);
  }

  @Test
  void everyQuoteIsASliceOfItsPassage() {
    for (Outcome o : outcomes) {
      String text = o.example().asCase().documents().get(0).text();
      for (Fact f : o.found()) {
        for (Quote q : f.quotes()) {
          if (q.path() == null) assertThat(text.substring(q.start(), q.end())).isEqualTo(q.text());
        }
      }
    }
  }

  private static List<Outcome> traps() {
    return outcomes.stream().filter(o -> o.example().trap()).toList();
  }

  private static double share(List<Outcome> of) {
    return of.stream().filter(Outcome::right).count() / (double) of.size();
  }

  private static String report() {
    var lines = new ArrayList<String>();
    outcomes.stream()
        .collect(Collectors.groupingBy(o -> o.example().group(), TreeMap::new, Collectors.toList()))
        .forEach((group, of) -> lines.add(figure(group, of)));
    lines.add(figure("traps", traps()));
    lines.add(figure("all", outcomes));
    for (Outcome o : outcomes) {
      if (!o.right()) lines.add(o.example().miss(o.found()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String figure(String name, List<Outcome> of) {
    long right = of.stream().filter(Outcome::right).count();
    return "%-16s %4d of %4d  %5.1f %%".formatted(name, right, of.size(), 100 * share(of));
  }
}
