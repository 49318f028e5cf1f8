package org.surgicode.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.rtfparserkit.converter.text.StringTextConverter;
import com.rtfparserkit.parser.RtfStreamSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CaseBundleWriterTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path CASES = Path.of("src/test/resources/cases");

  @ParameterizedTest
  @MethodSource("cases")
  void theWrittenCaseGivesTheCommittedBundle(Path folder) throws IOException {
    String committed = Files.readString(folder.resolve("bundle.json"));
    String written = CaseBundleWriter.print(CaseBundleWriter.bundle(folder));

    assertThat(readable(written))
        .as(folder + " as it was committed")
        .isEqualTo(readable(committed));
    assertThat(CaseBundleWriter.print(CaseBundleWriter.bundle(folder))).isEqualTo(written);
  }

  @Test
  void aPdfKeepsLettersThatHelveticaLacks() throws IOException {
    String note = "Signed: Katarína Božić, MD, 12 mm ≤ 2 cm, fi ö";

    assertThat(words(NoteEncoding.encode(note, "application/pdf"), "application/pdf"))
        .isEqualTo(note);
    assertThat(words(NoteEncoding.encode(note, "application/rtf"), "application/rtf"))
        .isEqualTo(note);
  }

  /** Writes bundle.json beside every case.json below {@code -Dsurgicode.write-bundles=DIR}. */
  @Test
  @EnabledIfSystemProperty(named = "surgicode.write-bundles", matches = ".+")
  void writesTheBundlesOfAFolder() throws IOException {
    List<Path> folders = folders(Path.of(System.getProperty("surgicode.write-bundles")));
    assertThat(folders).isNotEmpty();
    for (Path folder : folders) {
      Files.writeString(
          folder.resolve("bundle.json"), CaseBundleWriter.print(CaseBundleWriter.bundle(folder)));
    }
  }

  static List<Path> cases() throws IOException {
    return folders(CASES);
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(f -> Files.exists(f.resolve("case.json"))).sorted().toList();
    }
  }

  /** The Bundle with every Binary's content as words, and without what depends on its bytes. */
  private static JsonNode readable(String bundle) throws IOException {
    JsonNode tree = JSON.readTree(bundle);
    for (JsonNode entry : tree.get("entry")) {
      ObjectNode resource = (ObjectNode) entry.get("resource");
      if (resource.has("data")) {
        byte[] content = Base64.getDecoder().decode(resource.get("data").asString());
        resource.put("data", words(content, resource.get("contentType").asString()));
      }
      JsonNode attachment = resource.at("/content/0/attachment");
      if (attachment instanceof ObjectNode encoded
          && !encoded.get("contentType").asString().equals("text/plain")) {
        encoded.remove(List.of("size", "hash"));
      }
    }
    return tree;
  }

  private static String words(byte[] content, String mediaType) throws IOException {
    String text =
        switch (mediaType) {
          case "text/html" -> Jsoup.parse(new String(content, StandardCharsets.UTF_8)).text();
          case "application/rtf" -> rtf(content);
          case "application/pdf" -> pdf(content);
          default -> new String(content, StandardCharsets.UTF_8);
        };
    return mediaType.equals("text/plain") ? text : text.replaceAll("\\s+", " ").strip();
  }

  private static String rtf(byte[] content) throws IOException {
    StringTextConverter converter = new StringTextConverter();
    converter.convert(new RtfStreamSource(new ByteArrayInputStream(content)));
    return converter.getText();
  }

  private static String pdf(byte[] content) throws IOException {
    try (var document = Loader.loadPDF(content)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
