package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Quote;
import org.surgicode.fhir.CaseBundles;

/** Which sentences stand beside a fact. */
class WordsBesideTheProofTest {
  private static final NoteReader READER = NoteReader.load(ConfigFiles.packaged());

  private static List<String> proof(String kind, String description) {
    String note =
        "OPERATIVE REPORT\nDATE OF OPERATION: March 3, 2026\nPROCEDURE: Spine surgery.\nDESCRIPTION:\n"
            + description;
    return READER.read(CaseBundles.bareNote("one", note, LocalDate.of(2026, 3, 3))).stream()
        .filter(f -> f.kind().equals(kind))
        .flatMap(f -> f.quotes().stream())
        .map(Quote::text)
        .toList();
  }

  @Test
  void thePlaceIsProvenWhereItIsNamed() {
    assertThat(proof("region", "The L3 body came into view. Two thirds of it were drilled away."))
        .startsWith("The L3 body came into view.");
  }

  @Test
  void theEndOfTheRemovalStandsBesideIt() {
    assertThat(
            proof(
                "lesion-excision",
                "The tumor in the canal was removed in pieces. Nothing of it stayed behind."))
        .contains("The tumor in the canal was removed in pieces.", "Nothing of it stayed behind.");
  }

  @Test
  void anEndAloneProvesNoRemoval() {
    assertThat(
            proof("lesion-excision", "The dura was opened. Nothing was seen behind the ligament."))
        .isEmpty();
  }

  @Test
  void aClosedDuraStandsBesideTheLesionOutsideIt() {
    assertThat(
            proof(
                "compartment",
                "The epidural tumor was removed from the sac. The dura has no hole anywhere."))
        .contains("The dura has no hole anywhere.");
  }

  @Test
  void noBoneTakenStandsBesideTheOtherWork() {
    assertThat(
            proof(
                "body-resection",
                "The disc L4-5 was removed. No bone was taken from the vertebral body."))
        .contains("No bone was taken from the vertebral body.", "The disc L4-5 was removed.");
  }
}
