package org.surgicode.web.facade;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.MetadataResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The package of definitions that this software publishes, as it lies in the jar. */
final class Published {
  private static final String FOLDER = "/fhir-profiles/";

  private final FhirContext fhir;
  private volatile List<MetadataResource> all = List.of();

  Published(FhirContext fhir) {
    this.fhir = fhir;
  }

  /** Everything of one type; read when first asked for. */
  <T extends MetadataResource> List<T> of(Class<T> type) {
    if (all.isEmpty()) {
      all = read();
    }
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private List<MetadataResource> read() {
    List<MetadataResource> found = new ArrayList<>();
    JsonNode index = new JsonMapper().readTree(text(".index.json"));
    for (JsonNode file : index.path("files")) {
      var parsed = fhir.newJsonParser().parseResource(text(file.path("filename").asString("")));
      if (parsed instanceof MetadataResource definition) {
        found.add(definition);
      }
    }
    return List.copyOf(found);
  }

  private static String text(String name) {
    try (InputStream in = Published.class.getResourceAsStream(FOLDER + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
