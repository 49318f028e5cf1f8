package org.surgicode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path CASES = Path.of("src/test/resources/cases");

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void twoLabelledCasesAndOneWithoutBundle() throws IOException {
    for (String name : List.of("a11", "b02", "e01")) {
      Path one = Files.createDirectories(folder.resolve("cases").resolve(name));
      for (String file : List.of("bundle.json", "expected.json")) {
        Files.copy(CASES.resolve(name).resolve(file), one.resolve(file));
      }
    }
    Files.delete(folder.resolve("cases/e01/bundle.json"));
  }

  @Test
  void theFiguresAreThoseOfTheReviewsThatTheReviewCommandPrints() {
    Shell.Result result = Shell.run("evaluate", cases(), "--json");

    JsonNode figures = JSON.readTree(result.out());
    assertThat(result.status()).isEqualTo(1);
    assertThat(figures.get("cases").asInt()).isEqualTo(3);
    assertThat(figures.get("errors").asInt()).isEqualTo(1);
    assertThat(figures.get("evidenceReslices").asDouble()).isEqualTo(1.0);
    assertThat(figures.get("perStyle").propertyNames()).containsExactly("a", "b", "e");
    assertThat(figures.at("/misses/" + (figures.get("misses").size() - 1) + "/case").asString())
        .isEqualTo("e01");
  }

  @Test
  void theTextSaysTheSameForPeople() {
    Shell.Result result = Shell.run("evaluate", cases());

    assertThat(result.out())
        .startsWith("cases                     3\nerrors                    1\n")
        .contains("\nperCriterion\n  approach ")
        .contains("\n  e01: review none, expected ");
  }

  @Test
  void thePageShowsEveryNoteAndNeedsNothingFromOutside() throws IOException {
    Path page = folder.resolve("report.html");
    Shell.run("evaluate", cases(), "--html", page.toString());

    assertThat(Files.readString(page))
        .startsWith("<!doctype html>")
        .contains("prefers-color-scheme: dark")
        .contains("<pre>")
        .contains("class=\"label")
        .doesNotContain("<script")
        .doesNotContain("src=")
        .doesNotContain("href=");
  }

  @Test
  void bareNotesAreComparedWithTheirLabels() throws IOException {
    Path notes = Files.createDirectory(folder.resolve("notes"));
    Files.copy(CASES.resolve("b02/op-note.txt"), notes.resolve("n1.txt"));
    Files.writeString(notes.resolve("n2.txt"), "OPERATIVE REPORT\nThe toe was straightened.\n");
    Path labels = folder.resolve("labels.jsonl");
    Files.writeString(
        labels,
        """
        {"id":"n1","region":"cervical","approach":"posterior"}
        {"id":"n2","region":"none","approach":"other"}
        """);

    Shell.Result result =
        Shell.run("evaluate", "--labels", labels.toString(), "--notes", notes.toString(), "--json");

    JsonNode figures = JSON.readTree(result.out());
    assertThat(result.status()).isZero();
    assertThat(figures.get("notes").asInt()).isEqualTo(2);
    assertThat(figures.at("/region/absent").asInt()).isEqualTo(1);
    assertThat(figures.at("/region/right").asInt()).isZero();
    assertThat(figures.at("/region/share").asDouble()).isEqualTo(0.5);
    assertThat(figures.at("/approach/absent").asInt()).isEqualTo(1);
    assertThat(figures.at("/misses/0/case").asString()).isEqualTo("n1");
  }

  @Test
  void aNoteThatIsNotThereIsAnError() throws IOException {
    Path labels = folder.resolve("labels.jsonl");
    Files.writeString(labels, "{\"id\":\"gone\",\"region\":\"lumbar\",\"approach\":\"none\"}\n");

    Shell.Result result =
        Shell.run("evaluate", "--labels", labels.toString(), "--notes", folder.toString());

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).contains("errors                    1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate",
        "evaluate x --labels y --notes z",
        "evaluate --labels y",
        "evaluate /no"
      })
  void wrongUsageIsTold(String args) {
    Shell.Result result = Shell.run(args.split(" ", -1));

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).isNotBlank().doesNotContain("\tat ");
  }

  private String cases() {
    return folder.resolve("cases").toString();
  }
}
