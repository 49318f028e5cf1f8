package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surgicode.fhir.Charts.chart;
import static org.surgicode.fhir.Charts.procedure;
import static org.surgicode.fhir.Charts.spineChart;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.ProcedureEntry;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnusableInput;

/** Which Procedures of a chart are one operation, and which are only context. */
class OperationsTest {
  @Test
  void chargesAndDuplicatesOfOneDayAreOneOperation() {
    Procedure charge = procedure("Billing line 1", "2026-01-22T17:00:00-05:00");
    SurgicalCase one = spineChart().add(charge, "charge").readOne();

    assertThat(one.procedures()).hasSize(2);
    assertThat(one.procedure()).isEqualTo("Procedure/charge");
    assertThat(one.dateOfService()).isEqualTo(LocalDate.of(2026, 1, 22));
  }

  @Test
  void twoSpineOperationsOfOneStayAreTwoCasesUnderOneName() {
    var cases = spineChart().add(procedure("Lumbar revision", "2026-01-26"), "again").read();

    assertThat(cases).extracting(SurgicalCase::id).containsExactly("chart", "chart");
    assertThat(cases)
        .extracting(SurgicalCase::dateOfService)
        .containsExactly(LocalDate.of(2026, 1, 22), LocalDate.of(2026, 1, 26));
    assertThat(cases.get(0).otherProcedures()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-22T08:00:00Z, 2026-01-22T12:00:00Z, 2026-01-22T19:00:00Z, 2026-01-22T20:00:00Z, 2",
    "2026-01-22T08:00:00Z, 2026-01-22T12:00:00Z, 2026-01-22T12:30:00Z, 2026-01-22T15:00:00Z, 1",
    "2026-01-22T08:00:00Z, 2026-01-22T12:00:00Z, 2026-01-22T09:00:00Z, 2026-01-22T20:00:00Z, 1",
    "2026-01-22T08:00:00Z, 2026-01-22T12:00:00Z, 2026-01-22, 2026-01-22, 1",
    "2026-01-22T20:00:00Z, 2026-01-23T01:00:00Z, 2026-01-22T09:00:00Z, 2026-01-22T12:00:00Z, 2",
  })
  void aListOfProceduresTellsTwoOperationsOfOneDayApartByALongPause(
      String start, String end, String again, String last, int operations) {
    Procedure first = procedure("L3 corpectomy", "");
    first.setPerformed(period(start, end));
    Procedure second = procedure("Lumbar revision", "");
    second.setPerformed(period(again, last));

    var cases = chart().add(first, "x").add(second, "y").read();

    assertThat(cases).hasSize(operations);
    assertThat(cases.get(0).dateOfService()).isEqualTo(LocalDate.of(2026, 1, 22));
  }

  private static Period period(String start, String end) {
    return new Period()
        .setStartElement(new DateTimeType(start))
        .setEndElement(new DateTimeType(end));
  }

  @Test
  void anotherSurgeonsOperationElsewhereIsContextBesideASpineOperation() {
    SurgicalCase one =
        spineChart().add(procedure("Appendectomy", "2026-01-25"), "appendix").readOne();

    assertThat(one.otherProcedures())
        .extracting(ProcedureEntry::reference)
        .containsExactly("Procedure/appendix");
  }

  @Test
  void theOnlyOperationIsReviewedWhereverItIs() {
    assertThat(chart().add(procedure("Appendectomy", "2026-01-25"), "a").read()).hasSize(1);
  }

  @Test
  void bedsideImagingAndAnaesthesiaAreNoOperations() {
    SurgicalCase one =
        spineChart()
            .add(procedure("MRI lumbar spine", "2026-01-21"), "mri")
            .add(procedure("Lumbar puncture", "2026-01-24"), "tap")
            .add(procedure("Anesthesia for spine surgery, general anesthesia", "2026-01-22"), "ga")
            .readOne();

    assertThat(one.otherProcedures()).hasSize(3);
    assertThatThrownBy(() -> chart().add(procedure("CT head", "2026-01-21"), "ct").read())
        .isInstanceOfSatisfying(
            UnusableInput.class, e -> assertThat(e.code()).isEqualTo("no-procedure"));
  }

  @Test
  void aWithdrawnEntryIsNotThereAtAll() {
    Procedure wrong = procedure("L3 corpectomy", "2026-01-24");
    wrong.setStatus(ProcedureStatus.ENTEREDINERROR);

    assertThat(spineChart().add(wrong, "wrong").readOne().otherProcedures()).isEmpty();
  }

