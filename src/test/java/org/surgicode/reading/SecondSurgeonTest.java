package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.Fact;

/** Whom the Procedure's performers and the authors of the reports make a second surgeon. */
class SecondSurgeonTest {
  private static final String ONE = "co-surgeon-one-report";
  private static final String TWO = "co-surgeon-two-reports";
  private static final String WAY =
      "DESCRIPTION OF PROCEDURE:\nI exposed the L2 to L4 vertebral bodies through the flank.\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Surgeon | Dr. Alba Norrgard | Surgeon | Dr. Tamsin Ollerup | 1",
        "Surgeon | Dr. Alba Norrgard | Co-surgeon | Dr. Tamsin Ollerup | 1",
        "Cosurgeon | Dr. Alba Norrgard | Nurse | Ida Brandt | 0",
        "Access surgeon | Dr. Tamsin Ollerup | Surgeon | Dr. Alba Norrgard | 0",
        "Surgeon | Dr. Alba Norrgard | Assistant surgeon | Dr. Pim Hollander | none",
        "Surgeon | Dr. Alba Norrgard | Resident | Dr. Pim Hollander | none",
        "Surgeon | Dr. Alba Norrgard | Anesthesiologist | Dr. Pim Hollander | none",
        "Surgeon | Dr. Alba Norrgard | Standby surgeon | Dr. Pim Hollander | none",
        "Surgeon | Dr. Alba Norrgard | Surgeon | Alba Norrgard MD | none",
        "Surgeon | Dr. Alba Norrgard | Surgeon | Norrgard, MD | none",
        "Surgeon | Dr. Alba Norrgard | Surgeon | Alba Norrgard MD PhD | none",
        "Surgeon | Dr. Alba Norrgard | '' | Dr. Tamsin Ollerup | none",
        "Surgeon | Dr. Alba Norrgard | Surgeon | '' | none",
      })
  void twoWhoOperateByTheRecordAreCoSurgeons(
      String role, String name, String otherRole, String otherName, String performer) {
    List<Fact> found =
        OneReport.describing("").by(role, name).by(otherRole, otherName).facts().stream()
            .filter(f -> f.kind().equals("second-surgeon"))
            .toList();
    if (performer.equals("none")) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).extracting(Fact::value).containsExactly(ONE);
      assertThat(found.get(0).quotes().get(0).path())
          .isEqualTo("performer[" + performer + "].function");
    }
  }

  @Test
  void aReportOfEachMakesCoSurgeonsWhenAnythingNamesTheSecond() {
    assertThat(second(twoReports("", "Dr. Tamsin Ollerup"))).isEmpty();
    assertThat(second(twoReports("Dr. Ollerup was to be co-surgeon.", "Dr. Tamsin Ollerup")))
        .containsExactly(TWO);
    assertThat(second(twoReports("The access surgeon left.", "Dr. Tamsin Ollerup")))
        .containsExactly(TWO);
    assertThat(
            second(
                twoReports("", "Dr. Tamsin Ollerup")
                    .by("Surgeon", "Dr. Alba Norrgard")
                    .by("Surgeon", "Dr. Tamsin Ollerup")))
        .containsExactly(TWO);
  }

  @Test
  void twoReportsByOneHandAreOfOneSurgeon() {
    assertThat(second(twoReports("Dr. Ollerup was co-surgeon.", "Alba Norrgard, MD")))
        .containsExactly(ONE);
    assertThat(second(twoReports("Dr. Ollerup was co-surgeon.", ""))).containsExactly(ONE);
  }

  @Test
  void theReportOfOneWhoHelpedByTheRecordIsNoSecondReport() {
    assertThat(
            second(
                twoReports("Dr. Ollerup was co-surgeon.", "Dr. Pim Hollander")
                    .by("Assistant", "Dr. Pim Hollander")))
        .containsExactly(ONE);
    assertThat(
            second(
                twoReports("Dr. Ollerup was co-surgeon.", "Dr. Tamsin Ollerup")
                    .by("Assistant", "Dr. Pim Hollander")))
        .containsExactly(TWO);
  }

  @Test
  void aReportThatTellsNoSpineCountsForOneWhoOperatedByTheRecord() {
    String vessels = "DESCRIPTION OF PROCEDURE:\nThe vessels were exposed and the wound closed.\n";
    var record =
        OneReport.describing("Dr. Ollerup was co-surgeon.")
            .and(DocumentKind.OPERATIVE_REPORT, OneReport.DAY, "Dr. Tamsin Ollerup", vessels);
    assertThat(second(record)).containsExactly(ONE);
    record.by("Surgeon", "Dr. Tamsin Ollerup");
    assertThat(second(record)).containsExactly(ONE);
    record.by("Surgeon", "Dr. Alba Norrgard");
    assertThat(second(record)).containsExactly(TWO);
    assertThat(
            second(
                OneReport.describing("Dr. Ollerup was co-surgeon.")
                    .and(DocumentKind.PROGRESS_NOTE, OneReport.DAY, "Dr. Tamsin Ollerup", vessels)
                    .by("Surgeon", "Dr. Tamsin Ollerup")
                    .by("Surgeon", "Dr. Alba Norrgard")))
        .containsExactly(ONE);
    assertThat(
            second(
                OneReport.describing("Dr. Ollerup was co-surgeon.")
                    .and(
                        DocumentKind.OPERATIVE_REPORT,
                        OneReport.DAY.minusDays(9),
                        "Dr. Tamsin Ollerup",
                        vessels)
                    .by("Surgeon", "Dr. Tamsin Ollerup")
                    .by("Surgeon", "Dr. Alba Norrgard")))
        .containsExactly(ONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "CO-SURGEON: Dr. Ollerup | co-surgeon-one-report",
        "COSURGEON: Dr. Ollerup | co-surgeon-one-report",
        "ACCESS SURGEON: Dr. Ollerup | co-surgeon-one-report",
        "CO-SURGEON: no | -",
        "CO-SURGEON: N/A | -",
        "CO-SURGEON: nil | -",
        "CO-SURGEON: ____ | -",
        "ASSISTANT: Dr. Hollander | assistant",
        "RESIDENT: Dr. Hollander | assistant",
        "ASSISTANT: none | -",
        "DESCRIPTION: Co-surgeon: none. | -",
        "DESCRIPTION: Co-surgeon (s): *** | -",
        "DESCRIPTION: Co-surgeon: Dr. Ollerup. | co-surgeon-one-report",
        "DESCRIPTION: Access surgeon: none. | -",
        "INDICATION: Her access surgeon is Dr. Ollerup. | -",
        "DESCRIPTION: Dr. Ollerup made the exposure. He dictated separately. | co-surgeon-one-report",
        "DESCRIPTION: The exposure was made by my colleague, who dictates separately. |"
            + " co-surgeon-one-report",
        "DESCRIPTION: The exposure was made. This is dictated separately. | -",
        "DESCRIPTION: He dictated separately. | -",
      })
  void aReportNamesTheSecondSurgeon(String line, String expected) {
    var found =
        second(
            OneReport.withSections(
                line + "\n\nDESCRIPTION OF PROCEDURE:\n" + OneReport.BODY + "Wound closed.\n"));
    assertThat(found).isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
  }

  private static OneReport twoReports(String told, String author) {
    return OneReport.describing(told)
        .and(DocumentKind.OPERATIVE_REPORT, OneReport.DAY, author, WAY);
  }

  private static List<String> second(OneReport record) {
    return record.values("second-surgeon");
  }
}
