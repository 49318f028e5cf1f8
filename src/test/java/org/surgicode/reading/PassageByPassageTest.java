package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Fact;

/**
 * What was once understood of a passage stays understood. The expectations that the reader does not
 * meet yet are named in a file, so that each further one shows; {@code
 * -Dsurgicode.examples.write=true} writes that file anew.
 */
class PassageByPassageTest {
  private static final Path MISSED = Path.of("src/test/resources/reading/examples-missed.tsv");
  private static final NoteReader READER = NoteReader.load(ConfigFiles.packaged());

  private static final int TOGETHER = 20;

  private static Stream<PassageExample> passages() throws IOException {
    return PassageExample.all().stream();
  }

  /** A few passages of one topic at a time, so that what breaks is told soon. */
  static List<Named<List<PassageExample>>> handfuls() throws IOException {
    var byTopic = passages().collect(Collectors.groupingBy(PassageExample::group));
    var out = new ArrayList<Named<List<PassageExample>>>();
    for (var topic : new TreeMap<>(byTopic).values()) {
      for (int from = 0; from < topic.size(); from += TOGETHER) {
        var some = topic.subList(from, Math.min(topic.size(), from + TOGETHER));
        out.add(Named.of(some.get(0).group() + " from line " + some.get(0).line(), some));
      }
    }
    return out;
  }

  @ParameterizedTest
  @MethodSource("handfuls")
  void nothingIsMissedThatWasUnderstoodBefore(List<PassageExample> handful) throws IOException {
    Set<String> known = new HashSet<>(Files.readAllLines(MISSED));
    assertThat(handful.stream().flatMap(p -> missed(p).stream()).filter(m -> !known.contains(m)))
        .isEmpty();
  }

  @Test
  void theFileOfMissesNamesOnlyPassagesThatThereAre() throws IOException {
    Set<String> there = passages().map(PassageExample::passage).collect(Collectors.toSet());
    if (Boolean.getBoolean("surgicode.examples.write")) {
      var lines = new ArrayList<String>();
      for (PassageExample p : passages().toList()) lines.addAll(missed(p));
      Files.write(MISSED, lines);
    }
    assertThat(Files.readAllLines(MISSED).stream().map(l -> l.substring(0, l.indexOf('\t'))))
        .isSubsetOf(there);
  }

  private static List<String> missed(PassageExample example) {
    List<Fact> found = READER.read(example.asCase());
    return Stream.concat(example.unmet(found).stream(), example.besides(found).stream())
        .map(what -> example.passage() + "\t" + what)
        .toList();
  }
}
