package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.reading.text.Sentence;

/** Sentences end where they end, whatever a printer or a form did to the lines. */
class SentencesTest {

  /** Of a description; a bar stands for the border between two sentences. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '"',
      value = {
        "The dura was opened. The tumor was seen. > The dura was opened. | The tumor was seen.",
        "Was it safe? We went on. > Was it safe? | We went on.",
        "Dr. Weber closed. We left. > Dr. Weber closed. | We left.",
        "Exposure by Dr. A. Weber was good. > Exposure by Dr. A. Weber was good.",
        "It was approx. 2 cm long. > It was approx. 2 cm long.",
        "It measured 2.4 cm. Then it was cut. > It measured 2.4 cm. | Then it was cut.",
        "The body (60 %) was removed. Next came L4. > The body (60 %) was removed. | Next came L4.",
        "1. Disc removed.⏎2. Body removed. > 1. Disc removed. | 2. Body removed.",
        "1) Disc removed⏎2) Body removed > 1) Disc removed | 2) Body removed",
        "- Disc removed⏎- Body removed > - Disc removed | - Body removed",
        "Disc removed⏎Body removed > Disc removed | Body removed",
        "the dura was then⏎opened in the midline. > the dura was then⏎opened in the midline.",
        "The dura was not⏎opened. We closed. > The dura was not⏎opened. | We closed.",
        "One line.⏎⏎Another line. > One line. | Another line.",
        "The sac was seen!  Good. > The sac was seen! | Good.",
        "EBL 300 mL. Closure. > EBL 300 mL. | Closure.",
        "The L4 body. removed later > The L4 body. removed later",
        "Levels no. 3 and 4 were seen. > Levels no. 3 and 4 were seen.",
        "Removal was done at 3 p.m. without delay. > Removal was done at 3 p.m. without delay.",
      })
  void sentencesAreCut(String text, String expected) {
    String cut =
        Notes.cut("DESCRIPTION: " + text).sentences().stream()
            .map(s -> s.text().replace('\n', '⏎'))
            .collect(Collectors.joining(" | "));
    assertThat(cut).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "[x] Discectomy [ ] Corpectomy > TICKED Discectomy, UNTICKED Corpectomy",
        "[X] retroperitoneal⏎[] transperitoneal > TICKED retroperitoneal, UNTICKED transperitoneal",
        "☒ extradural ☐ intradural > TICKED extradural, UNTICKED intradural",
        "(x) total (_) partial > TICKED total, UNTICKED partial",
        "✓ dura opened > TICKED dura opened",
        "Dura: [ ] yes [x] no > UNTICKED yes, TICKED no",
      })
  void optionsOfAFormAreTickedOrNot(String text, String expected) {
    String cut =
        Notes.cut(text).sentences().stream()
            .map(s -> s.tick() + " " + s.text())
            .collect(Collectors.joining(", "));
    assertThat(cut).isEqualTo(expected);
  }

  @Test
  void aLineThatAPrinterBrokeIsReadOn() {
    String text =
        """
        Working from the left flank we removed about sixty percent of the
        L3 vertebral body with rongeurs and a coarse diamond burr until
        the ligament was bare. Closure.
        """;
    assertThat(Notes.cut(text).sentences()).hasSize(2);
  }

  @Test
  void everySentenceIsASliceOfTheNote() {
    String text = "DESCRIPTION:\n\n  The dura was opened.\r\n\t- Tumor out\n[x] done";
    var note = Notes.cut(text);
    for (Sentence s : note.sentences()) {
      assertThat(text.substring(s.start(), s.end())).isEqualTo(s.text()).isNotBlank();
    }
    assertThat(note.sentences()).extracting(Sentence::start).isSorted();
  }
}
