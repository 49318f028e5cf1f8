package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.reading.language.Utterance;

/** What the fields, boxes and lists of a form say, and what they leave unsaid. */
class FormsTest {

  /** Told: the thing is said to be so; denied: it is said not to be; open: nothing is said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Dura opened? No. | opened | denied",
        "Dura opened? None. | opened | denied",
        "Dura opened? Yes. | opened | told",
        "Was the dura opened? Not at all. | opened | denied",
        "The dura was opened. No leak. | opened | told",
        "Dura opened? | opened | told",
        "Corpectomy [x] partial [ ] total | corpectomy | open",
        "Corpectomy⏎[x] partial [ ] total | corpectomy | told",
        "Corpectomy partial | corpectomy | told",
        "Corpectomy : [ ] | corpectomy | open",
        "Corpectomy : [ ] L3 | corpectomy | open",
        "Corpectomy done [x] | corpectomy | told",
        "The dura was {opened / not opened} today. | opened | unheard",
        "The dura was {shut} opened today. | opened | told",
        "The disc was removed, correction, the dura was opened. | removed | unheard",
        "The disc was removed, correction, the dura was opened. | opened | told",
      })
  void aFieldSaysWhatWasFilledIn(String text, String word, String said) {
    assertThat(said(Notes.understood(text), word)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "CORPECTOMY: none at all | none at all | corpectomy | true",
        "CORPECTOMY: none at all | none at all | dura | false",
        "CORPECTOMY:⏎none at all | none at all | corpectomy | true",
        "TECHNIQUE: Dura: [ ] shut [x] torn | torn | dura | true",
        "TECHNIQUE: Dura: [ ] shut⏎[x] torn | torn | dura | false",
        "TECHNIQUE: Corpectomy is told. Dura: [ ] shut [x] torn | torn | corpectomy | false",
        "CORPECTOMY: [x] partial | partial | corpectomy | true",
        "CORPECTOMY: It was far more than the usual work here. It went on and on for hours and then"
            + " for some more, till all of us were tired and hungry and it was late. So it was. Half | Half | corpectomy | false",
        "CORPECTOMY: It was far more than the usual work here, it went on and on for hours and then"
            + " some more. It went on. Half | It was | corpectomy | true",
      })
  void aShortAnswerIsAboutTheWordsBeforeIt(
      String note, String answer, String concept, boolean about) {
    Utterance u =
        Notes.understoodNote(note).stream()
            .filter(x -> x.sentence().text().startsWith(answer))
            .findFirst()
            .orElseThrow();
    assertThat(u.about(concept)).isEqualTo(about);
  }

  @Test
  void anAnswerHasTheLevelsOfItsQuestionInOrder() {
    List<Utterance> said = Notes.understoodNote("How much of L4 and T9? Half of it.");
    assertThat(said).hasSize(1);
    assertThat(said.get(0).labelLevels()).containsExactly("T9", "L4");
    assertThat(Notes.understood("Half of it.").get(0).labelLevels()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"none, true", "No, true", "nil, true", "0, true", "not done, true", "half, false"})
  void anAnswerMaySayNo(String answer, boolean no) {
    assertThat(Notes.understood(answer).get(0).saysNo()).isEqualTo(no);
  }

  @Test
  void wordsBeforeBoxesAreNotSaidAndTickedOnesAre() {
    List<Utterance> said = Notes.understood("Tumor [x] removed [ ] left");
    assertThat(
            said.stream()
                .map(u -> u.sentence().text() + " " + u.clauses().get(0).real())
                .collect(Collectors.joining(", ")))
        .isEqualTo("Tumor false, removed true, left true");
    assertThat(said.get(1).about("lesion")).isTrue();
    assertThat(said.get(2).sentence().inBody()).isFalse();
  }

  private static String said(List<Utterance> all, String word) {
    for (Utterance u : all) {
      for (var m : u.mentions()) {
        if (!u.word(m.from()).equals(word) && !u.word(m.to() - 1).equals(word)) continue;
        if (u.negated(m)) return "denied";
        return u.asserted(m) ? "told" : "open";
      }
    }
    return "unheard";
  }
}
