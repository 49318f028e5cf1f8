package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.ChangedCase.operation;
import static org.surgicode.ChangedCase.plain;
import static org.surgicode.ChangedCase.report;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.ModifierHint;

/** Other operations of the same patient: in the ninety days before, and in the same stay. */
class EarlierOperationsTest {
  @ParameterizedTest
  @CsvSource({
    "58, This is the planned second stage of the operation of last week., 8, completed",
    "78, The patient was taken back to the operating room for a hematoma after the first operation., 8, completed",
    "79, The earlier operation is unrelated to the present one., 80, completed",
  })
  void anOperationOfTheNinetyDaysBeforeAndTheReasonGivenAreAHint(
      String modifier, String reason, int days, String status) {
    assertThat(hints(reason, days, status)).contains(modifier);
  }

  @ParameterizedTest
  @CsvSource({
    "78, The patient was taken back to the operating room for a hematoma after the first operation., 100, completed",
    "78, The patient was taken back to the operating room for a hematoma after the first operation., 8, not-done",
    "78, The patient was taken back to the operating room for a hematoma after the first operation., 8, entered-in-error",
    "79, The earlier operation is unrelated to the present one., 91, completed",
    "78, She has had no further treatment since., 8, completed",
  })
  void withoutBothThereIsNoHint(String modifier, String reason, int days, String status) {
    assertThat(hints(reason, days, status)).doesNotContain(modifier);
  }

