package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.review.CaseReviewer;

/**
 * Every labelled case by itself: what the review says right stays right. The points in which it
 * still differs from the label are named in a file, so that each further one shows; {@code
 * -Dsurgicode.cases.write=true} writes that file anew.
 */
class CaseByCaseTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Path MISSED = RESOURCES.resolve("evaluate/cases-missed.txt");
  private static final int TOGETHER = 5;
  private static final Map<String, List<SurgicalCase>> READ = new ConcurrentHashMap<>();
  private static final CaseReviewer REVIEWER = House.reviewerOf(ConfigFiles.packaged());

  static Stream<String> cases() throws IOException {
    var names = new ArrayList<String>();
    for (String set : List.of("cases", "cases-own")) {
      try (var folders = Files.list(RESOURCES.resolve(set))) {
        folders.map(f -> set + "/" + f.getFileName()).sorted().forEach(names::add);
      }
    }
    return names.stream();
  }

  /** A few cases at a time, so that what breaks is told soon; the first one names them. */
  static Stream<String> handfuls() throws IOException {
    List<String> all = cases().toList();
    return IntStream.range(0, all.size()).filter(i -> i % TOGETHER == 0).mapToObj(all::get);
  }

  @ParameterizedTest
  @MethodSource("handfuls")
  void nothingDiffersFromTheLabelThatAgreedBefore(String first) throws IOException {
    Set<String> known = new HashSet<>(Files.readAllLines(MISSED));
    var fresh = new ArrayList<String>();
    for (String name : cases().dropWhile(c -> !c.equals(first)).limit(TOGETHER).toList()) {
      differences(name).stream().filter(d -> !known.contains(d)).forEach(fresh::add);
    }
    assertThat(fresh).isEmpty();
  }

  @Test
  void theFileOfDifferencesNamesOnlyCasesThatThereAre() throws IOException {
    if (Boolean.getBoolean("surgicode.cases.write")) {
      var lines = new ArrayList<String>();
      for (String name : cases().toList()) lines.addAll(differences(name));
      Files.write(MISSED, lines);
    }
    assertThat(Files.readAllLines(MISSED).stream().map(l -> l.substring(0, l.indexOf(' '))))
        .isSubsetOf(cases().toList());
  }

  private static List<String> differences(String name) throws IOException {
    Path folder = RESOURCES.resolve(name);
    var label = Sayings.ofLabel(Files.readString(folder.resolve("expected.json")));
    var said =
        READ.computeIfAbsent(name, n -> read(folder)).stream()
            .map(c -> Sayings.ofReview(REVIEWER.review(c).judgement(), label))
            .toList();
    var closest =
        said.stream().filter(s -> s.determination().equals(label.determination())).findFirst();
    return closest.orElse(said.get(0)).differencesFrom(label).stream()
        .map(d -> name + " " + d)
        .toList();
  }

  private static List<SurgicalCase> read(Path folder) {
    try {
      return new CaseBundles(FhirContext.forR4Cached())
          .read(Files.readString(folder.resolve("bundle.json")), folder.getFileName().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
