package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.Quote;
import org.surgicode.reading.text.NoteText;
import org.surgicode.reading.text.Section;
import org.surgicode.reading.text.SectionKind;
import org.surgicode.reading.text.Sentence;

/** A note keeps its words where they are, whatever is learned about its parts. */
class NoteTextTest {
  private static final String THREE =
      "PLAN: A scan.⏎DESCRIPTION: One is first. Two is second. Three is third.";

  @Test
  void aPartOfASectionMayTurnOutToBeOfAnotherKind() {
    NoteText note = Notes.cut(THREE);
    Section body = note.sentences().get(2).section();
    int at = note.sentences().get(2).start();
    assertThat(kinds(note)).isEqualTo("PLAN BODY BODY BODY");
    NoteText before = note.splitBefore(body, at, SectionKind.INDICATION);
    assertThat(kinds(before)).isEqualTo("PLAN INDICATION BODY BODY");
    assertThat(before.sections()).hasSize(3);
    assertThat(before.sentences()).extracting(Sentence::index).containsExactly(0, 1, 2, 3);
    NoteText after = note.splitAfter(body, at, SectionKind.INDICATION);
    assertThat(kinds(after)).isEqualTo("PLAN BODY INDICATION INDICATION");
  }

  @Test
  void aSentenceThatLiesAcrossTheBorderStaysInItsSection() {
    NoteText note = Notes.cut(THREE);
    Section body = note.sentences().get(2).section();
    NoteText split =
        note.splitAfter(body, note.sentences().get(2).start() + 4, SectionKind.INDICATION);
    assertThat(kinds(split)).isEqualTo("PLAN BODY BODY INDICATION");
  }

  @Test
  void aShortSentenceIsQuotedWhole() {
    NoteText note = Notes.cut("DESCRIPTION: One is first. " + "X".repeat(Quote.LONGEST));
    Quote quote = note.quote(note.sentences().get(0), 20);
    assertThat(quote.text()).isEqualTo("One is first.");
    assertThat(note.quote(note.sentences().get(1), 300).text()).hasSize(Quote.LONGEST);
  }

  @Test
  void anAnswerIsQuotedWithTheLineThatAsks() {
    NoteText note =
        Notes.cut("DESCRIPTION:\nRoute: [ ] through the belly [x] behind it\nTumor left: none\n");
    var quotes = note.sentences().stream().map(s -> note.quote(s, s.start()).text()).toList();
    assertThat(quotes)
        .contains("Route: [ ] through the belly [x] behind it")
        .contains("Tumor left: none");
  }

  @Test
  void aLongSentenceIsQuotedAroundTheWordThatCounts() {
    int length = Quote.LONGEST + 200;
    NoteText note = Notes.cut("[x] " + "y".repeat(length) + ".");
    Sentence s = note.sentences().get(0);
    Quote first = note.quote(s, s.start());
    assertThat(first.start()).isEqualTo(s.start());
    assertThat(first.end()).isEqualTo(s.start() + Quote.LONGEST);
    Quote last = note.quote(s, s.end());
    assertThat(last.end()).isEqualTo(s.end());
    assertThat(last.start()).isEqualTo(s.end() - Quote.LONGEST);
    int middle = s.start() + length / 2;
    assertThat(note.quote(s, middle).start()).isEqualTo(middle - Quote.LONGEST / 2);
  }

  @Test
  void aQuoteNeverCutsALetterOfTwoHalvesApart() {
    String pair = "\uD835\uDC9C";
    NoteText note = Notes.cut("[x] " + pair.repeat(Quote.LONGEST));
    Sentence s = note.sentences().get(0);
    for (int around = s.start(); around < s.end(); around++) {
      String text = note.quote(s, around).text();
      assertThat(Character.isLowSurrogate(text.charAt(0))).isFalse();
      assertThat(Character.isHighSurrogate(text.charAt(text.length() - 1))).isFalse();
    }
  }

  @Test
  void onlyWhatIsToldOrTickedInADescriptionIsBody() {
    assertThat(
            Notes.cut("PLAN: A scan.⏎DESCRIPTION: Dura: [x] open [ ] shut").sentences().stream()
                .map(Sentence::inBody))
        .containsExactly(false, true, true, false);
  }

  @Test
  void neitherNotesNorSentencesShowThePatientsWordsInPassing() {
    NoteText note = Notes.cut("DESCRIPTION: Mrs. Miller had a cyst.");
    assertThat(note.toString()).contains("DocumentReference/note").doesNotContain("Miller");
    assertThat(note.sentences().get(0).toString()).contains("13-36").doesNotContain("Miller");
    assertThat(Notes.understood("Mrs. Miller had a cyst.").get(0).toString())
        .contains("13-36")
        .doesNotContain("Miller");
  }

  private static String kinds(NoteText note) {
    return note.sentences().stream()
        .map(s -> s.section().kind().name())
        .collect(Collectors.joining(" "));
  }
}