  @Test
  void twoOperationsOfOneStayAreJudgedByTheirOwnReports() {
    List<CaseReview> reviews =
        ChangedCase.reviews(
            bundle -> {
              Procedure second = operation(bundle).copy();
              second.setId("Procedure/second");
              second.getCode().setText("Lumbar wound revision");
              second.getCode().getCoding().clear();
              second.setPerformed(new DateTimeType(day(bundle, 3)));
              bundle.addEntry().setResource(second);
              DocumentReference its = report(bundle).copy();
              its.setId("DocumentReference/second");
              its.setContext(null);
              its.getDateElement().setValueAsString(day(bundle, 3) + "T12:00:00Z");
              its.setContent(null)
                  .addContent()
                  .setAttachment(
                      plain(
                          "OPERATIVE REPORT\nDate of surgery: "
                              + day(bundle, 3)
                              + "\nPROCEDURE: Lumbar wound revision, L3.\nDESCRIPTION OF PROCEDURE:"
                              + " The wound was opened down to the spine at L3. A seroma was washed"
                              + " out. No bone was removed and the dura was not opened. The wound"
                              + " was closed over a drain."));
              bundle.addEntry().setResource(its);
            });

    assertThat(reviews).hasSize(2);
    assertThat(reviews.get(0).judgement().determination()).isEqualTo(Determination.SUPPORTED);
    assertThat(reviews.get(1).judgement().codes()).isEmpty();
    assertThat(reviews.get(1).judgement().verdicts())
        .flatExtracting(v -> v.evidence())
        .noneMatch(q -> q.resource().equals(reportOf(reviews.get(0))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "related", "period", "date"})
  void twoOperationsOfOneStayOnOneDayAreJudgedByTheirOwnReports(String told) {
    List<CaseReview> reviews = ChangedCase.reviews(bundle -> returnInTheEvening(bundle, told));

    assertThat(reviews).hasSize(2);
    assertThat(reviews.get(0).judgement().determination()).isEqualTo(Determination.SUPPORTED);
    assertThat(reviews.get(0).surgicalCase().documents())
        .noneMatch(d -> d.resource().equals("DocumentReference/second"));
    assertThat(reviews.get(1).surgicalCase().procedure()).isEqualTo("Procedure/second");
    assertThat(reviews.get(1).judgement().codes()).isEmpty();
    assertThat(reviews.get(1).surgicalCase().documents())
        .anyMatch(d -> d.resource().equals("DocumentReference/second"))
        .noneMatch(d -> d.resource().equals(reportOf(reviews.get(0))));
  }

  @Test
  void twoTurnsOnOneDayWhoseReportsCannotBeToldApartStayOneOperation() {
    List<CaseReview> reviews = ChangedCase.reviews(bundle -> returnInTheEvening(bundle, "nothing"));

    assertThat(reviews).hasSize(1);
    assertThat(reviews.get(0).surgicalCase().procedures()).hasSize(2);
  }

  /** The patient comes back in the evening of the same day; each operation has a report. */
  private static void returnInTheEvening(Bundle bundle, String told) {
    String day = day(bundle, 0);
    operation(bundle).setPerformed(hours(day, 8, 13));
    Procedure second = operation(bundle).copy();
    second.setId("Procedure/second");
    second.getCode().setText("Evacuation of a lumbar wound hematoma");
    second.getCode().getCoding().clear();
    second.setPerformed(hours(day, 19, 20));
    bundle.addEntry().setResource(second);
    DocumentReference first = report(bundle);
    DocumentReference its = first.copy();
    its.setId("DocumentReference/second");
    its.getMasterIdentifier().setValue("second");
    its.setIdentifier(null);
    its.setContent(null)
        .addContent()
        .setAttachment(
            plain(
                "OPERATIVE REPORT\nDate of surgery: "
                    + day
                    + "\nPROCEDURE: Evacuation of hematoma, L3.\nDESCRIPTION OF PROCEDURE: The wound"
                    + " was opened again. A hematoma was washed out. No bone was removed and the dura"
                    + " was not opened. The wound was closed over a drain."));
    for (DocumentReference report : List.of(first, its)) {
      report.setContext(null).setDateElement(new InstantType(day + "T22:00:00Z"));
    }
    switch (told) {
      case "report" -> {
        operation(bundle).addReport().setReference(first.getId());
        second.addReport().setReference(its.getId());
      }
      case "related" -> {
        first.getContext().addRelated().setReference(operation(bundle).getId());
        its.getContext().addRelated().setReference(second.getId());
      }
      case "period" -> {
        first.getContext().setPeriod(hours(day, 8, 13));
        its.getContext().setPeriod(hours(day, 19, 20));
      }
      case "date" -> first.setDateElement(new InstantType(day + "T15:00:00Z"));
      default -> {}
    }
    bundle.addEntry().setResource(its);
  }

  private static Period hours(String day, int from, int to) {
    return new Period()
        .setStartElement(new DateTimeType("%sT%02d:00:00Z".formatted(day, from)))
        .setEndElement(new DateTimeType("%sT%02d:00:00Z".formatted(day, to)));
  }

  @Test
  void aProcedureSetEnteredInErrorAfterItsReviewLeavesTheOthersOfItsOperation() {
    List<CaseReview> before = ChangedCase.reviews(EarlierOperationsTest::withCharge);
    List<CaseReview> after =
        ChangedCase.reviews(
            bundle -> {
              withCharge(bundle);
              operation(bundle).setStatus(ProcedureStatus.ENTEREDINERROR);
            });

    assertThat(before.get(0).surgicalCase().procedures()).hasSize(2);
    assertThat(after).hasSize(1);
    assertThat(after.get(0).surgicalCase().procedures()).hasSize(1);
    assertThat(after.get(0).judgement().determination()).isEqualTo(Determination.SUPPORTED);
  }

  private static void withCharge(Bundle bundle) {
    Procedure charge = operation(bundle).copy();
    charge.setId("Procedure/zz-charge");
    bundle.addEntry().setResource(charge);
  }

  private static String reportOf(CaseReview review) {
    return review.surgicalCase().documents().stream()
        .filter(d -> d.resource().startsWith("DocumentReference/a02"))
        .findFirst()
        .orElseThrow()
        .resource();
  }

  private static List<String> hints(String reason, int days, String status) {
    List<CaseReview> reviews =
        ChangedCase.reviews(
            bundle -> {
              Procedure earlier = operation(bundle).copy();
              earlier.setId("Procedure/earlier");
              earlier.setEncounter(null);
              earlier.setStatus(ProcedureStatus.fromCode(status));
              earlier.setPerformed(new DateTimeType(day(bundle, -days)));
              bundle.addEntry().setResource(earlier);
              String note = ChangedCase.text("op-note.txt");
              ChangedCase.report(bundle)
                  .setContent(null)
                  .addContent()
                  .setAttachment(plain("INDICATIONS: " + reason + "\n\n" + note));
            });
    CaseReview last = reviews.get(reviews.size() - 1);
    return last.judgement().modifierHints().stream().map(ModifierHint::modifier).toList();
  }

  private static String day(Bundle bundle, int later) {
    String performed =
        operation(bundle).getPerformed() instanceof DateTimeType time
            ? time.getValueAsString()
            : operation(bundle).getPerformedPeriod().getStartElement().getValueAsString();
    return java.time.LocalDate.parse(performed.substring(0, 10)).plusDays(later).toString();
  }
}
