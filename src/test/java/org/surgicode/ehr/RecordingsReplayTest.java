package org.surgicode.ehr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.EhrProblem;

/**
 * Whole conversations with EHRs, replayed: our own, shaped like those of four vendors, always;
 * those recorded at vendors' sandboxes with {@code -Dsurgicode.recordings=DIR}.
 */
class RecordingsReplayTest {
  private static final Path OWN = Path.of("src/test/resources/recordings");
  private static final int MOST = 12;

  @ParameterizedTest
  @CsvSource({
    "epic, text/html",
    "oracle, text/plain",
    "meditech, text/plain",
    "athenahealth, text/xml"
  })
  void anOperationIsReadFromEveryVendor(String vendor, String format) throws IOException {
    SurgicalCase read = only(vendor);

    assertThat(read.documents(DocumentKind.OPERATIVE_REPORT))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.contentType()).isEqualTo(format);
              assertThat(report.text())
                  .contains("About two thirds of the L3 body was removed with a drill.")
                  .contains("removed completely");
            });
    assertThat(read.encounter()).extracting("classCode").isEqualTo("IMP");
    assertThat(read.dateOfService()).hasToString("2026-01-22");
  }

  @Test
  void epicKeepsBackAPhotoAndTheConsents() throws IOException {
    assertThat(unread("epic")).containsExactly("DocumentReference/eDoc3 Binary/ePhoto refused");
  }

  @Test
  void oracleRepeatsAProcedureOnTwoPagesAndHasLostAPdf() throws IOException {
    SurgicalCase read = only("oracle");

    assertThat(read.procedures()).hasSize(1);
    assertThat(read.otherProcedures()).hasSize(1);
    assertThat(unread("oracle")).containsExactly("DiagnosticReport/197 Binary/XR-197 missing");
  }

  @Test
  void meditechShowsOneScanTwiceAndHasMergedThePatient() throws IOException {
    SurgicalCase read = only("meditech");

    assertThat(read.patient()).isEqualTo("Patient/MT-0001");
    assertThat(read.documents())
        .extracting(ChartDocument::resource)
        .containsExactlyInAnyOrder("DiagnosticReport/MT-R1", "DocumentReference/MT-D1");
  }

  @Test
  void athenahealthPointsToAnotherHostWhichIsNotAsked() throws IOException {
    assertThat(unread("athenahealth"))
        .containsExactly(
            "DocumentReference/a-195900.doc-2 https://www.example.com/forms/dummy.pdf elsewhere");
  }

  @Test
  void whatVendorsSandboxesAnsweredGivesACaseOrASentence() throws IOException {
    String given = System.getProperty("surgicode.recordings");
    assumeTrue(
        given != null, "skipped: set -Dsurgicode.recordings=DIR to replay vendors' recordings");
    Map<String, String> outcomes = new TreeMap<>();
    try (var files = Files.walk(Path.of(given))) {
      for (Path folder : files.filter(Files::isDirectory).toList()) {
        if (Files.exists(folder.resolve("index.tsv"))) {
          replay(folder, outcomes);
        }
      }
    }

    assertThat(outcomes).isNotEmpty();
    Files.createDirectories(Path.of("target"));
    Files.write(
        Path.of("target", "recordings-replayed.txt"),
        outcomes.entrySet().stream().map(e -> e.getKey() + "\t" + e.getValue()).toList());
    assertThat(outcomes.values()).noneMatch(o -> o.startsWith("crash"));
  }

  private static void replay(Path folder, Map<String, String> outcomes) throws IOException {
    try (var recorded = new RecordedEhr(folder)) {
      List<String> procedures = recorded.procedures();
      outcomes.put(folder.getFileName() + " ", procedures.size() + " procedures");
      for (String procedure : procedures.subList(0, Math.min(MOST, procedures.size()))) {
        outcomes.put(folder.getFileName() + " " + procedure, outcome(recorded, procedure));
      }
    }
  }

  private static String outcome(RecordedEhr recorded, String procedure) {
    try {
      SurgicalCase read = recorded.ehr().fetch(procedure);
      return read.documents().size() + " documents, " + read.unreadable();
    } catch (EhrProblem e) {
      return e.kind() + ": " + e.getMessage();
    } catch (UnusableInput e) {
      return e.code() + ": " + e.getMessage();
    } catch (RuntimeException e) {
      return "crash " + e;
    }
  }

  private static List<String> unread(String vendor) throws IOException {
    return only(vendor).unreadable().stream()
        .map(d -> d.resource() + " " + d.attachment() + " " + d.reason().code())
        .toList();
  }

  private static SurgicalCase only(String vendor) throws IOException {
    try (var recorded = new RecordedEhr(OWN.resolve(vendor))) {
      return recorded.ehr().fetch(recorded.procedures().get(0));
    }
  }
}
