package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surgicode.fhir.Charts.chart;
import static org.surgicode.fhir.Charts.inline;
import static org.surgicode.fhir.Charts.note;
import static org.surgicode.fhir.Charts.procedure;
import static org.surgicode.fhir.Charts.spineChart;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnusableInput;

/** Charts as they become over the years: merged, split over midnight, coded in other ways. */
class OddChartsTest {
  @Nested
  class MergedPatients {
    @ParameterizedTest
    @ValueSource(strings = {"replaced-by", "replaces"})
    void areOneAndTheOneThatIsLeftIsThePatient(String side) {
      Charts chart = spineChart();
      DocumentReference old = note(inline("text/plain", "L3 removed."));
      old.setSubject(new Reference("Patient/old"));
      chart.add(old, "d").add(linked(side), side.equals("replaces") ? "new" : "old");
      chart.bundle().getEntry().forEach(e -> move(e.getResource()));
      if (side.equals("replaced-by")) {
        chart.add(new Patient(), "new");
      }

      SurgicalCase one = chart.readOne();

      assertThat(one.patient()).isEqualTo("Patient/new");
      assertThat(one.documents()).hasSize(1);
    }

    @Test
    void areFollowedOverSeveralMergesAndNeverInACircle() {
      Charts chart = spineChart().add(linkedTo("p", "q"), "p2");
      chart.add(linkedTo("q", "r"), "q").add(linkedTo("r", "q"), "r");
      Patient first = linkedTo("p", "q");
      chart.add(first, "p");

      assertThat(chart.readOne().patient()).isIn("Patient/q", "Patient/r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seealso", "refer"})
    void areNotWhatMerelyPointsToAnotherRecord(String type) {
      DocumentReference other = note(inline("text/plain", "L3 removed."));
      other.setSubject(new Reference("Patient/q"));
      var pointing = new Patient();
      pointing.addLink().setType(LinkType.fromCode(type)).setOther(new Reference("Patient/q"));

      assertThatThrownBy(() -> spineChart().add(other, "d").add(pointing, "p").read())
          .isInstanceOfSatisfying(
              UnusableInput.class, e -> assertThat(e.code()).isEqualTo("other-patient"));
    }

    private Patient linked(String side) {
      var patient = new Patient();
      patient
          .addLink()
          .setType(LinkType.fromCode(side))
          .setOther(new Reference("Patient/" + (side.equals("replaces") ? "old" : "new")));
      return patient;
    }

    /** Everything of the small chart belongs to the patient that is left. */
    private void move(org.hl7.fhir.r4.model.Resource resource) {
      if (resource instanceof Procedure p) {
        p.setSubject(new Reference("Patient/new"));
      }
      if (resource instanceof Encounter e) {
        e.setSubject(new Reference("Patient/new"));
      }
    }

    private Patient linkedTo(String from, String to) {
      var patient = new Patient();
      patient.setId("Patient/" + from);
      patient.addLink().setType(LinkType.REPLACEDBY).setOther(new Reference("Patient/" + to));
      return patient;
    }
  }

  @Nested
  class MergedEncounters {
    @Test
    void ofTheTheatreBelongToTheStay() {
      var theatre = new Encounter();
      theatre.setSubject(new Reference("Patient/p")).setPartOf(new Reference("Encounter/e"));
      theatre.getClass_().setCode("AMB");
      Procedure charge = procedure("Billing line 1", "2026-01-22");
      charge.setEncounter(new Reference("Encounter/theatre"));

      SurgicalCase one = spineChart().add(theatre, "theatre").add(charge, "charge").readOne();

      assertThat(one.procedures()).hasSize(2);
      assertThat(one.encounter()).extracting("classCode").isEqualTo("IMP");
    }

    @Test
    void withTheSameVisitNumberAreOneStay() {
      Charts chart = spineChart();
      Encounter kept = (Encounter) chart.bundle().getEntry().get(1).getResource();
      kept.addIdentifier().setSystem("urn:visits").setValue("4711");
      var gone = new Encounter();
      gone.setSubject(new Reference("Patient/p")).setStatus(EncounterStatus.ENTEREDINERROR);
      gone.addIdentifier().setSystem("urn:visits").setValue("4711");
      Procedure charge = procedure("Billing line 1", "2026-01-22");
      charge.setEncounter(new Reference("Encounter/gone"));

      SurgicalCase one = chart.add(gone, "gone").add(charge, "charge").readOne();

      assertThat(one.procedures()).hasSize(2);
      assertThat(one.encounter()).extracting("reference").isEqualTo("Encounter/e");
    }

