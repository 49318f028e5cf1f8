package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.DocumentKind;

/** Findings in the field, the lesion's size and place, and what was known before the operation. */
class FieldAndHistoryTest {
  @DisplayName("Bleeding is told by a number or a remark, not by an empty field")
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EBL: 350 mL | true
          EBL: ___ mL | false
          EBL: see anesthesia record | false
          ESTIMATED BLOOD LOSS: minimal | true
          DESCRIPTION: Epidural veins oozed and were packed. | true
          DESCRIPTION: Blood loss one fifty. | true
          DESCRIPTION: Blood pressure was kept at 120. | false
          DESCRIPTION: The end plates were scraped to bleeding bone. | false
          DESCRIPTION: Fluids 2 L, urine 600 mL. | false
          TRANSFUSION: *** | false
          """)
  void bleeding(String line, boolean told) {
    var report = "DESCRIPTION OF PROCEDURE:\n" + OneReport.BODY + "\n\n" + line + "\n";
    assertThat(OneReport.withSections(report).values("bleeding").isEmpty()).isEqualTo(!told);
  }

  @DisplayName("The state of roots, cauda equina or cord is told, its absence included")
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The rootlets were draped over the back of the mass. | true
          No root entered it. | true
          The cauda equina fell back into place. | true
          The L4 root did not answer and was cut. | true
          The cord was dented but whole. | true
          The genitofemoral nerve was left on the psoas. | false
          A nerve hook was passed under the ligament. | false
          The roots were not visualized. | false
          The sympathetic chain was moved forward. | false
          """)
  void nerves(String sentence, boolean told) {
    assertThat(OneReport.describing(sentence).values("nerve-findings").isEmpty()).isEqualTo(!told);
  }

  @DisplayName("A measure is the lesion's when the words say so")
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The mass was 22 x 14 x 11 mm and tan. | true
          It measured 3 cm in length. | true
          The tumor, about 18 mm across, was soft. | true
          The dura was opened over 25 mm for the tumor. | false
          A 12 cm incision was made in the flank. | false
          A cage of 28 x 22 mm was set in. | false
          The tumor came out, and a 6 mm burr was used for the bone. | false
          """)
  void size(String sentence, boolean told) {
    assertThat(OneReport.describing(sentence).values("lesion-size").isEmpty()).isEqualTo(!told);
  }

  @DisplayName("The lesion is placed by words about it, not by the bone work or the way in")
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The mass lay behind the body of L3. | true
          The tumor was ventral and left of the midline. | true
          It sat in front of the roots. | true
          The patient lay with the left side up. | false
          None of the tumor was left. | false
          The L3 root was kept. | false
          """)
  void place(String sentence, boolean told) {
    assertThat(OneReport.describing(sentence).values("lesion-location").isEmpty()).isEqualTo(!told);
  }

  @DisplayName("Neurological history counts with its absence, not from elsewhere or afterwards")
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          She has had weakness of the left quadriceps since May. | true
          No numbness, no weakness, walks freely. | true
          Found by chance on a scan for kidney stones. | false
          His brother has weakness of both legs. | false
          Heart and lungs are sound. | false
          """)
  void symptoms(String sentence, boolean told) {
    assertThat(indicated(sentence).values("neuro-history").isEmpty()).isEqualTo(!told);
  }

  @DisplayName("Conservative care failed or was no option; a list of plans is neither")
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Twelve weeks of physiotherapy brought no relief. | failed
          Gabapentin and two injections did not help. | failed
          The deficit is progressive and removal should not wait. | no-option
          The tumor board advised removal because it keeps growing. | no-option
          She comes for removal of a mass. | -
          Risks and benefits were reviewed and he wished to proceed. | -
          """)
  void care(String sentence, String expected) {
    var found = indicated(sentence).values("conservative-care");
    if (expected.equals("-")) assertThat(found).isEmpty();
    else assertThat(found).containsExactly(expected);
  }

  @DisplayName("Implausible claims are found unless the record explains them")
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MRI shows the spinal cord compressed at L4. | cord-below-l2
          Spinal cord compression at L3-L4. | cord-below-l2
          Paraplegia from a sacral cyst. | sacral-paraplegia
          The cauda equina is compressed at L4. | -
          The cord is compressed at T10. | -
          Low-lying cord with cord compression at L3. | -
          No cord compression at L3. | -
          """)
  void implausible(String sentence, String expected) {
    var found = indicated(sentence).values("implausible-anatomy");
    if (expected.equals("-")) assertThat(found).isEmpty();
    else assertThat(found).containsExactly(expected);
  }

  @Test
  @DisplayName("Pathology names the lesion before the report does")
  void pathologyFirst() {
    var record =
        OneReport.describing("Frozen section was read as meningioma.")
            .and(
                DocumentKind.PATHOLOGY,
                OneReport.DAY.plusDays(3),
                "Dr. Ibo Crane",
                "DIAGNOSIS: Schwannoma of the canal.");
    assertThat(record.values("lesion-type")).containsExactly("schwannoma");
    assertThat(record.values("pathology-report")).containsExactly("present");
  }

  private static OneReport indicated(String sentence) {
    return OneReport.withSections(
        "INDICATION:\n" + sentence + "\n\nDESCRIPTION OF PROCEDURE:\n" + OneReport.BODY + "\n");
  }
}
