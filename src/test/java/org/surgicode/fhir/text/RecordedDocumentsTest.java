package org.surgicode.fhir.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Other people's CDA documents and PDF notes are read or refused with a reason. Runs only with
 * {@code -Dsurgicode.recordings=DIR}.
 */
class RecordedDocumentsTest {
  @Test
  void everyRecordedDocumentGivesWordsOrAReason() throws IOException {
    String given = System.getProperty("surgicode.recordings");
    assumeTrue(given != null, "skipped: set -Dsurgicode.recordings=DIR to read recorded documents");
    List<String> outcomes = new ArrayList<>();
    try (var files = Files.walk(Path.of(given))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String type = type(file);
        if (!type.isEmpty()) {
          outcomes.add(file + "\t" + outcome(type, Files.readAllBytes(file)));
        }
      }
    }

    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "recorded-documents.txt"), outcomes);
    assertThat(outcomes).isNotEmpty().noneMatch(o -> o.contains("</"));
  }

  private static String outcome(String type, byte[] bytes) {
    try {
      String text = AttachmentText.of(type, bytes);
      return text.length() + " characters: " + text.replace('\n', ' ');
    } catch (UnreadableText e) {
      return "unread: " + e.reason();
    }
  }

  private static String type(Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".pdf")) {
      return "application/pdf";
    }
    boolean cda = name.endsWith(".xml") && Files.size(file) < 1_000_000;
    return cda && Files.readString(file, StandardCharsets.ISO_8859_1).contains("<ClinicalDocument")
        ? "text/xml"
        : "";
  }
}