    @Test
    void thatArePartsOfEachOtherDoNotHang() {
      var a = new Encounter();
      a.setSubject(new Reference("Patient/p")).setPartOf(new Reference("Encounter/b"));
      var b = new Encounter();
      b.setSubject(new Reference("Patient/p")).setPartOf(new Reference("Encounter/a"));
      Procedure operation = procedure("L3 corpectomy", "2026-01-22");
      operation.setEncounter(new Reference("Encounter/a"));

      assertThat(chart().add(a, "a").add(b, "b").add(operation, "x").read()).hasSize(1);
    }
  }

  @Nested
  class AnOperationAcrossMidnight {
    @ParameterizedTest
    @CsvSource({
      "2026-01-22T23:10:00-05:00, 2026-01-23T03:40:00-05:00, 2026-01-23T01:15:00-05:00, 1",
      "2026-01-22T23:10:00-05:00, , 2026-01-23T00:15:00-05:00, 1",
      "2026-01-22T09:10:00-05:00, 2026-01-22T14:00:00-05:00, 2026-01-23T01:15:00-05:00, 2",
      "2026-01-22T23:10:00-05:00, 2026-01-23T03:40:00-05:00, 2026-01-23, 2",
    })
    void isOneOperationOfTheDayItBegan(String start, String end, String later, int operations) {
      Procedure evening = procedure("L3 corpectomy", "");
      var period = new Period().setStartElement(new DateTimeType(start));
      if (end != null) {
        period.setEndElement(new DateTimeType(end));
      }
      evening.setPerformed(period);

      List<SurgicalCase> cases =
          chart().add(evening, "x").add(procedure("Lumbar fusion", later), "y").read();

      assertThat(cases).hasSize(operations);
      assertThat(cases.get(0).dateOfService()).isEqualTo(LocalDate.of(2026, 1, 22));
    }
  }

  @Nested
  class AnOperationInAnotherTimeZone {
    private static final String LATE = "2026-01-01T02:30:00Z"; // the evening before in Chicago

    @Test
    void isOfTheDayThatTheHospitalCountsWhenItsZoneIsKnown() {
      String json = chart().add(procedure("L3 corpectomy", LATE), "x").json();
      var chicago = new CaseBundles(Cases.FHIR, ZoneId.of("America/Chicago"));

      assertThat(chicago.read(json, "x").get(0).dateOfService())
          .isEqualTo(LocalDate.of(2025, 12, 31));
      assertThat(Cases.BUNDLES.read(json, "x").get(0).dateOfService())
          .isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void keepsDaysThatHaveNoTime() {
      String json = chart().add(procedure("L3 corpectomy", "2026-01-22"), "x").json();

      for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC")) {
        assertThat(new CaseBundles(Cases.FHIR, ZoneId.of(zone)).read(json, "x").get(0))
            .extracting(SurgicalCase::dateOfService)
            .isEqualTo(LocalDate.of(2026, 1, 22));
      }
    }

    @Test
    void isNotTouchedByTheZoneOfThisMachine() {
      assertThat(
              chart().add(procedure("L3 corpectomy", "2026-01-22T23:59:00+13:00"), "x").readOne())
          .extracting(SurgicalCase::dateOfService)
          .isEqualTo(LocalDate.of(2026, 1, 22));
    }
  }

  @Nested
  class AProcedureCodedInPcs {
    @Test
    void isAnOperationWithoutAnyWords() {
      SurgicalCase one =
          chart()
              .add(coded("00BT0ZZ"), "meninges")
              .add(procedure("Appendectomy", "2026-01-25"), "appendix")
              .readOne();

      assertThat(one.procedures()).extracting("reference").containsExactly("Procedure/meninges");
    }

    @Test
    void ofOneDayIsOneOperationInSeveralCodes() {
      assertThat(
              chart()
                  .add(coded("00BT0ZZ"), "a")
                  .add(coded("0QB00ZZ"), "b")
                  .add(coded("0SG00AJ"), "c")
                  .readOne()
                  .procedures())
          .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"B030ZZZ", "3E0R3BZ", "4A11X4G", "F07Z9ZZ"})
    void ofImagingMedicinesOrMeasuringIsNoOperation(String code) {
      assertThatThrownBy(() -> chart().add(coded(code), "x").read())
          .isInstanceOfSatisfying(
              UnusableInput.class, e -> assertThat(e.code()).isEqualTo("no-procedure"));
    }

    private Procedure coded(String code) {
      Procedure procedure = procedure("", "2026-01-22");
      procedure.setCode(null);
      procedure
          .getCode()
          .addCoding()
          .setSystem("http://www.cms.gov/Medicare/Coding/ICD10")
          .setCode(code);
      return procedure;
    }
  }
}
