package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.SurgicalCase;

/** Every labelled case comes through whole: one operation, its day, and every word of its notes. */
class LabelledCasesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Path> folders() {
    return Cases.folders().stream();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyLabelledBundleHoldsOneOperation(Path folder) throws Exception {
    String id = folder.getFileName().toString();

    SurgicalCase one = Cases.one(id);

    JsonNode told = JSON.readTree(Cases.text(folder.resolve("case.json"))).path("procedures");
    String day = told.get(told.size() - 1).path("performed").asText();
    assertThat(one.id()).isEqualTo(id);
    assertThat(one.dateOfService()).isEqualTo(LocalDate.parse(day));
    assertThat(one.procedures().size() + one.otherProcedures().size()).isEqualTo(told.size());
    assertThat(one.unreadable()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void plainTextIsTheAttachmentCharacterForCharacter(Path folder) throws Exception {
    String id = folder.getFileName().toString();
    Map<String, String> attachments = plainTexts(Cases.bundle(id));

    for (ChartDocument document : Cases.one(id).documents()) {
      String original = attachments.remove(document.attachment());
      if (original != null) {
        assertThat(document.text()).isEqualTo(original);
      }
    }

    assertThat(attachments).as("plain texts that became no document").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyFormatHoldsTheWordsInOrder(Path folder) throws Exception {
    String id = folder.getFileName().toString();
    List<JsonNode> told = written(JSON.readTree(Cases.text(folder.resolve("case.json"))));
    List<ChartDocument> notes =
        Cases.one(id).documents().stream()
            .filter(d -> d.resource().startsWith("DocumentReference/"))
            .toList();

    assertThat(notes).hasSize(told.size());
    for (int i = 0; i < told.size(); i++) {
      String written = Cases.text(folder.resolve(told.get(i).path("file").asText()));
      assertThat(words(notes.get(i).text())).as(notes.get(i).toString()).isEqualTo(words(written));
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyDocumentIsOfTheKindItWasLabelledAs(Path folder) throws Exception {
    String id = folder.getFileName().toString();
    JsonNode told = JSON.readTree(Cases.text(folder.resolve("case.json")));
    Map<String, DocumentKind> kinds = new HashMap<>();
    Cases.one(id).documents().forEach(d -> kinds.put(d.resource(), d.kind()));

    List<JsonNode> documents = written(told);
    for (int i = 0; i < documents.size(); i++) {
      JsonNode document = documents.get(i);
      assertThat(kinds.get("DocumentReference/" + id + "-doc" + (i + 1)))
          .as(document.path("title").asText())
          .isEqualTo(kind(document.path("kind").asText()));
    }
    for (int i = 0; i < told.path("reports").size(); i++) {
      JsonNode report = told.path("reports").get(i);
      DocumentKind got = kinds.get("DiagnosticReport/" + id + "-rep" + (i + 1));
      if (got != null) {
        assertThat(got)
            .as(report.path("title").asText())
            .isEqualTo(kind(report.path("kind").asText()));
      }
    }
  }

  /** Documents with a text; a bare consent is a Consent resource. */
  private static List<JsonNode> written(JsonNode told) {
    List<JsonNode> documents = new ArrayList<>();
    told.path("documents").forEach(documents::add);
    documents.removeIf(d -> !d.has("file"));
    return documents;
  }

  private static DocumentKind kind(String label) {
    if (label.startsWith("mri") || label.startsWith("ct") || label.startsWith("xr")) {
      return DocumentKind.IMAGING;
    }
    return switch (label) {
      case "operative-note" -> DocumentKind.OPERATIVE_REPORT;
      case "history-and-physical" -> DocumentKind.HISTORY;
      case "consult" -> DocumentKind.CONSULTATION;
      case "progress" -> DocumentKind.PROGRESS_NOTE;
      case "discharge" -> DocumentKind.DISCHARGE_SUMMARY;
      case "consent" -> DocumentKind.CONSENT;
      case "imaging" -> DocumentKind.IMAGING;
      case "pathology" -> DocumentKind.PATHOLOGY;
      case "lab" -> DocumentKind.LABORATORY;
      default -> throw new AssertionError("unknown label " + label);
    };
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private static Map<String, String> plainTexts(String bundle) throws Exception {
    Map<String, String> texts = new HashMap<>();
    for (JsonNode entry : JSON.readTree(bundle).path("entry")) {
      JsonNode resource = entry.path("resource");
      if (resource.path("contentType").asText().startsWith("text/plain")) {
        byte[] bytes = Base64.getDecoder().decode(resource.path("data").asText());
        texts.put(
            "Binary/" + resource.path("id").asText(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
