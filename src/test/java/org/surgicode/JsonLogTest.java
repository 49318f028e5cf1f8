package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surgicode.sandbox.SandboxEhr;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of a started service, for machines: as loud as it can be, and still without a patient.
 */
class JsonLogTest {
  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  @Test
  void everyLineIsAnObjectUnderTheNameOfItsRequest() throws Exception {
    String bundle = Files.readString(Path.of("src/test/resources/cases/a02/bundle.json"));
    Bundle record = FHIR.newJsonParser().parseResource(Bundle.class, bundle);
    new Canaries(FHIR).plant(record);
    Path log = folder.resolve("log");
    try (SandboxEhr ehr = SandboxEhr.startEmpty(0)) {
      FHIR.newRestfulGenericClient(ehr.fhirUrl()).transaction().withBundle(record).execute();
      var service =
          new ServiceProcess(
              RunningService.described(ehr.fhirUrl(), 60_000, ""),
              "jdbc:h2:mem:log",
              "one",
              Map.of("SURGICODE_LOG", "json", "LOGGING_LEVEL_ORG_SURGICODE", "DEBUG"),
              log);
      try {
        RunningService.await("ready", () -> asked(service, "/health/ready", "ready-1") == 200);
        assertThat(asked(service, "/fhir/Procedure/a02-proc1/$suggest-codes", "look-1"))
            .isEqualTo(200);
        assertThat(asked(service, "/fhir/Procedure/nobody/$suggest-codes", "look-2"))
            .isEqualTo(404);
      } finally {
        service.end();
      }
    }
    List<String> lines = Files.readAllLines(log);
    assertThat(lines).hasSizeGreaterThan(10).noneMatch(Canaries::heard);
    List<JsonNode> objects = lines.stream().map(JSON::readTree).toList();
    assertThat(objects)
        .allMatch(o -> o.get("timestamp").isNumber())
        .allMatch(o -> o.get("level").asString().matches("DEBUG|INFO|WARN|ERROR"))
        .allMatch(o -> !o.get("formattedMessage").asString().isBlank());
    assertThat(objects)
        .filteredOn(o -> "look-1".equals(o.path("mdc").path("request").asString("")))
        .as("on the request's own thread, and where its documents are read")
        .anyMatch(o -> o.get("threadName").asString().startsWith("http"))
        .anyMatch(o -> o.get("threadName").asString().startsWith("reading hospital"));
  }

  private static int asked(ServiceProcess service, String path, String name) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(service.address() + path))
                  .header("X-Request-Id", name)
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    } catch (java.io.IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
