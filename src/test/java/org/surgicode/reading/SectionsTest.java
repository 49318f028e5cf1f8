package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.reading.text.SectionKind.BODY;
import static org.surgicode.reading.text.SectionKind.HEADING;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.reading.text.NoteText;
import org.surgicode.reading.text.SectionKind;
import org.surgicode.reading.text.Sentence;

/** What a part of a note is for is told by its heading, in whatever words. */
class SectionsTest {
  private static final String STORY =
      "The flank was opened with a knife. The spine was reached behind the peritoneum. "
          + "The L3 body was removed with a burr. The dura was opened and closed again. "
          + "The mass was taken out in two pieces. The wound was closed in layers. "
          + "The patient was woken and moved his legs. Counts were right at the end of the case. "
          + "There was no complication, and the potentials were steady from start to finish.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DESCRIPTION OF PROCEDURE: | BODY",
        "Description of Operation: | BODY",
        "OPERATIVE TECHNIQUE | BODY",
        "Procedure in detail: | BODY",
        "PROCEDURE IN DETAIL | BODY",
        "Details of the operation: | BODY",
        "OPERATIVE FINDINGS: | BODY",
        "Findings: | BODY",
        "TECHNIQUE: | BODY",
        "What was done: | BODY",
        "ADDENDUM: | BODY",
        "Estimated blood loss: | BODY",
        "** NARRATIVE ** | BODY",
        "PREOPERATIVE DIAGNOSIS: | HEADING",
        "Pre-operative diagnosis: | HEADING",
        "POST-OP DIAGNOSIS: | HEADING",
        "PROCEDURE: | HEADING",
        "Procedure performed: | HEADING",
        "OPERATIONS: | HEADING",
        "Name of operation: | HEADING",
        "INDICATIONS: | INDICATION",
        "Indications for surgery: | INDICATION",
        "HISTORY OF PRESENT ILLNESS: | INDICATION",
        "Reason for operation: | INDICATION",
        "PLANNED PROCEDURE: | PLAN",
        "Procedure planned: | PLAN",
        "Proposed operation: | PLAN",
        "CONSENT: | PLAN",
        "SURGEON: | STAFF",
        "Co-surgeon: | STAFF",
        "ANAESTHESIA: | STAFF",
        "Date of surgery: | STAFF",
        "DISPOSITION: | AFTER",
        "Post-op instructions: | AFTER",
        "Follow-up: | AFTER",
      })
  void aHeadingTellsWhatItsWordsAreFor(String heading, SectionKind kind) {
    assertThat(kindAt(Notes.cut(heading + "\nMass at L4."), "Mass")).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The dura was opened.",
        "EBL 300 mL.",
        "The tumor was removed.",
        "The dura was not⏎opened at any time.",
        "Bone graft was used.",
        "No tumor was left.",
      })
  void aShortSentenceOnALineOfItsOwnIsNoHeading(String sentence) {
    String text =
        Notes.cut("TECHNIQUE:\nWe began.\n" + sentence + "\nWe ended.").sentences().stream()
            .map(Sentence::text)
            .collect(Collectors.joining(" "));
    assertThat(text).contains(sentence.replace('⏎', '\n'));
  }

  @Test
  void aNoteWithoutHeadingsIsAllBody() {
    assertThat(Notes.cut(STORY).sections())
        .singleElement()
        .satisfies(s -> assertThat(s.kind()).isEqualTo(BODY));
  }

  @Test
  void proseAfterABlankLineEndsAProcedureLine() {
    NoteText note = Notes.cut("PROCEDURE:\n1. L3 corpectomy\n2. Cage\n\n" + STORY);
    assertThat(kindAt(note, "L3 corpectomy")).isEqualTo(HEADING);
    assertThat(kindAt(note, "The flank")).isEqualTo(BODY);
  }

  @Test
  void sectionsMayComeInAnyOrder() {
    NoteText note =
        Notes.cut(
            "FINDINGS: A mass.\nPLAN: A scan.\nPROCEDURE: A removal.\nTECHNIQUE: It came out.");
    assertThat(kindAt(note, "A mass")).isEqualTo(BODY);
    assertThat(kindAt(note, "A scan")).isEqualTo(SectionKind.PLAN);
    assertThat(kindAt(note, "A removal")).isEqualTo(HEADING);
    assertThat(kindAt(note, "It came")).isEqualTo(BODY);
  }

  @Test
  void aColonInsideASentenceIsNoHeading() {
    NoteText note =
        Notes.cut(
            "TECHNIQUE:\nThe next step was the important one: the dura was opened.\nIt held.");
    assertThat(kindAt(note, "It held")).isEqualTo(BODY);
  }

  private static SectionKind kindAt(NoteText note, String words) {
    int at = note.document().text().indexOf(words);
    return note.sentences().stream()
        .filter(s -> s.start() <= at && at < s.end())
        .map(Sentence::section)
        .findFirst()
        .orElseThrow()
        .kind();
  }
}
