package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The commands in the documents work as they stand there. A block {@code sh serve} is a server that
 * stays; blocks {@code sh docker} and {@code sh account} need what a build has not. The walk
 * through {@code extend.md}, with edits between its commands, is {@code CoderEditTest}.
 */
class WrittenCommandsTest {
  private static final Path PAGES = Path.of("src/site/markdown");
  private static final Pattern BLOCK = Pattern.compile("(?s)```(sh[a-z ]*|sql)\n(.*?)```");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final List<String> KINDS =
      List.of("sh", "sh serve", "sh serve beside", "sh docker", "sh account", "sql");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "src/site/markdown/install.md",
        "src/site/markdown/connect.md",
        "src/site/markdown/operate.md",
        "src/site/markdown/accuracy.md"
      })
  void runAsTheyStand(String page, @TempDir Path folder) throws Exception {
    int run = 0;
    try (var terminal = new WrittenTerminal(folder)) {
      var block = BLOCK.matcher(Files.readString(Path.of(page)));
      while (block.find()) {
        String commands = block.group(2);
        switch (block.group(1)) {
          case "sh" -> terminal.run(commands);
          case "sh serve" -> terminal.serve(commands, false);
          case "sh serve beside" -> terminal.serve(commands, true);
          case "sql" -> terminal.sql(commands);
          default -> run--;
        }
        run++;
      }
    }
    assertThat(run).isPositive();
  }

  @Test
  void everyBlockSaysHowItIsRun() throws Exception {
    for (Path page : pages()) {
      var block = Pattern.compile("(?m)^```((?:sh|bash|sql|console)\\b.*)$").matcher(read(page));
      while (block.find()) {
        assertThat(KINDS).as(page.toString()).contains(block.group(1));
      }
    }
  }

  @Test
  void linksLeadToFilesThatExist() throws Exception {
    for (Path page : pages()) {
      var link = LINK.matcher(read(page));
      while (link.find()) {
        assertThat(page.toAbsolutePath().resolveSibling(link.group(1))).exists();
      }
    }
  }

  private static List<Path> pages() throws Exception {
    try (var files = Files.list(PAGES)) {
      return Stream.concat(
              Stream.of(Path.of("README.md")),
              files.filter(file -> file.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  private static String read(Path page) throws Exception {
    return Files.readString(page);
  }
}
