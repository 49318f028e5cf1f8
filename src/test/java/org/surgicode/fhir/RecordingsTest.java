package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnusableInput;

/**
 * Other people's FHIR files give cases or a sentence, never a crash. Runs only with {@code
 * -Dsurgicode.recordings=DIR}.
 */
class RecordingsTest {
  @Test
  void everyRecordedFileGivesCasesOrASentence() throws Exception {
    String folder = System.getProperty("surgicode.recordings");
    assumeTrue(folder != null, "skipped: set -Dsurgicode.recordings=DIR to read recorded files");
    Map<String, String> outcomes = new TreeMap<>();

    for (Path file : jsonFiles(Path.of(folder))) {
      outcomes.put(file.toString(), outcome(Files.readAllBytes(file)));
    }

    assertThat(outcomes).isNotEmpty();
    Files.writeString(Path.of("target", "recordings.txt"), report(outcomes));
    assertThat(outcomes.values()).noneMatch(o -> o.startsWith("crash"));
  }

  private static String outcome(byte[] json) {
    try {
      List<SurgicalCase> cases =
          Cases.BUNDLES.read(new String(json, StandardCharsets.UTF_8), "recording");
      return cases.stream()
          .map(
              c ->
                  c.dateOfService()
                      + " "
                      + c.procedures().size()
                      + "+"
                      + c.otherProcedures().size()
                      + " procedures, "
                      + c.documents().size()
                      + " documents, "
                      + c.unreadable().size()
                      + " unreadable")
          .toList()
          .toString();
    } catch (UnusableInput e) {
      return e.code() + ": " + e.getMessage();
    } catch (RuntimeException e) {
      return "crash " + e;
    }
  }

  private static List<Path> jsonFiles(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static String report(Map<String, String> outcomes) {
    var out = new StringBuilder();
    outcomes.forEach((file, outcome) -> out.append(file).append('\t').append(outcome).append('\n'));
    return out.toString();
  }
}
