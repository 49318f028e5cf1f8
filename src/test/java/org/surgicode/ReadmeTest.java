package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README promises is there. */
class ReadmeTest {
  @Test
  void explainsEverySetting() throws Exception {
    assertThat(Settings.DEFAULTS.keySet())
        .allSatisfy(
            name ->
                assertThat(Files.readString(Path.of("src/site/markdown/settings.md")))
                    .contains("| `" + name + "` |"));
  }

  @Test
  void startsReadingAtClassesThatExist() throws Exception {
    String rooms = readme().substring(readme().indexOf("| room |"), readme().indexOf("Why things"));
    var row = Pattern.compile("(?m)^\\| `(\\w+)` \\|.*\\| (`.*`) \\|$").matcher(rooms);
    int found = 0;
    while (row.find()) {
      for (String name : row.group(2).replace("`", "").split(", ", -1)) {
        Path file = Path.of("src/main/java/org/surgicode", row.group(1), name + ".java");
        assertThat(file).exists();
        found++;
      }
    }
    assertThat(found).isGreaterThan(9);
  }

  @Test
  void isShort() throws Exception {
    assertThat(readme().lines()).hasSizeLessThan(200);
  }

  @Test
  void namesTheCommandThatTheCheckRuns() throws Exception {
    assertThat(readme()).contains("\nmvn -B verify\n");
    assertThat(Files.readString(Path.of(".ci/run"))).endsWith("\nmvn -B verify\n");
  }

  private static String readme() throws Exception {
    return Files.readString(Path.of("README.md"));
  }
}
