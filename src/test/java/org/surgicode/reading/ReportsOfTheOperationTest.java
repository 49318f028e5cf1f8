package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.casefile.DocumentStatus.FINAL;
import static org.surgicode.casefile.DocumentStatus.PRELIMINARY;
import static org.surgicode.casefile.DocumentStatus.VOID;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.DocumentRelation.Kind;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.Fact;

/** Of many documents only those that report this operation tell what was done. */
class ReportsOfTheOperationTest {
  private static final String FRONT =
      "OPERATIVE REPORT⏎PROCEDURE: Spine surgery.⏎ANESTHESIA: General endotracheal, uneventful, by "
          + "the anesthesia service of the house.⏎DESCRIPTION:⏎";
  private static final String L3 = "The body of L3 was removed completely. ";
  private static final String L4 = "The body of L4 was removed completely. ";

  @Test
  void aSignedReportTellsWhatWasDone() {
    assertThat(bodies(note("a", Notes.DAY, FINAL, L3))).containsExactly("L3");
  }

  @Test
  void aDraftThatASignedReportReplacesIsLeftOut() {
    var draft = note("a", Notes.DAY, PRELIMINARY, L3);
    var signed = Notes.related(note("b", Notes.DAY, FINAL, L4), Kind.REPLACES, draft.resource());
    assertThat(bodies(draft, signed)).containsExactly("L4");
  }

  @Test
  void aDraftAloneIsReadAndCalledUnsigned() {
    var draft = note("a", Notes.DAY, PRELIMINARY, L3);
    assertThat(bodies(draft)).containsExactly("L3");
    assertThat(values("report-status", draft)).containsExactly("unsigned");
  }

  @Test
  void aSignedReportIsCalledSigned() {
    assertThat(values("report-status", note("a", Notes.DAY, FINAL, L3))).containsExactly("signed");
  }

  @Test
  void aWithdrawnReportIsNeverRead() {
    assertThat(bodies(note("a", Notes.DAY, VOID, L3), note("b", Notes.DAY, FINAL, L4)))
        .containsExactly("L4");
  }

  @Test
  void anAddendumIsReadWithItsReport() {
    var report = note("a", Notes.DAY, FINAL, L3);
    var addendum =
        Notes.related(
            Notes.document(
                "DocumentReference/b",
                Notes.DAY.plusDays(9),
                FINAL,
                "ADDENDUM⏎The dura was opened in the midline to reach the tumor."),
            Kind.APPENDS,
            report.resource());
    assertThat(bodies(report, addendum)).containsExactly("L3");
    assertThat(values("compartment", report, addendum)).containsExactly("intradural");
  }

  @Test
  void aReportOfAnEarlierOperationIsHistory() {
    var earlier = note("a", LocalDate.of(2019, 5, 5), FINAL, L3);
    assertThat(bodies(earlier, note("b", Notes.DAY, FINAL, L4))).containsExactly("L4");
    assertThat(bodies(earlier)).isEmpty();
  }

  @Test
  void aReportOfALaterOperationIsNotThisOne() {
    var later = note("a", Notes.DAY.plusDays(200), FINAL, L3);
    assertThat(bodies(later, note("b", Notes.DAY, FINAL, L4))).containsExactly("L4");
  }

  @Test
  void aReportDictatedDaysLaterIsOfThisOperation() {
    assertThat(bodies(note("a", Notes.DAY.plusDays(6), FINAL, L3))).containsExactly("L3");
  }

  @Test
  void theDateInsideTheReportOutranksTheDateOfItsFiling() {
    var old =
        Notes.document(
            "DocumentReference/a",
            Notes.DAY,
            FINAL,
            "OPERATIVE REPORT⏎DATE OF SURGERY: May 5, 2019⏎PROCEDURE: Spine surgery.⏎DESCRIPTION:⏎"
                + L3);
    assertThat(bodies(old, note("b", Notes.DAY, FINAL, L4))).containsExactly("L4");
  }

  @Test
  void anotherSpecialtysReportTellsNothingOfTheSpine() {
    var skin =
        Notes.document(
            "DocumentReference/a",
            Notes.DAY,
            FINAL,
            "OPERATIVE REPORT⏎PROCEDURE: Excision of a skin lesion of the arm.⏎DESCRIPTION:⏎The tumor "
                + "of the forearm was excised with a margin.");
    assertThat(Notes.facts(skin, note("b", Notes.DAY, FINAL, L4)))
        .noneMatch(f -> f.kind().equals("lesion-excision") && f.value().equals("excised"));
  }

  @Test
  void anotherSpecialtysReportAloneIsNoSpineOperation() {
    var skin =
        Notes.document(
            "DocumentReference/a",
            Notes.DAY,
            FINAL,
            "OPERATIVE REPORT⏎PROCEDURE: Excision of a skin lesion of the arm.⏎DESCRIPTION:⏎The tumor "
                + "of the forearm was excised with a margin.");
    assertThat(values("operation", skin)).doesNotContain("spine");
  }

  @Test
  void twoSurgeonsReportsAreReadTogether() {
    var access =
        note(
            "a",
            Notes.DAY,
            FINAL,
            "The spine was exposed through the left retroperitoneal space. ");
    var resection = note("b", Notes.DAY, FINAL, L3);
    assertThat(bodies(access, resection)).containsExactly("L3");
    assertThat(values("approach", access, resection)).containsExactly("retroperitoneal");
  }

  @Test
  void theOrderOfTheDocumentsChangesNothing() {
    var one = note("a", Notes.DAY, FINAL, L3);
    var other = note("b", Notes.DAY, FINAL, "The dura was opened and the tumor was removed. ");
    assertThat(told(one, other)).containsExactlyInAnyOrderElementsOf(told(other, one));
  }

  private static List<String> told(ChartDocument... documents) {
    return Notes.facts(documents).stream()
        .filter(f -> !f.kind().equals("operation") && !f.kind().equals("report-status"))
        .map(f -> f.kind() + f.value() + f.levels() + f.amount())
        .toList();
  }

  private static ChartDocument note(
      String name, LocalDate date, DocumentStatus status, String body) {
    return Notes.document("DocumentReference/" + name, date, status, FRONT + body);
  }

  private static List<String> bodies(ChartDocument... documents) {
    return Notes.facts(documents).stream()
        .filter(f -> f.kind().equals("body-resection"))
        .flatMap(f -> f.levels().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> values(String kind, ChartDocument... documents) {
    return Notes.facts(documents).stream()
        .filter(f -> f.kind().equals(kind))
        .map(Fact::value)
        .distinct()
        .toList();
  }
}
