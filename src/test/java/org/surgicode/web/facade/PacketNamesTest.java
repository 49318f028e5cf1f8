package org.surgicode.web.facade;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.hooks.HookCharts;

/** What a search tells can be read by its id, however long the names are that an EHR gives. */
class PacketNamesTest {
  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final List<String> NAMES =
      List.of(
          "a02-proc1",
          "e" + "1234567890".repeat(3) + "1234567",
          "e" + "1234567890".repeat(3) + "12345678",
          "f" + "1234567890".repeat(6) + "abc",
          "f" + "1234567890".repeat(6) + "abd");
  private static OpenStreet street;

  @BeforeAll
  static void open() {
    street = new OpenStreet(DoorRules.usual());
    for (String name : NAMES) {
      street.ehr.holds(HookCharts.bundle("a02").replace("a02-proc1", name));
      street.desk().lookByAll("Procedure/" + name);
    }
  }

  @AfterAll
  static void close() {
    street.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DetectedIssue", "Task", "GuidanceResponse", "Provenance"})
  void whatASearchTellsIsReadByItsId(String type) throws Exception {
    List<BundleEntryComponent> found = bundle("/fhir/" + type + "?_count=200").getEntry();
    assertThat(found).hasSizeGreaterThanOrEqualTo(NAMES.size());
    assertThat(found).extracting(BundleEntryComponent::getFullUrl).doesNotHaveDuplicates();
    for (BundleEntryComponent entry : found) {
      String id = entry.getResource().getIdElement().getIdPart();
      assertThat(id).hasSizeLessThanOrEqualTo(64);
      var read = street.get("/fhir/" + type + "/" + id);
      assertThat(read.statusCode()).as(id).isEqualTo(200);
      assertThat(FHIR.newJsonParser().parseResource(read.body()).getIdElement().getIdPart())
          .isEqualTo(id);
      assertThat(bundle("/fhir/" + type + "?_id=" + id).getEntry()).hasSize(1);
    }
  }

  @Test
  void theProvenanceOfALongNamedQuestionIsFound() throws Exception {
    var issue = bundle("/fhir/DetectedIssue?_count=200").getEntry();
    for (BundleEntryComponent entry : issue) {
      String target = "DetectedIssue/" + entry.getResource().getIdElement().getIdPart();
      assertThat(bundle("/fhir/Provenance?target=" + target).getEntry()).as(target).hasSize(1);
    }
  }

  private static Bundle bundle(String path) throws Exception {
    var answer = street.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return FHIR.newJsonParser().parseResource(Bundle.class, answer.body());
  }
}
