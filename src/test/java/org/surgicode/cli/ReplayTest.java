package org.surgicode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surgicode.casefile.ConfigFiles;

/** A kept review comes out of its record again, and another edition says what it would change. */
class ReplayTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final String NEWEST = "families/cpt-63300/criteria.yaml";

  @TempDir static Path folder = Path.of("");
  private static Path reviews = Path.of("");

  @BeforeAll
  static void reviewEveryCaseOnce() throws IOException {
    reviews = folder.resolve("reviews.ndjson");
    Files.writeString(reviews, Shell.run("review", CASES.toString()).out());
  }

  @Test
  void everyLabelledCaseGivesTheSameBytesAgain() throws IOException {
    List<String> lines = Files.readAllLines(reviews);
    assertThat(lines).hasSize(76);
    Replays replays = new Replays();
    for (int i = 0; i < lines.size(); i++) {
      Path bundle = CASES.resolve(names().get(i)).resolve("bundle.json");
      Replay.Result result = replays.of(bundle, null).of(lines.get(i));
      assertThat(result.differences()).as(result.title()).isEmpty();
      assertThat(result.same()).as(result.title()).isTrue();
    }
  }

  @Test
  void theSameBytesAreToldWithEditionAndHash() throws IOException {
    Shell.Result replayed = Shell.run("replay", kept("a02").toString(), bundle("a02"));

    assertThat(replayed.status()).isZero();
    assertThat(replayed.out())
        .matches(
            "Same: a02 Procedure/a02-proc1 cpt-63300 by edition 2026\\.1, criteria and vocabulary"
                + " [0-9a-f]{64}\n");
  }

  @Test
  void aReviewAsOfADayIsReplayedAsOfThatDay() throws IOException {
    Path review = folder.resolve("pending.json");
    Files.writeString(
        review, Shell.run("review", "--as-of", "2025-09-17", "--with-text", bundle("a01")).out());

    assertThat(Files.readString(review)).contains("\"asOf\":\"2025-09-17\"");
    assertThat(Shell.run("replay", review.toString(), bundle("a01")).out()).startsWith("Same: ");
  }

  @Test
  void aChangedReviewIsToldWithWhatChanged() throws IOException {
    Path review = folder.resolve("changed.json");
    Files.writeString(
        review, Files.readString(kept("a02")).replaceFirst("\"units\":1", "\"units\":2"));

    Shell.Result replayed = Shell.run("replay", review.toString(), bundle("a02"));

    assertThat(replayed.status()).isEqualTo(1);
    assertThat(replayed.out()).startsWith("Different: ").contains("codes 63307.units: 2 -> 1");
  }

  @Test
  void anotherEditionShowsWhatItWouldHaveSaid() throws IOException {
    Path operator = folder.resolve("operator");
    Path file = operator.resolve(NEWEST);
    Files.createDirectories(file.getParent());
    String packaged = ConfigFiles.packaged().read(NEWEST);
    Files.writeString(file, packaged.replaceFirst("  - \\{id: \"2025.1\".*\n", ""));
    Files.writeString(
        file.resolveSibling("criteria-2025.yaml"),
        packaged.replaceFirst("  - \\{id: \"2026.1\".*\n", "").replace("lumbar: 33", "lumbar: 90"));
    Path review = folder.resolve("a02-operator.json");
    String config = operator.toString();
    Files.writeString(review, Shell.run("review", "--config", config, bundle("a02")).out());

    Shell.Result same = Shell.run("replay", "--config", config, review.toString(), bundle("a02"));
    Shell.Result other =
        Shell.run(
            "replay", "--config", config, "--edition", "2025.1", review.toString(), bundle("a02"));

    assertThat(same.status()).isZero();
    assertThat(other.status()).isZero();
    assertThat(other.out())
        .startsWith("Different: a02 ")
        .contains("by edition 2025.1")
        .contains("edition.criteria: 2026.1 -> 2025.1")
        .contains("edition.sha256: ")
        .contains("determination: supported -> not-supported")
        .contains("criteria corpectomy.status: met -> not-met");
  }

  @Test
  void anEditionThatThereIsNotIsNamed() throws IOException {
    Shell.Result replayed =
        Shell.run("replay", "--edition", "1999.1", kept("a02").toString(), bundle("a02"));

    assertThat(replayed.status()).isEqualTo(2);
    assertThat(replayed.err()).contains("no edition of cpt-63300 has this name; there are 2025.1");
  }

  @Test
  void theWrongBundleIsASentence() throws IOException {
    Shell.Result replayed = Shell.run("replay", kept("a02").toString(), bundle("a01"));

    assertThat(replayed.status()).isEqualTo(2);
    assertThat(replayed.err()).contains("The Bundle gives no review of a02 Procedure/a02-proc1");
  }

  @Test
  void whatIsNoReviewIsASentence() throws IOException {
    Path review = folder.resolve("none.json");
    Files.writeString(review, "{\"resourceType\": \"Bundle\"}");

    assertThat(Shell.run("replay", review.toString(), bundle("a01")).err())
        .startsWith("The first file must hold reviews");
    assertThat(Shell.run("replay", "missing.json", bundle("a01")).err())
        .startsWith("There is no readable file missing.json.");
  }

  private static List<String> names() throws IOException {
    try (var folders = Files.list(CASES)) {
      return folders
          .filter(Files::isDirectory)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static String bundle(String name) {
    return CASES.resolve(name).resolve("bundle.json").toString();
  }

  private static Path kept(String name) throws IOException {
    Path review = folder.resolve(name + ".json");
    String start = "{\"case\":\"" + name + "\"";
    Files.write(
        review,
        Files.readAllLines(reviews).stream().filter(line -> line.startsWith(start)).toList());
    return review;
  }
}
