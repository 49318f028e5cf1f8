package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.fhir.Charts.binary;
import static org.surgicode.fhir.Charts.inline;
import static org.surgicode.fhir.Charts.link;
import static org.surgicode.fhir.Charts.note;
import static org.surgicode.fhir.Charts.report;
import static org.surgicode.fhir.Charts.spineChart;

import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.SurgicalCase;

/** Every text of a chart, each once, wherever it lies. */
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
  void aShortTextIsOnlyTheCoverOfALongerNoteInAnotherFormat() {
    DocumentReference note =
        note(
            inline("text/plain", "See the attached report."),
            inline("text/html", "<p>" + "The L3 body was removed. ".repeat(20) + "</p>"));

    assertThat(only(spineChart().add(note, "d")).contentType()).isEqualTo("text/html");
  }

  @Test
  void severalAttachmentsOfOneFormatAreAllRead() {
    DocumentReference note = note(inline("text/plain", "part 1"), inline("text/plain", "part 2"));

    assertThat(spineChart().add(note, "d").readOne().documents())
        .extracting(ChartDocument::text)
        .containsExactly("part 1", "part 2");
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
