package org.surgicode;

import ca.uhn.fhir.context.FhirContext;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.surgicode.casefile.ConfigFiles;
import tools.jackson.databind.json.JsonMapper;

/**
 * The running service and what stands beside it: endpoints of the same framework that only read.
 */
final class Beside {
  private Beside() {}

  /** The same framework, doing nothing but read. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @RestController
  static class Trivial {
    private final JsonMapper json = new JsonMapper();
    private final FhirContext fhir = FhirContext.forR4Cached();

    @GetMapping("/ping")
    String ping() {
      return "pong";
    }

    @PostMapping("/card")
    Map<String, Object> card(@RequestBody Map<String, Object> body) {
      return Map.of("cards", List.of(Map.of("summary", "" + body.size())));
    }

    @PostMapping("/hapi")
    String hapi(@RequestBody byte[] body) {
      var bundle = json.createObjectNode().put("resourceType", "Bundle").put("type", "collection");
      var entries = bundle.putArray("entry");
      json.readTree(body)
          .path("prefetch")
          .values()
          .forEach(
              set -> {
                if (set.has("entry")) set.path("entry").forEach(entries::add);
              });
      int parsed =
          fhir.newJsonParser().parseResource(Bundle.class, bundle.toString()).getEntry().size();
      return "{\"cards\":[],\"parsed\":" + parsed + "}";
    }
  }

  /** The service beside an EHR, with a database in memory. */
  static Service service(int port, String ehr) throws Exception {
    return service(port, ehr, "10s", "jdbc:h2:mem:bench" + port);
  }

  /**
   * The service beside an EHR.
   *
   * @param patience how long a hook waits before it says that the note is still read
   */
  static Service service(int port, String ehr, String patience, String database) throws Exception {
    Path config = Files.createTempDirectory("surgicode-bench");
    Files.createDirectory(config.resolve("tenants"));
    Files.writeString(
        config.resolve("tenants/bench.yaml"),
        "fhir-base: "
            + ehr
            + "\ndoors:\n  days: 3650\n  reads: [caller]\n  patience: "
            + patience
            + "\n  calls-per-minute: 1000000\nlimits:\n  requests-per-second: 1000\n  burst: 1000\n"
            + "  parallel: 8\n");
    Map<String, String> environment = new HashMap<>();
    environment.put("SURGICODE_PORT", "" + port);
    environment.put("SURGICODE_DATABASE", database);
    return Service.start(new ConfigFiles(config), environment);
  }

  /** Where its hook answers. */
  static String hook(int port) {
    return "http://localhost:" + port + "/cds-services/surgicode-patient-view";
  }

  static ConfigurableApplicationContext trivial() {
    return SpringApplication.run(Trivial.class, "--server.port=0", "--spring.main.banner-mode=off");
  }

  static String port(ConfigurableApplicationContext context) {
    return context.getEnvironment().getProperty("local.server.port");
  }

  static int free() throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }
}
