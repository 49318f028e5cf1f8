package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;

/** Whatever happened to a note on its way, it is read without an error and quoted exactly. */
class DamagedNotesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final String STRANGE =
      "\u0000\u00a0\u00ad\u2028\u200b\ud83e\uddb4\ud83e\u202e\ufeff\t\r\u000b[]()☐☒%½.:;-–/'\"99L";

  private static final List<BiFunction<String, Random, String>> DAMAGES =
      List.of(
          DamagedNotesTest::cutShort,
          DamagedNotesTest::withoutAStretch,
          DamagedNotesTest::withAStretchTwice,
          DamagedNotesTest::withStrangeCharacters,
          DamagedNotesTest::withLinesInAnotherOrder,
          DamagedNotesTest::withCharactersExchanged,
          (text, random) -> text.replace('\n', ' '),
          (text, random) -> text.replace(". ", ".\n\n"),
          (text, random) -> text.replace("\n", "\r\n"),
          (text, random) -> text.toUpperCase(Locale.ROOT),
          (text, random) -> text.toLowerCase(Locale.ROOT),
          (text, random) -> text.replace(".", ""),
          (text, random) -> text.replace(" ", ""));

  static Stream<Path> notes() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("notes")
  void aDamagedNoteIsReadAndQuotedExactly(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    var random = new Random(file.toString().hashCode());
    for (int round = 0; round < 2; round++) {
      for (BiFunction<String, Random, String> damage : DAMAGES) {
        ChartDocument note = Notes.report(damage.apply(text, random));
        for (Fact fact : Notes.facts(note)) {
          for (Quote q : fact.quotes()) {
            assertThat(q.text()).isEqualTo(note.text().substring(q.start(), q.end()));
          }
        }
      }
    }
  }

  private static String cutShort(String text, Random random) {
    return text.substring(0, random.nextInt(text.length()));
  }

  private static String withoutAStretch(String text, Random random) {
    int from = random.nextInt(text.length());
    int to = from + random.nextInt(text.length() - from);
    return text.substring(0, from) + text.substring(to);
  }

  private static String withAStretchTwice(String text, Random random) {
    int from = random.nextInt(text.length());
    int to = from + random.nextInt(text.length() - from);
    return text.substring(0, to) + text.substring(from);
  }

  private static String withStrangeCharacters(String text, Random random) {
    var out = new StringBuilder(text);
    for (int i = 0; i < 60; i++) {
      char strange = STRANGE.charAt(random.nextInt(STRANGE.length()));
      out.insert(random.nextInt(out.length() + 1), strange);
    }
    return out.toString();
  }

  private static String withCharactersExchanged(String text, Random random) {
    var out = new StringBuilder(text);
    for (int i = 0; i < text.length() / 20; i++) {
      char other = text.charAt(random.nextInt(text.length()));
      out.setCharAt(random.nextInt(text.length()), other);
    }
    return out.toString();
  }

  private static String withLinesInAnotherOrder(String text, Random random) {
    var lines = new ArrayList<>(text.lines().toList());
    Collections.shuffle(lines, random);
    return String.join("\n", lines);
  }
}
