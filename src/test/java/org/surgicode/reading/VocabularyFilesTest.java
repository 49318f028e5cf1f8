package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.text.NoteText;
import org.surgicode.reading.text.Section;
import org.surgicode.reading.text.SectionKind;
import org.surgicode.reading.text.Tokenizer;

/** The vocabulary is read from its files, an operator's own ones first, and refused when broken. */
class VocabularyFilesTest {
  @TempDir Path own;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a schwannoma | lesion, lesion:schwannoma",
        "a mass | lesion",
        "the cyst wall | lesion-part",
        "the dura | dura",
      })
  void everyFileBringsItsWords(String words, String concepts) {
    var lexicon = new VocabularyFiles(ConfigFiles.packaged()).lexicon();
    assertThat(
            lexicon.find(Tokenizer.tokens(words, 0, words.length())).stream()
                .map(Mention::concept)
                .collect(Collectors.toSet()))
        .containsAll(List.of(concepts.split(", ")));
  }

  @Test
  void aSectionIsKnownByTheWordsOfItsKind() throws IOException {
    write("sections.yaml", "plan: [next week]\nbody: [told]");
    var headings = new VocabularyFiles(new ConfigFiles(own)).headings();
    assertThat(new NoteText(Notes.report("NEXT WEEK: a scan⏎TOLD: it held"), headings).sections())
        .extracting(Section::kind)
        .containsExactly(SectionKind.PLAN, SectionKind.BODY);
  }

  @Test
  void aNewReaderReadsANoteWithThePackagedWords() {
    var note =
        Notes.report(
            "DESCRIPTION: The body of L3 was removed. The dura was opened. The schwannoma was"
                + " removed.");
    List<Fact> facts =
        NoteReader.load(ConfigFiles.packaged())
            .read(
                new SurgicalCase(
                    "case",
                    "Patient/one",
                    LocalDate.of(2026, 3, 3),
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(note),
                    List.of()));
    assertThat(facts)
        .extracting(f -> f.kind() + " " + f.value())
        .contains(
            "body-resection partial",
            "compartment intradural",
            "lesion-type schwannoma",
            "lesion-nature neoplastic");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "sections.yaml | planes: [plan] | sections.yaml names a kind of section that there is not:"
            + " planes",
        "sections.yaml | body: [a, b | sections.yaml, line 1 cannot be read",
        "lesions.yaml | lesion: [] | lesions.yaml, line 1 cannot be read",
        "lexicon.yaml | dura: {a: b} | lexicon.yaml, line 1 cannot be read",
        "details.yaml | 3 | details.yaml, line 1 cannot be read",
      })
  void aBrokenFileIsRefusedByNameAndLine(String file, String text, String sentence)
      throws IOException {
    write(file, text);
    var files = new ConfigFiles(own);
    assertThatThrownBy(() -> NoteReader.load(files))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("vocabulary/" + sentence);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(own.resolve("vocabulary"));
    Files.writeString(own.resolve("vocabulary").resolve(file), text);
  }
}