  @Test
  void aCancelledOperationIsStillACase() {
    Procedure cancelled = procedure("L3 corpectomy", "2026-01-24");
    cancelled.setStatus(ProcedureStatus.NOTDONE);

    SurgicalCase one = chart().add(cancelled, "cancelled").readOne();

    assertThat(one.procedures().get(0).status()).isEqualTo("not-done");
  }

  @Test
  void anOperationWhoseStatusTheChartForgotIsACase() {
    Procedure silent = procedure("L3 corpectomy", "2026-01-24");
    silent.setStatus(null);

    assertThat(chart().add(silent, "silent").readOne().procedures())
        .extracting(ProcedureEntry::status)
        .containsExactly("unknown");
  }

  @Test
  void aPlannedOperationIsNotYetACase() {
    Procedure planned = procedure("L3 corpectomy", "2026-01-24");
    planned.setStatus(ProcedureStatus.PREPARATION);

    assertThatThrownBy(() -> chart().add(planned, "planned").read())
        .isInstanceOf(UnusableInput.class);
  }

  @Test
  void theDayComesFromThePeriodElseFromTheStay() {
    Procedure nightly = procedure("L3 corpectomy", "");
    nightly.setPerformed(
        new Period().setStartElement(new DateTimeType("2026-01-23T23:10:00-05:00")));

    assertThat(chart().add(nightly, "n").readOne().dateOfService())
        .isEqualTo(LocalDate.of(2026, 1, 23));
    assertThat(chart().add(procedure("L3 corpectomy", ""), "u").readOne().dateOfService())
        .isEqualTo(LocalDate.of(2026, 1, 20));
  }

  @Test
  void anOperationOfAYearWithoutADayIsHistory() {
    Procedure old = procedure("L2 laminectomy", "2019");
    old.setEncounter(null);

    assertThat(spineChart().add(old, "old").readOne().otherProcedures()).hasSize(1);
  }

  @Test
  void aChargeWithoutAnEncounterBelongsToTheOperationOfItsDay() {
    Procedure charge = procedure("Charge as submitted", "2026-01-22");
    charge.setEncounter(null);

    assertThat(spineChart().add(charge, "charge").readOne().procedures()).hasSize(2);
  }

  @Test
  void aChargeWithoutATimeBelongsToTheOperationOfItsStay() {
    SurgicalCase one = spineChart().add(procedure("Lumbar charge", ""), "charge").readOne();

    assertThat(one.procedures()).hasSize(2);
    assertThat(one.dateOfService()).isEqualTo(LocalDate.of(2026, 1, 22));
  }

  @Test
  void aRecordOfTwoPatientsIsRefused() {
    Procedure other = procedure("Appendectomy", "2026-01-25");
    other.setSubject(new Reference("Patient/q"));

    assertThatThrownBy(() -> spineChart().add(other, "other").read())
        .isInstanceOfSatisfying(
            UnusableInput.class, e -> assertThat(e.code()).isEqualTo("other-patient"));
  }

  @Test
  void onePatientMayBeNamedInSeveralWays() {
    Procedure absolute = procedure("Charge as submitted", "2026-01-22");
    absolute.setSubject(new Reference("http://ehr.example.org/fhir/Patient/p/_history/3"));

    assertThat(spineChart().add(absolute, "charge").readOne().patient()).isEqualTo("Patient/p");
  }

  @Test
  void entriesMayBeKnownByTheirUrlAlone() {
    var stay = "urn:uuid:0b3a8b1e-0000-4000-8000-000000000001";
    Procedure operation = procedure("L3 corpectomy", "2026-01-22");
    operation.setEncounter(new Reference(stay));
    var encounter = new Encounter();
    encounter.getClass_().setCode("AMB");

    SurgicalCase one =
        chart()
            .addUnder(stay, encounter)
            .addUnder("urn:uuid:0b3a8b1e-0000-4000-8000-000000000002", operation)
            .readOne();

    assertThat(one.procedure()).isEqualTo("urn:uuid:0b3a8b1e-0000-4000-8000-000000000002");
    assertThat(one.encounter()).isNotNull().extracting("classCode").isEqualTo("AMB");
  }

  @Test
  void aChartWithoutAProcedureCannotBeReviewed() {
    assertThatThrownBy(() -> chart().read())
        .isInstanceOfSatisfying(
            UnusableInput.class, e -> assertThat(e.code()).isEqualTo("no-procedure"));
  }

  @Test
  void theCaseIsNamedByTheBundleItsIdentifierOrItsFile() {
    Charts unnamed = spineChart();
    unnamed.bundle().setId((String) null);
    assertThat(unnamed.readOne().id()).isEqualTo("file-name");

    unnamed.bundle().getIdentifier().setValue("case-7");
    assertThat(unnamed.readOne().id()).isEqualTo("case-7");
  }
}
