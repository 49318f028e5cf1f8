package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.surgicode.reading.text.NoteText;
import org.surgicode.reading.text.Sentence;

/** Where the story of the patient ends and the operation begins. */
class PreambleTest {
  private static final String STORY =
      "She had been well until the spring, when her left leg grew weak over several weeks. ";
  private static final String START = "She was brought to the operating room and intubated. ";
  private static final String WORK =
      "The flank was opened and the spine was reached behind the peritoneum by blunt means. ";

  @Test
  void whatComesBeforeThePatientIsBroughtIsNoDescriptionOfTheOperation() {
    assertThat(kinds("DESCRIPTION: " + STORY.repeat(4) + START + WORK.repeat(12)))
        .isEqualTo("4 INDICATION, 13 BODY");
  }

  @Test
  void aDescriptionThatSetsOutAtOnceIsLeftAsItIs() {
    assertThat(kinds("DESCRIPTION: " + START + WORK.repeat(16))).isEqualTo("17 BODY");
  }

  @Test
  void aStartInTheSecondHalfOrInAShortDescriptionEndsNoStory() {
    assertThat(kinds("DESCRIPTION: " + STORY.repeat(12) + START + WORK.repeat(4)))
        .isEqualTo("17 BODY");
    assertThat(kinds("DESCRIPTION: " + STORY.repeat(2) + START + WORK.repeat(6)))
        .isEqualTo("9 BODY");
  }

  @Test
  void aStoryThatRunsOnEndsWhereAParagraphSetsOut() {
    assertThat(
            kinds("HISTORY: " + STORY + "\n\n" + STORY.repeat(4) + "\n\n" + START + WORK.repeat(6)))
        .isEqualTo("5 INDICATION, 7 BODY");
  }

  @Test
  void aShortLastParagraphSetsNothingOut() {
    assertThat(kinds("HISTORY: " + STORY + "\n\n" + START + "\nDESCRIPTION: " + WORK.repeat(10)))
        .isEqualTo("2 INDICATION, 10 BODY");
  }

  @Test
  void aNoteWithoutDescriptionEndsItsStoryWithTheFirstParagraph() {
    assertThat(kinds("HISTORY: " + STORY + "\n\n" + WORK.repeat(12)))
        .isEqualTo("1 INDICATION, 12 BODY");
    assertThat(kinds("HISTORY: " + STORY + "\n\n" + WORK.repeat(3))).isEqualTo("4 INDICATION");
  }

  @Test
  void aNoteWithADescriptionKeepsItsWholeStory() {
    assertThat(
            kinds(
                "HISTORY: " + STORY + "\n\n" + STORY.repeat(9) + "\nTECHNIQUE: " + WORK.repeat(9)))
        .isEqualTo("10 INDICATION, 9 BODY");
  }

  /** How many sentences of each kind there are, in order. */
  private static String kinds(String text) {
    NoteText note = Preamble.partPreamble(Notes.cut(text), Notes.understoodNote(text));
    var kinds =
        note.sentences().stream()
            .map(Sentence::section)
            .collect(
                Collectors.groupingBy(
                    s -> s.kind(), java.util.LinkedHashMap::new, Collectors.counting()));
    return kinds.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }
}
