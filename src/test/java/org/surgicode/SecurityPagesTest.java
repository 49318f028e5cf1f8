package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages about threats say only what is there. */
class SecurityPagesTest {
  private static final Path PAGES = Path.of("src/site/markdown");
  private static final Pattern TEST =
      Pattern.compile("`([A-Z][A-Za-z0-9]+(?:Test|Contract|IT))(?:\\.([a-zA-Z]+))?`");
  private static final Pattern REQUIREMENT =
      Pattern.compile("\\b(\\d{1,2})\\.\\d{1,2}\\.\\d{1,2}\\b");

  /** Requirements of levels 1 and 2 in each chapter of ASVS 5.0.0. */
  private static final List<Integer> CHAPTERS =
      List.of(27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asvs.md",
        "decisions/1007-what-the-checklist-asks-of-the-doors.md",
        "decisions/1200-an-audit-trail-in-a-chain.md",
        "decisions/1201-threats-and-their-tests.md"
      })
  void everyTestThatIsNamedExists(String page) throws IOException {
    Map<String, Path> there;
    try (var files = Files.walk(Path.of("src/test/java"))) {
      there =
          files
              .filter(Files::isRegularFile)
              .collect(
                  Collectors.toMap(
                      file -> file.getFileName().toString().replace(".java", ""),
                      file -> file,
                      (one, other) -> one));
    }
    for (var named : TEST.matcher(Files.readString(PAGES.resolve(page))).results().toList()) {
      assertThat(there).containsKey(named.group(1));
      String method = named.group(2);
      if (method != null) {
        Path file = Objects.requireNonNull(there.get(named.group(1)));
        assertThat(Files.readString(file)).as(named.group()).contains("void " + method + "(");
      }
    }
  }

  @Test
  void everyRequirementStandsThereOnce() throws IOException {
    List<String> rows =
        Files.readAllLines(PAGES.resolve("asvs.md")).stream()
            .filter(line -> line.matches("\\| \\d.*"))
            .map(line -> line.split("\\|", 3)[1])
            .toList();
    List<String> requirements =
        rows.stream()
            .flatMap(row -> REQUIREMENT.matcher(row).results().map(found -> found.group()))
            .toList();
    Map<Integer, Integer> chapters = new TreeMap<>();
    for (String requirement : requirements) {
      chapters.merge(
          Integer.valueOf(requirement.substring(0, requirement.indexOf('.'))), 1, Integer::sum);
    }

    assertThat(requirements).doesNotHaveDuplicates();
    assertThat(chapters.values()).containsExactlyElementsOf(CHAPTERS);
  }
}
