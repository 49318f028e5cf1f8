package org.surgicode.cases;

import static org.surgicode.cases.CaseResources.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the FHIR R4 transaction Bundle of a labelled case from its {@code case.json} and note
 * texts, so that a case is written and corrected as prose.
 */
final class CaseBundleWriter {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final ArrayNode entries = JsonNodeFactory.instance.arrayNode();

  private CaseBundleWriter(Path folder) {
    this.folder = folder;
  }

  /**
   * The Bundle of one case folder.
   *
   * @throws IllegalArgumentException when case.json lacks something or names an unknown kind
   */
  static ObjectNode bundle(Path folder) throws IOException {
    return new CaseBundleWriter(folder).write();
  }

  /** The Bundle as the text of a file: one space per step, keys in resource order. */
  static String print(ObjectNode bundle) {
    DefaultIndenter indent = new DefaultIndenter(" ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Spacing.AFTER)
                    .withArrayEmptySeparator("")
                    .withObjectEmptySeparator(""))
            .withObjectIndenter(indent)
            .withArrayIndenter(indent);
    return JSON.writer().with(printer).writeValueAsString(bundle) + "\n";
  }

  private ObjectNode write() throws IOException {
    JsonNode written = JSON.readTree(read("case.json"));
    String id = text(written, "id");
    CaseResources resources = new CaseResources(id);
    add(resources.patient(written.get("patient")));
    add(resources.encounter(written.get("encounter")));
    int number = 0;
    for (JsonNode condition : written.path("conditions")) {
      add(resources.condition(++number, condition));
    }
    number = 0;
    for (JsonNode procedure : written.path("procedures")) {
      for (JsonNode performer : procedure.path("performers")) {
        practitioner(resources, text(performer, "name"), performer.get("specialty"));
      }
      add(resources.procedure(++number, procedure));
    }
    number = 0;
    for (JsonNode report : written.path("reports")) {
      ObjectNode resource = resources.report(++number, report);
      if (report.has("file")) {
        String format = text(report, "format");
        byte[] content = NoteEncoding.encode(read(text(report, "file")), format);
        resource
            .putArray("presentedForm")
            .addObject()
            .put("contentType", format)
            .put("data", Base64.getEncoder().encodeToString(content))
            .put("title", text(report, "title"));
      }
      add(resource);
    }
    number = 0;
    for (JsonNode document : written.path("documents")) {
      number++;
      if (document.path("resource").asString("").equals("Consent")) {
        add(resources.consent(number, document));
      } else {
        document(resources, number, document);
      }
    }
    ObjectNode bundle = JsonNodeFactory.instance.objectNode();
    bundle.put("resourceType", "Bundle").put("id", id).put("type", "transaction");
    bundle.set("entry", entries);
    return bundle;
  }

  private void document(CaseResources resources, int number, JsonNode document) throws IOException {
    String format = text(document, "format");
    byte[] content = NoteEncoding.encode(read(text(document, "file")), format);
    ObjectNode binary = resources.resource("Binary", "bin" + number);
    add(binary.put("contentType", format).put("data", Base64.getEncoder().encodeToString(content)));
    if (document.has("author")) {
      practitioner(resources, text(document, "author"), null);
    }
    ObjectNode attachment =
        JsonNodeFactory.instance
            .objectNode()
            .put("contentType", format)
            .put("url", "Binary/" + text(binary, "id"))
            .put("title", text(document, "title"))
            .put("size", content.length)
            .put("hash", Base64.getEncoder().encodeToString(sha1(content)));
    add(resources.document(number, document, attachment));
  }

  private void practitioner(CaseResources resources, String name, @Nullable JsonNode specialty) {
    ObjectNode practitioner = resources.practitioner(name);
    if (practitioner != null) {
      add(practitioner);
      if (specialty != null) {
        add(resources.specialty(name, specialty.asString()));
      }
    }
  }

  private void add(ObjectNode resource) {
    String place = text(resource, "resourceType") + "/" + text(resource, "id");
    ObjectNode entry = entries.addObject().put("fullUrl", "http://ehr.example.org/fhir/" + place);
    entry.set("resource", resource);
    entry.putObject("request").put("method", "PUT").put("url", place);
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
  }

  private static byte[] sha1(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
