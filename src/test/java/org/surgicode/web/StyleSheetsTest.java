package org.surgicode.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.Severity;
import org.surgicode.casefile.Status;

/** The style sheets hold no rule that no page uses. */
class StyleSheetsTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern CLASS_OF_A_RULE = Pattern.compile("\\.([a-z][a-z0-9-]*)");
  private static final Pattern CLASSES_OF_A_PAGE =
      Pattern.compile("class=\"([^\"]*)\"|(?:className|classList)([^;]*);");

  /** What pages name by a value: the screen, the series of a plot, an island of figures. */
  private static final Set<String> BY_VALUE =
      Set.of("case", "worklist", "island", "accepted", "changed", "rejected", "raised", "resolved");

  @Test
  void everyClassOfARuleIsOneOfAPage() throws IOException {
    Set<String> used = new TreeSet<>(BY_VALUE);
    Stream.of(Status.values()).map(Status::code).forEach(used::add);
    Stream.of(Severity.values()).map(Severity::code).forEach(used::add);
    Stream.of(Determination.values()).map(Determination::code).forEach(used::add);
    for (Path page : files("templates", ".mustache", "static", ".js")) {
      Matcher classes = CLASSES_OF_A_PAGE.matcher(Files.readString(page));
      while (classes.find()) {
        used.addAll(List.of(classes.group().split("[^a-z0-9-]+")));
      }
    }
    Set<String> ruled = new TreeSet<>();
    for (Path sheet : files("static", ".css")) {
      String selectors =
          Files.readString(sheet)
              .replaceAll("(?s)/\\*.*?\\*/", "")
              .replaceAll("\\{[^{}]*}", " ")
              .replaceAll("\"[^\"]*\"", "");
      CLASS_OF_A_RULE.matcher(selectors).results().map(m -> m.group(1)).forEach(ruled::add);
    }

    assertThat(ruled).hasSizeGreaterThan(50);
    ruled.removeAll(used);
    assertThat(ruled).as("classes that no page has").isEmpty();
  }

  private static List<Path> files(String... foldersAndEndings) throws IOException {
    List<Path> found = new java.util.ArrayList<>();
    for (int i = 0; i < foldersAndEndings.length; i += 2) {
      String ending = foldersAndEndings[i + 1];
      try (Stream<Path> all = Files.list(RESOURCES.resolve(foldersAndEndings[i]))) {
        all.filter(f -> f.toString().endsWith(ending)).forEach(found::add);
      }
    }
    return found;
  }
}
