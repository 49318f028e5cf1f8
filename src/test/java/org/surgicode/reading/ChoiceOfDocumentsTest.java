package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.casefile.DocumentStatus.FINAL;
import static org.surgicode.casefile.DocumentStatus.PRELIMINARY;
import static org.surgicode.casefile.DocumentStatus.VOID;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.DocumentRelation.Kind;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.reading.finding.OperationRecord;

/** Which documents report this operation, and which ones stand beside it. */
class ChoiceOfDocumentsTest {
  private static final String L3 = "DESCRIPTION: The body of L3 was removed. The wound was closed.";

  @ParameterizedTest
  @CsvSource({"-2, none", "-1, a", "0, a", "45, a", "46, none"})
  void aReportMayBeFiledFromTheDayBeforeToSixWeeksAfter(int days, String chosen) {
    assertThat(chosen(note("a", Notes.DAY.plusDays(days), FINAL, L3))).isEqualTo(list(chosen));
  }

  @Test
  void aReportThatWasFiledWithoutADateIsOfThisOperation() {
    assertThat(chosen(note("a", null, FINAL, L3))).containsExactly("a");
  }

  @Test
  void withoutADayOfServiceEveryReportIsOfTheOperation() {
    var old = note("a", LocalDate.of(2019, 5, 5), FINAL, L3);
    assertThat(reports(null, old)).containsExactly("a");
  }

  @Test
  void aReportThatNamesTheDayBesideIsAnotherOperationOnceOneNamesTheDay() {
    var today = note("a", Notes.DAY, FINAL, "DATE OF SURGERY: 3/3/2026⏎" + L3);
    var before = note("b", Notes.DAY, FINAL, "DATE OF SURGERY: 3/2/2026⏎" + L3);
    var addendum = note("c", Notes.DAY, FINAL, "ADDENDUM⏎DATE OF SURGERY: 3/2/2026⏎" + L3);
    var undated = note("d", Notes.DAY, FINAL, L3);
    assertThat(chosen(today, before, addendum, undated)).containsExactly("a", "d", "c");
    assertThat(chosen(before)).containsExactly("b");
  }

  @Test
  void anAddendumIsKnownByItsRelationItsTitleOrItsFirstWordsAndComesLast() {
    var report = note("a", Notes.DAY, FINAL, L3);
    var byTitle = Notes.by(note("b", Notes.DAY, FINAL, L3), "Addendum to report", "Dr. One");
    var byWords = note("c", Notes.DAY, FINAL, "This is an ADDENDUM.⏎" + L3);
    var byRelation =
        Notes.related(note("d", Notes.DAY, FINAL, L3), Kind.APPENDS, report.resource());
    assertThat(chosen(byTitle, byWords, byRelation, report)).containsExactly("a", "b", "c", "d");
    assertThat(chosen(byTitle)).isEmpty();
  }

  @Test
  void anAddendumWrittenMuchLaterBelongsToTheReportThatItAppends() {
    var report = note("a", Notes.DAY, FINAL, L3);
    var late = note("b", Notes.DAY.plusDays(80), FINAL, "ADDENDUM⏎" + L3);
    assertThat(chosen(report, Notes.related(late, Kind.APPENDS, report.resource())))
        .containsExactly("a", "b");
    assertThat(chosen(report, Notes.related(late, Kind.APPENDS, "DocumentReference/x")))
        .containsExactly("a");
    assertThat(chosen(report, late)).containsExactly("a");
  }

  @Test
  void aDraftIsLeftOutOnceTheSameHandSigned() {
    var draft = Notes.by(note("a", Notes.DAY, PRELIMINARY, L3), "Report", "Dr. One");
    assertThat(chosen(draft)).containsExactly("a");
    assertThat(chosen(draft, Notes.by(note("b", Notes.DAY, FINAL, L3), "Report", "Dr. One")))
        .containsExactly("b");
    assertThat(chosen(draft, Notes.by(note("b", Notes.DAY, FINAL, L3), "Report", "Dr. Two")))
        .containsExactly("a", "b");
    assertThat(
            chosen(
                draft,
                Notes.by(note("b", Notes.DAY, FINAL, "ADDENDUM⏎" + L3), "Report", "Dr. One")))
        .containsExactly("a", "b");
  }

