package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.ImplementationGuide.SPDXLicense;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The folder of the profiles is a FHIR package that other tools load. */
class PackageTest {
  private static final String OWN = "0.1.0";
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> OF_THE_INDEX =
      List.of("resourceType", "id", "url", "version", "kind", "type");

  @Test
  void theIndexListsEveryDefinition() {
    ObjectNode index = JSON.createObjectNode().put("index-version", 2);
    var files = index.putArray("files");
    for (Path file : Profiles.definitions()) {
      JsonNode resource = JSON.readTree(Cases.text(file));
      ObjectNode entry = files.addObject().put("filename", file.getFileName().toString());
      OF_THE_INDEX.forEach(
          field -> {
            // What is versioned by its criteria's edition changes with every edition: no version.
            boolean moves = field.equals("version") && !resource.get(field).asString().equals(OWN);
            if (resource.has(field) && !moves) {
              entry.set(field, resource.get(field));
            }
          });
    }

    Published.holdText(
        "", ".index.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(index) + "\n");
  }

  @Test
  void theGuideListsEveryDefinitionAndEveryExample() {
    Published.hold("", Map.of("ImplementationGuide-surgicode.json", guide()));
    assertThat(Profiles.errors(guide())).isEmpty();
  }

  @Test
  void everyDefinitionIsNamedByItsFileAndSaysWhatItIs() {
    for (Path file : Profiles.definitions()) {
      var resource = (MetadataResource) parsed(file);
      String id = resource.getIdElement().getIdPart();

      assertThat(file.getFileName()).hasToString(resource.fhirType() + "-" + id + ".json");
      assertThat(resource.getUrl())
          .isEqualTo(Systems.CANONICAL + "/" + resource.fhirType() + "/" + id);
      assertThat(resource.getVersion()).isNotBlank();
      assertThat(resource.getPublisher()).isEqualTo("SurgiCode");
      assertThat(resource.getDescription()).isNotBlank();
    }
  }

  @Test
  void otherToolsLoadTheFolderAsAPackage(@TempDir Path folder) throws Exception {
    Path inside = Files.createDirectory(folder.resolve("package"));
    try (var files = Files.list(Profiles.FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, inside.resolve(file.getFileName().toString()));
      }
    }

    NpmPackage loaded = NpmPackage.fromFolder(folder.toString());

    assertThat(loaded.name()).isEqualTo("org.surgicode.fhir");
    assertThat(loaded.version()).isEqualTo("0.1.0");
    assertThat(loaded.fhirVersion()).isEqualTo("4.0.1");
    assertThat(loaded.canonical()).isEqualTo(Systems.CANONICAL);
    assertThat(loaded.dependencies()).containsExactly("hl7.fhir.r4.core#4.0.1");
    assertThat(loaded.listResources("StructureDefinition"))
        .contains("StructureDefinition-coding-evaluation.json")
        .hasSize(
            (int)
                Profiles.definitions().stream()
                    .filter(f -> f.getFileName().toString().startsWith("StructureDefinition-"))
                    .count());
    try (var in = loaded.loadByCanonicalVersion(Systems.profile("coding-summary"), "0.1.0")) {
      assertThat(in).isNotNull();
    }
  }

  private static ImplementationGuide guide() {
    var guide = new ImplementationGuide();
    guide.setId("surgicode");
    guide.setUrl(Systems.CANONICAL + "/ImplementationGuide/surgicode");
    guide.setVersion("0.1.0").setName("SurgiCode").setTitle("SurgiCode");
    guide.setStatus(PublicationStatus.DRAFT).setExperimental(false);
    guide.setDate(Date.from(java.time.Instant.parse("2026-11-22T00:00:00Z")));
    guide.getDateElement().setValueAsString("2026-11-22");
    guide.setPublisher("SurgiCode");
    guide.setDescription(
        "What SurgiCode reads of one operation, and what it writes: evaluation, suggestion, open"
            + " questions, and where all of it comes from.");
    guide.setPackageId("org.surgicode.fhir").setLicense(SPDXLicense.APACHE_2_0);
    guide.addFhirVersion(FHIRVersion._4_0_1);
    for (Path file : Profiles.definitions()) {
      Resource resource = parsed(file);
      if (resource instanceof MetadataResource known && !(known instanceof ImplementationGuide)) {
        list(guide, resource, known.present());
      }
    }
    for (Path file : Profiles.files("examples")) {
      String name = file.getFileName().toString().replace(".json", "");
      Resource example = parsed(file);
      example.setId(name);
      var listed = list(guide, example, name);
      var profiles = example.getMeta().getProfile();
      if (!profiles.isEmpty() && !(example instanceof Bundle)) {
        listed.setExample(new CanonicalType(profiles.get(0).getValue()));
      }
    }
    return guide;
  }

  private static ImplementationGuide.ImplementationGuideDefinitionResourceComponent list(
      ImplementationGuide guide, Resource resource, String name) {
    String reference = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    return guide.getDefinition().addResource().setReference(new Reference(reference)).setName(name);
  }

  private static Resource parsed(Path file) {
    return (Resource) Cases.FHIR.newJsonParser().parseResource(Cases.text(file));
  }
}
