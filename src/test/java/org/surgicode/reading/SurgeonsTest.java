package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.DocumentKind;

/** Who operated beside the surgeon, and reasons for considering a modifier. */
class SurgeonsTest {
  @DisplayName("A second surgeon is a co-surgeon by his part, an assistant by his help")
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CO-SURGEON: Dr. Tamsin Ollerup, vascular surgery, exposure and closure | co-surgeon-one-report
          CO-SURGEON: *** | -
          CO-SURGEON: none | -
          SURGEON: Dr. Alba Norrgard   Assist: [x] PA  [ ] resident  [ ] co-surgeon | -
          SURGEON: Dr. Alba Norrgard   Assist: [ ] PA  [ ] resident  [x] co-surgeon | co-surgeon-one-report
          ASSISTANT: Dr. Pim Hollander, resident | assistant
          ASSISTANT SURGEON: Dr. Tamsin Ollerup, held the retractors | assistant
          SURGEON: Dr. Alba Norrgard | -
          """)
  void staffLine(String line, String expected) {
    var record =
        OneReport.withSections(
            line + "\n\nDESCRIPTION OF PROCEDURE:\n" + OneReport.BODY + "Wound closed.\n");
    if (expected.equals("-")) assertThat(record.values("second-surgeon")).isEmpty();
    else assertThat(record.values("second-surgeon")).containsExactly(expected);
  }

  @DisplayName("The description itself tells a shared operation, standby and repair tell none")
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Dr. Ollerup made the exposure as co-surgeon and will dictate her part. | co-surgeon-one-report
          Exposure and closure by Dr. Ollerup, who dictated separately. | co-surgeon-one-report
          Dr. Ollerup of vascular surgery was on standby and was not called. | -
          Dr. Ollerup came in to sew a small vein and left. | -
          The level was agreed by a second surgeon. | -
          """)
  void narrative(String sentence, String expected) {
    var found = OneReport.describing(sentence).values("second-surgeon");
    if (expected.equals("-")) assertThat(found).isEmpty();
    else assertThat(found).containsExactly(expected);
  }

  @Test
  @DisplayName("Two operating surgeons with a report each are co-surgeons at the resected body")
  void twoReports() {
    var record =
        OneReport.describing("Exposure was by Dr. Ollerup, co-surgeon.")
            .and(
                DocumentKind.OPERATIVE_REPORT,
                OneReport.DAY,
                "Dr. Tamsin Ollerup",
                "DESCRIPTION OF PROCEDURE:\nAs co-surgeon I exposed the L2 to L4 vertebral bodies"
                    + " through the flank and closed the wound.\n")
            .by("Primary surgeon", "Dr. Alba Norrgard")
            .by("Co-surgeon", "Dr. Tamsin Ollerup");
    assertThat(record.values("second-surgeon")).containsExactly("co-surgeon-two-reports");
    assertThat(record.values("second-surgeon-at")).containsExactly("both");
  }

  @Test
  @DisplayName("A surgeon who is listed as assistant stays one, with a note of his own or without")
  void assistantWithNote() {
    var record =
        OneReport.describing("")
            .and(
                DocumentKind.OPERATIVE_REPORT,
                OneReport.DAY,
                "Dr. Pim Hollander",
                "DESCRIPTION OF PROCEDURE:\nI assisted at the removal of the L3 vertebral body.\n")
            .by("Primary surgeon", "Dr. Alba Norrgard")
            .by("Assistant surgeon", "Dr. Pim Hollander");
    assertThat(record.values("second-surgeon")).doesNotContain("co-surgeon-two-reports");
  }

  @Test
  @DisplayName("An access surgeon who left before a further body was not at that body")
  void leftBefore() {
    var text =
        "DESCRIPTION OF PROCEDURE:\nThe L3 vertebral body was removed completely. Dr. Ollerup left"
            + " the operating room. The L4 vertebral body was then removed completely."
            + " The tumor was removed.\n";
    var record =
        OneReport.withSections(text)
            .and(
                DocumentKind.OPERATIVE_REPORT,
                OneReport.DAY,
                "Dr. Tamsin Ollerup",
                "DESCRIPTION OF PROCEDURE:\nAs co-surgeon I exposed the L2 to L5 vertebral bodies"
                    + " through the retroperitoneum.\n")
            .by("Primary surgeon", "Dr. Alba Norrgard")
            .by("Co-surgeon", "Dr. Tamsin Ollerup");
    var at = record.facts().stream().filter(f -> f.kind().equals("second-surgeon-at")).toList();
    assertThat(at).anySatisfy(f -> assertThat(f.value() + f.levels()).isEqualTo("both[L3]"));
    assertThat(at).anySatisfy(f -> assertThat(f.value() + f.levels()).isEqualTo("first-only[L4]"));
  }

  @DisplayName("Reasons for a modifier need reason and amount, a plan is none")
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Because of dense scar this took three hours longer than usual. | increased-work
          Adhesions after radiation added 90 minutes to the exposure. | increased-work
          This was a difficult case. | -
          Dr. Hollander assisted since no qualified resident was available. | assistant-no-resident
          A resident was available and assisted. | -
          """)
  void reasons(String sentence, String expected) {
    var found = OneReport.describing(sentence).values("modifier-reason");
    if (expected.equals("-")) assertThat(found).isEmpty();
    else assertThat(found).containsExactly(expected);
  }

  @Test
  @DisplayName("A stopped Procedure gives the reason for calling it discontinued")
  void stopped() {
    var record = OneReport.describing("The operation was ended.").procedureStatus("stopped");
    assertThat(record.values("modifier-reason")).containsExactly("discontinued");
  }
}
