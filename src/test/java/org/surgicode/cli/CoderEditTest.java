package org.surgicode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk through a coder's edit works as it stands there. */
class CoderEditTest {
  private static final String JAR = "java -jar target/surgicode.jar ";

  @TempDir Path folder = Path.of("");

  private List<String> commands = List.of();
  private List<String> snippets = List.of();
  private Path lexicon = folder;
  private Path criteria = folder;

  @BeforeEach
  void copyAsThePageSays() throws Exception {
    String page = Files.readString(Path.of("src/site/markdown/extend.md"));
    String section = page.substring(page.indexOf("## Change a rule without Java"));
    section = section.substring(0, section.indexOf("\n## "));
    commands = blocks(section, "sh").stream().flatMap(String::lines).toList();
    snippets = blocks(section, "yaml");
    for (String command : commands) {
      if (!command.startsWith(JAR)) {
        Process shell = new ProcessBuilder("sh", "-c", mine(command)).inheritIO().start();
        assertThat(shell.waitFor()).as(command).isZero();
      }
    }
    lexicon = folder.resolve("my/vocabulary/lexicon.yaml");
    criteria = folder.resolve("my/families/cpt-63300/criteria.yaml");
  }

  @Test
  void aPhraseAQuestionAndARowAreEditedWithoutJava() throws IOException {
    List<Shell.Result> before = run(0, 1);
    assertThat(before.get(0).out())
        .startsWith("op-note: INSUFFICIENT-DOCUMENTATION")
        .contains("approach NOT-DOCUMENTED")
        .contains("22842")
        .doesNotContain("repair-of-tear", "22843");

    edit();

    Shell.Result after = run(1, 2).get(0);
    assertThat(after.err()).isEmpty();
    assertThat(after.out())
        .startsWith("op-note: SUPPORTED")
        .contains("63307 x 1 (primary)")
        .contains("approach MET: retroperitoneal")
        .contains("repair-of-tear (good-practice) [house-rule]: for surgeon")
        .contains("\"The dura was torn at its left margin by the drill")
        .contains("Please describe the tear of the dura")
        .contains("22843")
        .doesNotContain("22842");
    assertThat(run(2, 3).get(0).out()).contains("[ ] flag repair-of-tear: good-practice: ");
  }

  @Test
  void aMisspelledWordStopsWithItsLine() throws IOException {
    edit();
    Files.writeString(
        criteria, Files.readString(criteria).replace("[accidental-durotomy]", "[durotomy-tear]"));

    Shell.Result stopped = run(1, 2).get(0);

    assertThat(stopped.status()).isEqualTo(2);
    assertThat(stopped.out()).isEmpty();
    assertThat(stopped.err())
        .matches(
            "config/families/cpt-63300/criteria\\.yaml, line \\d+: there is no fact"
                + " 'durotomy-tear'.*\\R?");
  }

  @Test
  void aKeptReviewIsReplayed() throws IOException {
    Shell.Result review = run(3, 4).get(0);
    Files.writeString(folder.resolve("my/review.json"), review.out());

    assertThat(run(4, 5).get(0).out()).startsWith("Same: a02 ");
    assertThat(run(5, 6).get(0).out())
        .startsWith("Different: a02 ")
        .contains("edition.criteria: 2026.1 -> 2025.1");
  }

  private void edit() throws IOException {
    String words = Files.readString(lexicon);
    String phrase = snippets.get(0).strip();
    String old = phrase.replace("stoke window, ", "");
    assertThat(words).contains("\n" + old);
    Files.writeString(lexicon, words.replace("\n" + old, "\n" + phrase));

    String rules = Files.readString(criteria);
    rules = rules.replace("\nflags:\n", "\nflags:\n" + snippets.get(1));
    Files.writeString(
        criteria,
        rules.replaceFirst(
            "  - \\{code: \"22842\".*\n", Matcher.quoteReplacement(snippets.get(2))));
  }

  /** The jar's commands from one to another, in the order of the page. */
  private List<Shell.Result> run(int from, int to) {
    List<Shell.Result> results = new ArrayList<>();
    for (String command :
        commands.stream().filter(c -> c.startsWith(JAR)).toList().subList(from, to)) {
      String arguments = mine(command).substring(JAR.length()).replaceAll(" > .*", "");
      results.add(Shell.run(arguments.split(" ")));
    }
    return results;
  }

  /** The command with the coder's folder in a place of its own. */
  private String mine(String command) {
    return command.replaceAll("(^| )my(?=/| |$)", "$1" + folder.resolve("my"));
  }

  private static List<String> blocks(String section, String language) {
    List<String> blocks = new ArrayList<>();
    var block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(section);
    while (block.find()) {
      blocks.add(block.group(1));
    }
    return blocks;
  }
}
