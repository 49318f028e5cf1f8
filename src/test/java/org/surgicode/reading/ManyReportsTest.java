package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.casefile.DocumentStatus.FINAL;
import static org.surgicode.casefile.DocumentStatus.PRELIMINARY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.Fact;

/** Several reports of one day: which of them tell of the operation, and what they tell together. */
class ManyReportsTest {
  private static final String WITHOUT_A_WAY =
      "OPERATION: L4 corpectomy, removal of tumor⏎DESCRIPTION: Dr. Lund showed me the front of the"
          + " spine, see his dictation. Sixty percent of the L4 body was drilled out. The dura was"
          + " opened in the midline and the tumor was removed whole. The dura was sewn.";

  private static final String DECOMPRESSION =
      "OPERATION: L2 corpectomy, canal decompression⏎DESCRIPTION: Through the left flank the"
          + " peritoneum was swept forward. The L2 body was removed in pieces. A fragment of bone"
          + " was lifted out of the canal. There was no tumor in the canal; only bone came out.";

  private static final String PREFILLED =
      "OPERATION: L3 corpectomy, excision of tumor⏎DESCRIPTION: The retroperitoneal space was"
          + " developed. Half of the L3 vertebral body was resected. The dura was opened. The tumor"
          + " was removed.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PROCEDURE: Cystoscopy⏎No retroperitoneal surgery so far; the retroperitoneal fat is clean"
            + " on CT. Turned afterwards by the spine team.",
        "PROCEDURE: Ureteral stents for the spine surgeons⏎Both orifices were found. The"
            + " retroperitoneum looked normal on the scan.",
        "OPERATION: Laparoscopic cholecystectomy⏎The peritoneal cavity was entered. The gallbladder"
            + " was removed. The lumbar region was not looked at.",
        "OPERATION: Nephrectomy, left⏎DESCRIPTION: A retroperitoneal flank incision. The kidney was"
            + " removed. The spine service follows tomorrow.",
        "PROCEDURE: Caval filter⏎DESCRIPTION: Placed at the height of L2 through the jugular vein."
            + " The retroperitoneal veins were open on the picture.",
      })
  void anotherSpecialtysOwnOperationIsNoWayToTheSpine(String other) {
    assertThat(values("approach", note("a", FINAL, WITHOUT_A_WAY), note("b", FINAL, other)))
        .doesNotContain("retroperitoneal", "transperitoneal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPERATION: Exposure of L3 to L5⏎DESCRIPTION: Left flank. The peritoneum was swept"
            + " forward.",
        "VASCULAR PART⏎The peritoneum was rolled medially from the left; L3-L5 laid bare and handed"
            + " to Dr. One.",
        "ACCESS⏎Paramedian cut, extraperitoneal plane followed to the front of L4, vessels drawn"
            + " over.",
        "GENERAL SURGERY⏎DESCRIPTION: Retroperitoneal approach to the lumbar spine from the left."
      })
  void theReportOfTheWayToTheSpineTellsTheWay(String access) {
    assertThat(values("approach", note("a", FINAL, WITHOUT_A_WAY), note("b", FINAL, access)))
        .contains("retroperitoneal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OPERATION: Laparotomy, splenectomy⏎DESCRIPTION: A hematoma beside the second lumbar"
            + " vertebra was opened; the mass of clot was evacuated and excised with its rind.",
        "OPERATION: Left nephrectomy⏎DESCRIPTION: A tumor of the kidney lay before L2 and was"
            + " excised whole.",
        "OPERATION: Excision of a retroperitoneal sarcoma⏎DESCRIPTION: The mass at the height of L2"
            + " was removed with its capsule.",
        "OPERATION: Right hemicolectomy⏎DESCRIPTION: The tumor was removed with 20 cm of bowel. The"
            + " lumbar vertebrae were not touched."
      })
  void whatAnotherSurgeonExcisedElsewhereWasNotInTheCanal(String other) {
    assertThat(values("lesion-excision", note("a", FINAL, DECOMPRESSION), note("b", FINAL, other)))
        .doesNotContain("excised");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Second stage not performed. Tachycardia before induction. No incision was made.",
        "Case was cancelled in the holding area: fever. Patient back on the ward.",
        "The operation did not take place. Potassium 6.4.",
        "Procedure aborted prior to skin incision because of anaphylaxis to the antibiotic.",
        "The patient was never brought to theatre; the list overran.",
        "Surgery was called off before anesthesia: troponin positive.",
        "We did not proceed. No skin was cut.",
        "Not operated today. Urinary infection, new date to follow."
      })
  void aFormThatWasFilledInBeforeACancelledOperationTellsNothing(String brief) {
    var prefilled = note("a", PRELIMINARY, PREFILLED);
    var signed = note("b", FINAL, "BRIEF NOTE⏎" + brief);
    assertThat(values("body-resection", prefilled)).contains("partial");
    assertThat(values("body-resection", prefilled, signed)).isEmpty();
    assertThat(values("lesion-excision", prefilled, signed)).isEmpty();
  }

  @Test
  void anUnsignedReportStaysBesideASignedNoteOfSomethingElse() {
    var brief = note("b", FINAL, "BRIEF NOTE⏎Arterial line, left radial. No complication.");
    assertThat(values("body-resection", note("a", PRELIMINARY, PREFILLED), brief))
        .contains("partial");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I made a cut in the thecal sac, 22 mm, and took the tumor out from between the rootlets.",
        "An opening was made in the sac and the tumor was removed.",
        "The theca was slit over 2 cm and the tumor was delivered.",
        "A slit of 2 cm was placed in the theca and the tumor was delivered."
      })
  void twoReportsThatDisagreeOnTheDuraAreBothKept(String opened) {
    var first =
        note("a", FINAL, "OPERATION: L3 corpectomy⏎DESCRIPTION: Half of L3 was removed. " + opened);
    for (String closed :
        List.of(
            "The dura was not opened at any time.",
            "The dura stayed closed throughout.",
            "At no point was the dura entered.")) {
      var second =
          note(
              "b",
              FINAL,
              "OPERATION: L3 corpectomy⏎DESCRIPTION: The L3 body was exposed. The tumor sat on the"
                  + " outside of the dura and was removed. "
                  + closed);
      assertThat(values("compartment", first, second))
          .as(closed)
          .contains("intradural", "extradural");
    }
  }

  private static ChartDocument note(String name, DocumentStatus status, String text) {
    return Notes.document("DocumentReference/" + name, Notes.DAY, status, text);
  }

  private static List<String> values(String kind, ChartDocument... documents) {
    return Notes.facts(documents).stream()
        .filter(f -> f.kind().equals(kind))
        .map(Fact::value)
        .toList();
  }
}
