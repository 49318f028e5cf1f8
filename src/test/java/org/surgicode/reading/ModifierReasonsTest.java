package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.ProcedureEntry;
import org.surgicode.casefile.SurgicalCase;

/** When a record gives a reason to consider a modifier, and when words like it give none. */
class ModifierReasonsTest {
  private static final LocalDate DAY = Notes.DAY;
  private static final NoteReader READER = NoteReader.load(ConfigFiles.packaged());
  private static final String WORK =
      "⏎DESCRIPTION: The L3 body was removed through the flank and the tumor was removed.";
  private static final String BEGUN = "PROCEDURE: L3 corpectomy for tumor, begun⏎DESCRIPTION: ";
  private static final String BLED =
      "INDICATIONS: He was taken back to the operating room with a hematoma.";
  private static final String OTHER_DISEASE =
      "INDICATIONS: This tumor is unrelated to the operation of last month.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anesthesia was induced. Hypotension set in and the case was aborted.",
        "After induction the blood pressure fell. The procedure was aborted.",
        "The patient was intubated. There was cardiac arrest and we did not proceed.",
        "He was anesthetized. The signals were lost. The case was postponed.",
        "She lay on her right side. Ventricular fibrillation set in. The case was aborted.",
        "Anesthesia was induced. Hemorrhage was brisk. No incision was made.",
      })
  void anOperationEndedInDangerUnderAnesthesiaWasDiscontinued(String told) {
    assertThat(reasons(BEGUN + told)).containsExactly("discontinued");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hypotension set in at the ward and the case was postponed.",
        "Anesthesia was induced. The implant set was not there and the case was aborted.",
        "Anesthesia was induced. Hypotension set in and was treated. The tumor was removed.",
        "Anesthesia was induced. Hypotension set in, the corpectomy was abandoned and the tumor"
            + " was removed through the disc space.",
        "Anesthesia was induced. Hypotension set in and suction was stopped.",
      })
  void withoutDangerOrAnesthesiaOrEndNothingWasDiscontinued(String told) {
    assertThat(reasons(BEGUN + told)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, completed, staged",
    "90, completed, staged",
    "14, in-progress, staged",
    "14, stopped, staged",
    "14, unknown, staged",
    "91, completed, ",
    "0, completed, ",
    "-3, completed, ",
    "14, not-done, ",
    "14, entered-in-error, ",
  })
  void aSecondStageFollowsAnOperationOfItsGlobalPeriod(
      int daysBefore, String status, @Nullable String reason) {
    String told = "INDICATIONS: Second stage of the resection." + WORK;
    assertThat(reasons(told, earlier(daysBefore, status)))
        .isEqualTo(reason == null ? List.of() : List.of(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"came today", "returned", "was seen two weeks ago", "now comes"})
  void theReportItselfMayTellOfTheFirstStage(String words) {
    assertThat(reasons("INDICATIONS: The patient " + words + ": planned second stage." + WORK))
        .containsExactly("staged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PLAN: The patient returns now for the second stage.",
        "INDICATIONS: No second stage was planned at the earlier operation.",
        "INDICATIONS: The second stage will be done after this one.",
        "INDICATIONS: The first tumor of this kind.",
      })
  void aStageThatIsDeniedOrStillToComeIsNone(String told) {
    String text = told.startsWith("PLAN") ? WORK.strip() + "⏎" + told : told + WORK;
    assertThat(reasons(text.replaceFirst("^⏎", ""), earlier(14, "completed"))).isEmpty();
  }

  @Test
  void aComplicationOfTheEarlierOperationBringsThePatientBack() {
    assertThat(reasons(BLED + WORK, earlier(2, "completed"))).containsExactly("return-to-theatre");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INDICATIONS: He was not taken back to the operating room with the hematoma of May.",
        "INDICATIONS: He was taken back to the operating room.",
        "INDICATIONS: He has a hematoma.",
      })
  void noReturnWithoutItsReason(String told) {
    assertThat(reasons(told + WORK, earlier(2, "completed"))).isEmpty();
  }

  @Test
  void anotherDiseaseWithinTheGlobalPeriodIsUnrelated() {
    assertThat(reasons(OTHER_DISEASE + WORK, earlier(30, "completed")))
        .containsExactly("unrelated");
    assertThat(reasons(OTHER_DISEASE.replace("is un", "is not un") + WORK, earlier(30, "stopped")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {BLED, OTHER_DISEASE})
  void withoutAnEarlierOperationOnRecordThereIsNothingToReturnFrom(String told) {
    assertThat(reasons(told + WORK)).isEmpty();
    assertThat(reasons(told + WORK, earlier(120, "completed"))).isEmpty();
    assertThat(reasons(told + WORK, earlier(null, "completed"))).isEmpty();
  }

  @Test
  void anOperationWithoutADayHasNoGlobalPeriod() {
    var undated =
        new SurgicalCase(
            "case",
            "Patient/one",
            null,
            List.of(),
            List.of(earlier(10, "completed")),
            null,
            List.of(),
            List.of(),
            List.of(Notes.report(OTHER_DISEASE + WORK)),
            List.of());
    assertThat(values(READER.read(undated))).isEmpty();
  }

  @Test
  void aStoppedProcedureBesideACompletedOneIsNotTheWholeOperation() {
    assertThat(values(READER.read(withProcedures("stopped")))).containsExactly("discontinued");
    assertThat(values(READER.read(withProcedures("stopped", "completed")))).isEmpty();
    assertThat(values(READER.read(withProcedures("completed")))).isEmpty();
  }

  private static SurgicalCase withProcedures(String... statuses) {
    var procedures = List.of(statuses).stream().map(s -> procedure(s, DAY)).toList();
    return record(WORK.strip().replaceFirst("^⏎", ""), procedures, List.of());
  }

  private static ProcedureEntry earlier(@Nullable Integer daysBefore, String status) {
    return procedure(status, daysBefore == null ? null : DAY.minusDays(daysBefore));
  }

  private static ProcedureEntry procedure(String status, @Nullable LocalDate day) {
    return new ProcedureEntry(
        "Procedure/" + status, null, status, List.of(), day, List.of(), null, List.of(), List.of());
  }

  private static List<String> reasons(String text, ProcedureEntry... others) {
    return values(READER.read(record(text, List.of(), List.of(others))));
  }

  private static SurgicalCase record(
      String text, List<ProcedureEntry> own, List<ProcedureEntry> others) {
    return new SurgicalCase(
        "case",
        "Patient/one",
        DAY,
        own,
        others,
        null,
        List.of(),
        List.of(),
        List.of(Notes.report(text)),
        List.of());
  }

  private static List<String> values(List<Fact> facts) {
    return facts.stream()
        .filter(f -> f.kind().equals("modifier-reason"))
        .map(Fact::value)
        .distinct()
        .toList();
  }
}
