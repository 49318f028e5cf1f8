package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.fhir.Charts.inline;
import static org.surgicode.fhir.Charts.note;
import static org.surgicode.fhir.Charts.report;
import static org.surgicode.fhir.Charts.spineChart;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentRelationshipType;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.DocumentRelation;
import org.surgicode.casefile.DocumentStatus;

/** What the chart says about a text: how final it is, of which day, of which kind. */
class DocumentStatesTest {
  @ParameterizedTest
  @CsvSource({
    "current, final, FINAL",
    "current, amended, FINAL",
    "current, preliminary, PRELIMINARY",
    "current, , UNKNOWN",
    "superseded, final, VOID",
    "entered-in-error, final, VOID",
    "current, entered-in-error, VOID"
  })
  void aNoteIsOnlyFinalWhenItSaysSo(String status, String docStatus, DocumentStatus expected) {
    DocumentReference note = note(inline("text/plain", "L3."));
    note.setStatus(DocumentReferenceStatus.fromCode(status));
    note.setDocStatus(docStatus == null ? null : ReferredDocumentStatus.fromCode(docStatus));

    assertThat(only(spineChart().add(note, "d")).status()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "final, FINAL",
    "corrected, FINAL",
    "partial, PRELIMINARY",
    "registered, REGISTERED",
    "cancelled, VOID",
    "unknown, UNKNOWN"
  })
  void aReportIsAsFarAsItsStatusSays(String status, DocumentStatus expected) {
    DiagnosticReport report = report("Pathology", "2026-01-25");
    report.setStatus(DiagnosticReportStatus.fromCode(status)).setConclusion("Schwannoma.");

    assertThat(only(spineChart().add(report, "r")).status()).isEqualTo(expected);
  }

  @Test
  void aNoteIsOfTheDayItReportsElseOfTheDayItWasWritten() {
    DocumentReference dictated = note(inline("text/plain", "L3."));
    dictated.getDateElement().setValueAsString("2026-01-24T08:00:00Z");
    assertThat(only(spineChart().add(dictated, "d")).date()).isEqualTo(LocalDate.of(2026, 1, 24));

    dictated
        .getContext()
        .getPeriod()
        .setStartElement(new DateTimeType("2026-01-22T23:30:00-05:00"));
    assertThat(only(spineChart().add(dictated, "d")).date()).isEqualTo(LocalDate.of(2026, 1, 22));
  }

  @Test
  void anAddendumNamesTheReportItAppends() {
    DocumentReference addendum = note(inline("text/plain", "Addendum."));
    addendum
        .addRelatesTo()
        .setCode(DocumentRelationshipType.APPENDS)
        .setTarget(new Reference("http://ehr.example.org/fhir/DocumentReference/d/_history/1"));

    assertThat(only(spineChart().add(addendum, "a")).relations())
        .containsExactly(
            new DocumentRelation(DocumentRelation.Kind.APPENDS, "DocumentReference/d"));
  }

  @ParameterizedTest
  @CsvSource({
    "28570-0, Procedure note, OTHER",
    "28570-0, Operative note, OPERATIVE_REPORT",
    "34109-9, Theatre record, OPERATIVE_REPORT",
    "34109-9, Consent to surgery, CONSENT",
    "34109-9, Postoperative progress note, PROGRESS_NOTE",
    "34109-9, Preoperative history and physical, HISTORY",
    "34109-9, Mr Smith, OTHER",
    "34868-0, Whatever, OPERATIVE_REPORT"
  })
  void aNoteIsWhatItsTypeElseItsTitleSays(String code, String title, DocumentKind expected) {
    DocumentReference note = note(inline("text/plain", "Words."));
    note.getType().setText(title).getCodingFirstRep().setCode(code);

    assertThat(only(spineChart().add(note, "d")).kind()).isEqualTo(expected);
  }

  @Test
  void aNoteWithoutATellingTypeIsWhatItsHeadingSays() {
    DocumentReference note = note(inline("text/plain", "\nOPERATIVE REPORT\nL3 removed."));
    note.getType().setText("Clinical note").getCodingFirstRep().setCode("34109-9");

    assertThat(only(spineChart().add(note, "d")).kind()).isEqualTo(DocumentKind.OPERATIVE_REPORT);
  }

  @ParameterizedTest
  @CsvSource({
    "LP7839-6, , Report, PATHOLOGY",
    "RAD, , Report, IMAGING",
    "LAB, , Sodium, LABORATORY",
    "LAB, , Surgical pathology, PATHOLOGY",
    "'', 72158, Study, IMAGING",
    "'', , X-ray of the pelvis, IMAGING",
    "'', , Cardiology, OTHER"
  })
  void aReportIsWhatItsCategoryCodeOrTitleSays(
      String category, String cpt, String title, DocumentKind expected) {
    DiagnosticReport report = report(title, "2026-01-09");
    report
        .setConclusion("Words.")
        .addCategory()
        .addCoding()
        .setCode(category.isEmpty() ? null : category);
    if (cpt != null) {
      report.getCode().addCoding().setSystem(Systems.CPT).setCode(cpt);
    }

    assertThat(only(spineChart().add(report, "r")).kind()).isEqualTo(expected);
  }

  private static ChartDocument only(Charts chart) {
    var documents = chart.readOne().documents();
    assertThat(documents).isNotEmpty();
    return documents.get(documents.size() - 1);
  }
}
