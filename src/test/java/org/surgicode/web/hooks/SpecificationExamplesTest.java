package org.surgicode.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.door.DoorRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The examples of the CDS Hooks specification, from the folder {@code -Dsurgicode.hooks=}. */
class SpecificationExamplesTest {
  private static final String VIEW = "/cds-services/surgicode-patient-view";

  @Test
  void everyRequestOfTheSpecificationIsUnderstoodOrToldWhyNot() throws Exception {
    String folder = System.getProperty("surgicode.hooks", "");
    assumeTrue(!folder.isEmpty(), "Skipped: -Dsurgicode.hooks names no folder of examples");
    int requests = 0;
    DoorRules rules = DoorRules.usual().reading(List.of()).patient(Duration.ofSeconds(20));
    try (OpenStreet street = new OpenStreet(rules);
        var files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        JsonNode json = HookCharts.JSON.readTree(Files.readString(file));
        if (!json.has("hookInstance")) {
          continue;
        }
        requests++;
        ObjectNode call = json.asObject();
        boolean view = call.path("hook").asString("").equals("patient-view");
        assertThat(street.post(VIEW, call).statusCode()).as("foreign EHR: %s", file).isEqualTo(400);
        call.remove(List.of("fhirServer", "fhirAuthorization"));
        var answer = street.post(VIEW, call);
        assertThat(answer.statusCode())
            .as("%s: %s", file.getFileName(), answer.body())
            .isIn(400, view ? 412 : 400);
        assertThat(answer.body()).contains("OperationOutcome");
      }
    }
    assertThat(requests).isPositive();
  }
}
