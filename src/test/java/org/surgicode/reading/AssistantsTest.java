package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.DocumentKind;

/** Assistants give a reason for a modifier of their own when their part is told. */
class AssistantsTest {

  @DisplayName("A staff line gives the reason when it says who helped and with what")
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ASSISTANT: Ines Okonjo, PA-C (retraction, suction) | assistant-non-physician
          ASSISTANT: Ines Okonjo, NP, held the retractors | assistant-non-physician
          ASSISTANT: Pim Hollander, MD (general surgery), helped me open and close | assistant-surgeon
          Assistant surgeon: Hollander, Pim, MD (assisted at the exposure) | assistant-surgeon
          ASSISTANT: Ines Okonjo, PA-C | -
          ASSISTANT: Pim Hollander, MD | -
          ASSISTANT: Pim Hollander, MD, resident (retraction, suction) | -
          ASSISTANT: Pim Hollander, MD, spine fellow, held the retractors | -
          ASSISTANT: L. Ochs, RNFA (retraction, suction) | -
          ASSISTANT: None | -
          """)
  void staffLine(String line, String expected) {
    holds(line, "", expected);
  }

  @DisplayName("The body tells the part of an assistant whom the staff line names")
  @ParameterizedTest(name = "{0} / {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ASSISTANT: Pim Hollander, MD | Dr. Hollander held back the psoas. | assistant-surgeon
          ASSISTANT: Ines Okonjo, PA-C | Ms. Okonjo assisted with the closure. | assistant-non-physician
          RESIDENT: Pim Hollander, MD | Dr. Hollander assisted me throughout. | -
          SURGEON: Alba Norrgard, MD | Dr. Hollander assisted me throughout. | assistant-surgeon
          SURGEON: Alba Norrgard, MD | I was assisting him with the sucker. | -
          SURGEON: Alba Norrgard, MD | Dr. Hollander was on standby and did not help. | -
          """)
  void bodyTells(String line, String sentence, String expected) {
    holds(line, sentence, expected);
  }

  @Test
  @DisplayName("A co-surgeon is not his own assistant, and keeps the physician assistant")
  void beside() {
    var record =
        OneReport.withSections(
            "CO-SURGEON: Tamsin Ollerup, MD\nASSISTANT: Ines Okonjo, PA-C (retraction)\n"
                + "DESCRIPTION OF PROCEDURE:\n"
                + OneReport.BODY
                + "Dr. Ollerup assisted with the closure.\n");
    assertThat(record.values("second-surgeon")).containsExactly("co-surgeon-one-report");
    assertThat(record.values("modifier-reason")).containsExactly("assistant-non-physician");
  }

  @Test
  @DisplayName("A resident by the record stays one where the report calls him a doctor")
  void traineeByTheRecord() {
    var record =
        OneReport.withSections(
                "DESCRIPTION OF PROCEDURE:\n"
                    + OneReport.BODY
                    + "Dr. Hollander assisted me throughout.\n")
            .by("Assistant (resident)", "Dr. Pim Hollander");
    assertThat(record.values("modifier-reason")).isEmpty();
  }

  @Test
  @DisplayName("Help that another document tells is not of this operation")
  void otherDocument() {
    var record =
        OneReport.describing("")
            .and(
                DocumentKind.PROGRESS_NOTE,
                OneReport.DAY,
                "Dr. Alba Norrgard",
                "Dr. Hollander assisted me throughout.\n");
    assertThat(record.values("modifier-reason")).isEmpty();
  }

  private static void holds(String line, String sentence, String expected) {
    var found =
        OneReport.withSections(
                line + "\nDESCRIPTION OF PROCEDURE:\n" + OneReport.BODY + sentence + "\n")
            .values("modifier-reason");
    if (expected.equals("-")) assertThat(found).isEmpty();
    else assertThat(found).containsExactly(expected);
  }
}
