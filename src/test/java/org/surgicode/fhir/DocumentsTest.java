package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surgicode.fhir.Charts.binary;
import static org.surgicode.fhir.Charts.inline;
import static org.surgicode.fhir.Charts.link;
import static org.surgicode.fhir.Charts.note;
import static org.surgicode.fhir.Charts.report;
import static org.surgicode.fhir.Charts.spineChart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Composition;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.DocumentRelation;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnreadDocument;
import org.surgicode.casefile.UnreadReason;
import org.surgicode.casefile.UnusableInput;

/** Every text of a chart, each once, with what the chart says about it. */
class DocumentsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Binary/b",
        "Binary/b/_history/2",
        "http://ehr.example.org/fhir/Binary/b",
        "urn:uuid:0b3a8b1e-0000-4000-8000-00000000000b"
      })
  void aNoteMayLieInABinaryHoweverItIsNamed(String url) {
    Charts chart = spineChart().add(note(link("text/plain", url)), "d");
    if (url.startsWith("urn:")) {
      chart.addUnder(url, binary("text/plain", "L3 removed."));
    } else {
      chart.add(binary("text/plain", "L3 removed."), "b");
    }

    ChartDocument document = only(chart);

    assertThat(document.text()).isEqualTo("L3 removed.");
    assertThat(document.attachment()).isEqualTo(url.startsWith("urn:") ? url : "Binary/b");
    assertThat(document.resource()).isEqualTo("DocumentReference/d");
  }

  @Test
  void aNoteMayStandInItsOwnResource() {
    ChartDocument document = only(spineChart().add(note(inline("text/plain", "L3.")), "d"));

    assertThat(document.attachment()).isEqualTo("#content[0]");
    assertThat(document.sha256()).isEqualTo(Sha256.hex("L3."));
    assertThat(document.contentType()).isEqualTo("text/plain");
  }

  @Test
  void theCharsetMayStandOnTheAttachmentOnly() {
    Binary latin = new Binary().setContentType("text/plain");
    latin.setData(new byte[] {'2', '0', ' ', (byte) 0xB5, 'm'});

    ChartDocument document =
        only(
            spineChart()
                .add(note(link("text/plain; charset=iso-8859-1", "Binary/b")), "d")
                .add(latin, "b"));

    assertThat(document.text()).isEqualTo("20 µm");
  }

  @Test
  void theBestFormatOfSeveralIsTheText() {
    DocumentReference note =
        note(
            inline("application/pdf", "%PDF- broken"),
            inline("application/rtf", "{\\rtf1 from rtf}"),
            inline("text/html", "<p>from html</p>"),
            inline("text/plain", "from text"));

    ChartDocument document = only(spineChart().add(note, "d"));

    assertThat(document.text()).isEqualTo("from text");
    assertThat(document.attachment()).isEqualTo("#content[3]");
  }

  @Test
  void anUnreadableFormatGivesWayToTheNextBest() {
    DocumentReference note =
        note(inline("text/plain", " "), inline("application/rtf", "{\\rtf1 from rtf}"));

    SurgicalCase one = spineChart().add(note, "d").readOne();

    assertThat(one.documents()).singleElement().extracting("text").isEqualTo("from rtf");
    assertThat(one.unreadable()).isEmpty();
  }

  @Test
  void aShortTextIsOnlyTheCoverOfALongerNoteInAnotherFormat() {
    DocumentReference note =
        note(
            inline("text/plain", "See the attached report."),
            inline("text/html", "<p>" + "The L3 body was removed. ".repeat(20) + "</p>"));

    assertThat(only(spineChart().add(note, "d")).contentType()).isEqualTo("text/html");
  }

  @Test
  void aShortTextBesideAnUnreadableFormatMayNotBeTheWholeNote() {
    DocumentReference note =
        note(
            inline("text/plain", "See the attached report."),
            inline("application/pdf", "%PDF- broken"));

    SurgicalCase one = spineChart().add(note, "d").readOne();

    assertThat(one.documents()).hasSize(1);
    assertThat(one.unreadable())
        .extracting(d -> d.attachment() + " " + d.reason().code())
        .containsExactly("#content[1] broken");
  }

  @Test
  void aFullTextNeedsNoOtherFormat() {
    DocumentReference note =
        note(
            inline("text/plain", "The L3 body was removed. ".repeat(20)),
            inline("application/pdf", "%PDF- broken"));

    assertThat(spineChart().add(note, "d").readOne().unreadable()).isEmpty();
  }

  @Test
  void anUnreadPartOfANoteIsSaidSoBesideTheOthers() {
    DocumentReference note =
        note(inline("text/plain", "part 1"), link("text/plain", "Binary/elsewhere"));

    SurgicalCase one = spineChart().add(note, "d").readOne();

    assertThat(one.documents()).hasSize(1);
    assertThat(one.unreadable())
        .extracting(UnreadDocument::attachment)
        .contains("Binary/elsewhere");
  }

  @Test
  void contentThatTheEhrKeepsBackIsUnread() {
    var masked = link("text/plain", "Binary/b");
    masked.addExtension(
        "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
        new org.hl7.fhir.r4.model.CodeType("masked"));
    var large = link("text/plain", "Binary/c");
    UnreadMark.put(large, UnreadReason.TOO_LARGE);

    assertThat(spineChart().add(note(masked), "d").add(note(large), "e").readOne().unreadable())
        .extracting(UnreadDocument::reason)
        .containsExactly(UnreadReason.REFUSED, UnreadReason.TOO_LARGE);
  }

  @Test
  void severalAttachmentsOfOneFormatAreAllRead() {
    DocumentReference note = note(inline("text/plain", "part 1"), inline("text/plain", "part 2"));

    assertThat(spineChart().add(note, "d").readOne().documents())
        .extracting(ChartDocument::text)
        .containsExactly("part 1", "part 2");
  }

  @Test
  void whatCannotBeReadIsSaidSoAndNeverTakenForAbsent() {
    SurgicalCase one =
        spineChart()
            .add(note(link("text/plain", "Binary/elsewhere")), "dangling")
            .add(note(inline("image/jpeg", "...")), "picture")
            .add(note(inline("application/pdf", "%PDF- broken")), "broken")
            .add(note(), "empty")
            .readOne();

    assertThat(one.documents()).isEmpty();
    assertThat(one.unreadable())
        .extracting(d -> d.resource() + " " + d.reason().code())
        .containsExactly(
            "DocumentReference/dangling missing",
            "DocumentReference/picture unknown-format",
            "DocumentReference/broken broken");
  }

  @Test
  void aCopyThatWasCutShortOrAlteredIsUnreadable() {
    var cut = inline("text/plain", "L3 rem").setSize(11);
    var altered = inline("text/plain", "L4 removed.");
    altered.setHash(Sha256.digest("SHA-1", "L3 removed.".getBytes(StandardCharsets.UTF_8)));

    SurgicalCase one = spineChart().add(note(cut), "cut").add(note(altered), "altered").readOne();

    assertThat(one.unreadable())
        .extracting(UnreadDocument::reason)
        .containsExactly(UnreadReason.ALTERED, UnreadReason.ALTERED);
  }

  @Test
  void dataThatIsNotBase64IsUnreadable() {
    String json =
        spineChart()
            .add(note(inline("text/plain", "L3 removed.")), "d")
            .json()
            .replace("TDMgcmVtb3ZlZC4=", "!!!! not base64 !!!!");

    assertThat(Cases.BUNDLES.read(json, "x").get(0).unreadable())
        .extracting(d -> d.resource() + " " + d.attachment() + " " + d.reason().code())
        .containsExactly("DocumentReference/d #content[0] altered");
  }

  @Test
  void aBinaryWithoutContentStopsTheReview() {
    Charts chart =
        spineChart()
            .add(note(link("text/plain", "Binary/b")), "d")
            .add(new Binary().setContentType("text/plain"), "b");

    assertThatThrownBy(chart::read)
        .isInstanceOfSatisfying(
            UnusableInput.class, e -> assertThat(e.code()).isEqualTo("no-content"));
  }

  @Test
  void aReportGivesItsFormAndItsConclusion() {
    DiagnosticReport mri = report("MRI lumbar spine", "2026-01-09");
    mri.addPresentedForm(inline("text/plain", "Findings: mass at L3."));
    mri.setConclusion("Mass at L3.");

    assertThat(spineChart().add(mri, "r").readOne().documents())
        .extracting(d -> d.attachment() + " " + d.kind() + " " + d.date() + " " + d.text())
        .containsExactly(
            "#presentedForm[0] IMAGING 2026-01-09 Findings: mass at L3.",
            "#conclusion IMAGING 2026-01-09 Mass at L3.");
  }

  @Test
  void aScanThatIsShownTwiceIsReadOnce() {
    DiagnosticReport mri = report("MRI lumbar spine", "2026-01-09");
    mri.addPresentedForm(link("text/plain", "Binary/b"));
    DocumentReference twin = note(link("text/plain", "Binary/b"));
    twin.getType().getCodingFirstRep().setCode("18748-4");

    assertThat(
            spineChart()
                .add(mri, "r")
                .add(twin, "d")
                .add(binary("text/plain", "Mass at L3."), "b")
                .readOne()
                .documents())
        .singleElement()
        .extracting(ChartDocument::resource)
        .isEqualTo("DiagnosticReport/r");
  }

  @Test
  void twoNotesWithTheSameWordsStayTwo() {
    Charts chart =
        spineChart()
            .add(note(inline("text/plain", "L3.")), "draft")
            .add(note(inline("text/plain", "L3.")), "final");

    assertThat(chart.readOne().documents()).hasSize(2);
  }

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

  @Test
  void aFhirDocumentIsReadSectionBySection() {
    var composition = new Composition();
    composition.getType().addCoding().setSystem("http://loinc.org").setCode("11504-8");
    composition.setTitle("Operative note").setSubject(new Reference("Patient/p"));
    composition.setStatus(Composition.CompositionStatus.FINAL);
    var section = composition.addSection().setTitle("Procedure");
    section.getText().setDivAsString("<div><p>L3</p><p>removed.</p></div>");

    ChartDocument document = only(spineChart().add(composition, "c"));

    assertThat(document.text()).isEqualTo("Procedure\nL3\nremoved.");
    assertThat(document.kind()).isEqualTo(DocumentKind.OPERATIVE_REPORT);
    assertThat(document.attachment()).isEqualTo("#section");
  }

  @Test
  void nothingThatIsPrintedForALogNamesTheWordsOfTheChart() {
    SurgicalCase one = Cases.one("a02");

    assertThat(one.toString() + one.documents() + one.procedures() + one.diagnoses())
        .doesNotContain("Kowalczyk", "meningioma", "Achterberg");
  }

  private static ChartDocument only(Charts chart) {
    var documents = chart.readOne().documents();
    assertThat(documents).isNotEmpty();
    return documents.get(documents.size() - 1);
  }
}
