package org.surgicode;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.surgicode.casefile.ConfigFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long a caller of {@code patient-view} waits over HTTP for a case that he brings along whole:
 * read anew, or kept from an earlier call; beside an endpoint of the same framework that only
 * parses the same body.
 */
public class HookLatencyBenchmark {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int WARMUP = 400;
  private static final int CALLS = 1000;

  /** The same framework, doing nothing but parse. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @RestController
  static class ParseOnly {
    @PostMapping("/parse")
    String parse(@RequestBody byte[] body) {
      return JSON.readTree(body).isObject() ? "{\"cards\":[]}" : "";
    }
  }

  /** Prints p50 and p99 of all three, and their ratio to parsing. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(1)
  public void latency() throws Exception {
    Path config = Files.createTempDirectory("hook-latency");
    Files.createDirectory(config.resolve("tenants"));
    Files.writeString(
        config.resolve("tenants/bench.yaml"),
        "fhir-base: http://localhost:9/fhir\ndoors:\n  days: 3650\n  reads: []\n  patience: 10s\n"
            + "  calls-per-minute: 1000000\n");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var environment =
        Map.of("SURGICODE_PORT", "" + port, "SURGICODE_DATABASE", "jdbc:h2:mem:latency");
    try (Service service = Service.start(new ConfigFiles(config), environment);
        var parse = SpringApplication.run(ParseOnly.class, "--server.port=0")) {
      String hook = "http://localhost:" + port + "/cds-services/surgicode-patient-view";
      String parsing =
          "http://localhost:" + parse.getEnvironment().getProperty("local.server.port") + "/parse";
      long[] parsed = measured(parsing, call(""));
      told("only parsed", parsed, parsed);
      told("read anew", measured(hook, call("")), parsed);
      told("kept review", measured(hook, call("1")), parsed);
    }
  }

  private static long[] measured(String address, String body) throws Exception {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    long[] times = new long[CALLS];
    for (int i = -WARMUP; i < CALLS; i++) {
      long began = System.nanoTime();
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200 || answer.body().contains("Still")) {
        throw new IllegalStateException(answer.body());
      }
      if (i >= 0) {
        times[i] = System.nanoTime() - began;
      }
    }
    Arrays.sort(times);
    return times;
  }

  private static void told(String what, long[] times, long[] parsed) {
    System.out.printf(
        "%-12s p50 %7.2f ms  p99 %7.2f ms  p50 ratio %5.1f  p99 ratio %5.1f%n",
        what,
        times[CALLS / 2] / 1e6,
        times[CALLS * 99 / 100] / 1e6,
        (double) times[CALLS / 2] / parsed[CALLS / 2],
        (double) times[CALLS * 99 / 100] / parsed[CALLS * 99 / 100]);
  }

  /**
   * @param version version of every resource, empty for none
   */
  private static String call(String version) throws IOException {
    JsonNode bundle =
        JSON.readTree(Files.readString(Path.of("src/test/resources/cases/a02/bundle.json")));
    Map<String, String> texts = new HashMap<>();
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode entry : bundle.path("entry")) {
      ObjectNode resource = entry.path("resource").asObject();
      texts.put("Binary/" + resource.path("id").asString(""), resource.path("data").asString(""));
      all.add(resource);
      if (!version.isEmpty()) {
        resource.putObject("meta").put("versionId", version);
      }
    }
    for (JsonNode attachment : bundle.findValues("attachment")) {
      attachment.asObject().put("data", texts.get(attachment.path("url").asString("")));
      attachment.asObject().remove("url");
    }
    ObjectNode call = JSON.createObjectNode().put("hook", "patient-view").put("hookInstance", "b");
    call.putObject("context").put("userId", "Practitioner/b").put("patientId", "a02-pt");
    ObjectNode prefetch = call.putObject("prefetch");
    prefetch.set("patient", all.get(0));
    Map.of(
            "encounters", "Encounter",
            "procedures", "Procedure",
            "conditions", "Condition",
            "documents", "DocumentReference",
            "reports", "DiagnosticReport",
            "consents", "Consent")
        .forEach(
            (key, type) -> {
              ObjectNode set = prefetch.putObject(key).put("resourceType", "Bundle");
              set.put("type", "searchset");
              all.stream()
                  .filter(r -> r.path("resourceType").asString("").equals(type))
                  .forEach(r -> set.withArray("entry").addObject().set("resource", r));
            });
    return call.toString();
  }

  /** The same without JMH around it. */
  public static void main(String[] args) throws Exception {
    new HookLatencyBenchmark().latency();
    System.exit(0);
  }
}