  @Test
  void whatIsCalledADraftIsLeftOutOnceAnybodySigned() {
    var draft = Notes.by(note("a", Notes.DAY, PRELIMINARY, L3), "Draft report", "Dr. One");
    assertThat(chosen(draft, Notes.by(note("b", Notes.DAY, FINAL, L3), "Report", "Dr. Two")))
        .containsExactly("b");
  }

  @Test
  void aWithdrawnDocumentIsNotReadAndReplacesNothing() {
    var report = note("a", Notes.DAY, FINAL, L3);
    var withdrawn = Notes.related(note("b", Notes.DAY, VOID, L3), Kind.REPLACES, report.resource());
    assertThat(chosen(report, withdrawn)).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DESCRIPTION: The body of L3 was removed. | a",
        "DESCRIPTION: The lamina of L3 was removed. | a",
        "DESCRIPTION: The disc at L3-4 was removed. | a",
        "DESCRIPTION: The vertebral body was drilled. | none",
        "DESCRIPTION: The body of L3 was not removed. | none",
        "DESCRIPTION: The tumor of the arm was removed. | none",
        "DESCRIPTION: At L3 the dura was opened. | a",
        "PROCEDURE: L3 corpectomy.⏎DESCRIPTION: All went well. | a",
        "PROCEDURE: Excision of a mole.⏎DESCRIPTION: At L3 the dura was opened. | none",
        "PROCEDURE: Excision of a tumor of the spinal canal.⏎DESCRIPTION: It went well. | a",
        "PREOPERATIVE DIAGNOSIS: Lumbar spine pain.⏎DESCRIPTION: A mole was removed. | none",
        "PREOPERATIVE DIAGNOSIS: L3 tumor.⏎DESCRIPTION: It went well. | a",
        "PREOPERATIVE DIAGNOSIS: Intradural tumor.⏎DESCRIPTION: It went well. | a",
      })
  void aReportIsOfTheSpineWhenItTellsWorkOnItOrIsNamedForIt(String text, String chosen) {
    assertThat(chosen(note("a", Notes.DAY, FINAL, text))).isEqualTo(list(chosen));
  }

  @Test
  void aReportOfTheWayToTheSpineIsOneBesideTheReportOfTheWork() {
    var way = note("b", Notes.DAY, FINAL, "DESCRIPTION: The vessels were moved off L3.");
    var mole = note("c", Notes.DAY, FINAL, "DESCRIPTION: A mole of the arm was cut out.");
    assertThat(chosen(note("a", Notes.DAY, FINAL, L3), way, mole)).containsExactly("a", "b");
    assertThat(chosen(way, mole)).isEmpty();
  }

  @Test
  void whatWasCopiedFromAnotherNoteTellsNothingOfThisOperation() {
    String copied =
        "DESCRIPTION: The body of L4 was removed.⏎⏎Copied from prior note: The body of L3 was"
            + " removed.⏎⏎The body of L5 was removed.";
    assertThat(bodies(copied)).containsExactly("L4", "L5");
    assertThat(bodies(copied.replace("Copied from prior note: ", "")))
        .containsExactly("L3", "L4", "L5");
    assertThat(bodies("DESCRIPTION: The body of L4 was removed.⏎⏎Copied forward. L3 was removed."))
        .containsExactly("L4");
  }

  private static List<String> bodies(String text) {
    return Notes.facts(note("a", Notes.DAY, FINAL, text)).stream()
        .filter(f -> f.kind().equals("body-resection"))
        .flatMap(f -> f.levels().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> list(String chosen) {
    return chosen.equals("none") ? List.of() : List.of(chosen);
  }

  private static List<String> chosen(ChartDocument... documents) {
    return reports(Notes.DAY, documents);
  }

  private static List<String> reports(@Nullable LocalDate day, ChartDocument... documents) {
    var vocabulary = new VocabularyFiles(ConfigFiles.packaged());
    var files = new Documents(vocabulary.headings(), vocabulary.lexicon());
    var chart =
        new SurgicalCase(
            "case",
            "Patient/one",
            day,
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(documents),
            List.of());
    OperationRecord record = files.choose(chart);
    assertThat(record.reports().size() + record.others().size())
        .isLessThanOrEqualTo(documents.length);
    return record.reports().stream()
        .map(r -> r.document().resource().replace("DocumentReference/", ""))
        .toList();
  }

  private static ChartDocument note(
      String name, @Nullable LocalDate date, DocumentStatus status, String text) {
    return Notes.document("DocumentReference/" + name, date, status, text);
  }
}
