package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Fact;

/**
 * Who does it, in which tense and voice, and what is said around it changes nothing in what was
 * done; a denial, a plan or another day does. Each thing that is read stands in every sentence of
 * {@code frames.tsv}. The sentences not understood yet are named in a file; {@code
 * -Dsurgicode.examples.write=true} writes it anew.
 */
class SentenceFramesTest {
  private static final Path FOLDER = Path.of("src/test/resources/reading");
  private static final Path MISSED = FOLDER.resolve("frames-missed.tsv");
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final NoteReader READER = NoteReader.load(ConfigFiles.packaged());

  /** A thing that is done, in the words of its row. */
  record Framed(String name, Map<String, String> words, String withRest, String alone) {
    static Framed of(String row) {
      String[] c = row.split("\t", -1);
      var words =
          Map.of(
              "S", c[1], "Vb", c[2], "Vs", c[3], "Vd", c[4], "Vn", c[5], "Vg", c[6], "N", c[7], "T",
              c[8]);
      return new Framed(c[0], words, c[9], c[10]);
    }

    PassageExample in(String frame, boolean told) {
      var sentence = new StringBuilder();
      Matcher word = WORD.matcher(frame);
      while (word.find()) {
        String filled = words.getOrDefault(word.group(), word.group());
        word.appendReplacement(sentence, Matcher.quoteReplacement(filled));
      }
      word.appendTail(sentence);
      String said = frame.contains("WAS") ? sentence.toString().toUpperCase(Locale.ROOT) : "";
      if (said.isEmpty()) {
        said = sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
      }
      String found = frame.matches(".*\\bT\\b.*") ? withRest : alone;
      String none = withRest.startsWith("body-resection") ? "body-resection=done" : withRest;
      String written = told ? found : "!" + none;
      return new PassageExample(0, name, said, List.of(Expectation.parse(written)), written);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Framed> things() throws IOException {
    return rows("framed.tsv").stream().map(Framed::of).toList();
  }

  @ParameterizedTest
  @MethodSource("things")
  void aThingIsReadInEverySentenceThatTellsItAndInNoOther(Framed thing) throws IOException {
    Set<String> known = new HashSet<>(Files.readAllLines(MISSED));
    assertThat(missed(thing)).isSubsetOf(known);
  }

  @Test
  void theFileOfMissesIsShort() throws IOException {
    if (Boolean.getBoolean("surgicode.examples.write")) {
      var lines = new ArrayList<String>();
      for (Framed thing : things()) lines.addAll(missed(thing));
      Files.write(MISSED, lines);
    }
    int sentences = rows("frames.tsv").size() * things().size();
    assertThat(Files.readAllLines(MISSED)).hasSizeLessThan(sentences / 50);
  }

  private static List<String> missed(Framed thing) throws IOException {
    var out = new ArrayList<String>();
    for (String frame : rows("frames.tsv")) {
      boolean told = frame.startsWith("told");
      if (!told && thing.withRest().contains("biopsied")) continue;
      PassageExample example = thing.in(frame.substring(frame.indexOf('\t') + 1), told);
      List<Fact> found = READER.read(example.asCase());
      if (!example.holds(found)) out.add(example.passage() + "\t" + example.written());
    }
    return out;
  }

  private static List<String> rows(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .filter(l -> !l.startsWith("#"))
        .toList();
  }
}
