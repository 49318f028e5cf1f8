package org.surgicode;

import ca.uhn.fhir.context.FhirContext;
import java.lang.management.ManagementFactory;
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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hl7.fhir.r4.model.Bundle;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.surgicode.bench.Forks;
import org.surgicode.bench.Results;
import org.surgicode.casefile.ConfigFiles;
import tools.jackson.databind.json.JsonMapper;

/**
 * The doors of the running service beside endpoints of the same framework: S3, S5, C1-C3, C6, M1.
 */
public final class ServiceGoals {
  private static final int CALLS = Integer.getInteger("surgicode.calls", 400);
  private static final int ROUNDS = Integer.getInteger("surgicode.rounds", 7);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ServiceGoals() {}

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

  public static void main(String[] args) throws Exception {
    try (Results results = new Results("service")) {
      starts(results);
      int port = free();
      try (Service service = service(port);
          var trivial = trivial()) {
        String hooks = "http://localhost:" + port + "/cds-services/surgicode-patient-view";
        String other = "http://localhost:" + port(trivial);
        one(results, hooks, other);
        eight(results, hooks, other);
        still(results, "http://localhost:" + port, other);
      }
    }
    System.exit(0);
  }

  private static void one(Results results, String hooks, String other) throws Exception {
    double[] p50 = new double[ROUNDS];
    double[] p99 = new double[ROUNDS];
    double first = latencies(hooks, "f", 1)[0];
    latencies(hooks, "w", CALLS);
    latencies(other + "/card", "w", CALLS);
    double warm = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double[] ours = latencies(hooks, "o" + round, CALLS);
      double[] theirs = latencies(other + "/card", "o" + round, CALLS);
      p50[round] = ours[CALLS / 2] / theirs[CALLS / 2];
      p99[round] = ours[CALLS * 99 / 100] / theirs[CALLS * 99 / 100];
      warm = ours[CALLS / 2];
      results.figure(
          String.format(
              "hook p50 %.2f p99 %.2f ms, card p50 %.2f p99 %.2f ms",
              ours[CALLS / 2],
              ours[CALLS * 99 / 100],
              theirs[CALLS / 2],
              theirs[CALLS * 99 / 100]));
    }
    results.goal("C1", "20 kB prefetch", median(p50), "");
    results.goal("C2", "20 kB prefetch", median(p99), "");
    results.goal("S5", "", first / warm, "");
    results.goal("S5-ms", "", first, "");
  }

  private static void eight(Results results, String hooks, String other) throws Exception {
    double[] hapi = new double[ROUNDS];
    double[] card = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      double ours = rate(hooks, "e" + round, 8);
      hapi[round] = ours / rate(other + "/hapi", "e", 8);
      card[round] = ours / rate(other + "/card", "e", 8);
      results.figure(String.format("8 connections: %.0f hooks a second", ours));
    }
    results.goal("C3-hapi", "20 kB prefetch", median(hapi), "");
    results.goal("C3-card", "20 kB prefetch", median(card), "");
  }

  private static void still(Results results, String service, String other) throws Exception {
    for (String door : List.of("/cds-services", "/health")) {
      double[] against = new double[ROUNDS];
      rate(service + door, null, 8);
      rate(other + "/ping", null, 8);
      for (int round = 0; round < ROUNDS; round++) {
        against[round] = rate(service + door, null, 8) / rate(other + "/ping", null, 8);
      }
      results.goal("C6", door, median(against), "");
    }
  }

  /** Answers a second of so many callers at once; a body with a prefix makes every call another. */
  private static double rate(String address, String prefix, int callers) throws Exception {
    var crew = Executors.newFixedThreadPool(callers);
    List<Callable<double[]>> all = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      String mine = prefix == null ? null : prefix + "t" + i;
      all.add(() -> latencies(address, mine, Math.max(20, CALLS / callers)));
    }
    long began = System.nanoTime();
    int answers = 0;
    for (var each : crew.invokeAll(all)) answers += each.get().length;
    crew.shutdown();
    return answers / ((System.nanoTime() - began) / 1e9);
  }

  /** Milliseconds of each call, sorted. */
  private static double[] latencies(String address, String prefix, int calls) throws Exception {
    double[] times = new double[calls];
    List<HttpRequest> requests = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      var request = HttpRequest.newBuilder(URI.create(address));
      if (prefix != null) {
        request.header("Content-Type", "application/json");
        request.POST(BodyPublishers.ofString(HookCall.whole(prefix + i)));
      }
      requests.add(request.build());
    }
    for (int i = 0; i < calls; i++) {
      long began = System.nanoTime();
      var answer = HTTP.send(requests.get(i), BodyHandlers.ofString());
      times[i] = (System.nanoTime() - began) / 1e6;
      if (answer.statusCode() != 200 || answer.body().contains("Still")) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
    }
    Arrays.sort(times);
    return times;
  }

  private static void starts(Results results) throws Exception {
    double[] ratios = new double[3];
    double heap = 0;
    double resident = 0;
    for (int i = 0; i < ratios.length; i++) {
      String[] ours = told(Started.class, i == 0 ? "1000" : "1").split(" ");
      double theirs = Double.parseDouble(told(TrivialStarted.class));
      ratios[i] = Double.parseDouble(ours[0]) / theirs;
      results.figure("started in " + ours[0] + " ms, the trivial endpoint in " + theirs + " ms");
      if (i == 0) {
        heap = Double.parseDouble(ours[1]);
        resident = Double.parseDouble(ours[2]);
      }
    }
    results.goal("S3", "first answer", median(ratios), "");
    results.goal("M1-heap", "1,000 cases", heap, "");
    results.goal("M1-rss", "1,000 cases", resident / 2048, "%.0f MiB".formatted(resident));
  }

  private static String told(Class<?> main, String... args) throws Exception {
    return Forks.told(main, 512, args);
  }

  /** Starts the service, answers hooks, and tells how long that took and what it holds. */
  static final class Started {
    private Started() {}

    public static void main(String[] args) throws Exception {
      int port = free();
      Service service = service(port);
      String hooks = "http://localhost:" + port + "/cds-services/surgicode-patient-view";
      latencies(hooks, "s", 1);
      long taken = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
      for (int i = 0; i < Integer.parseInt(args[0]) - 1; i++) latencies(hooks, "m" + i + "x", 1);
      System.gc();
      Runtime memory = Runtime.getRuntime();
      double heap = (memory.totalMemory() - memory.freeMemory()) / 1048576.0;
      System.out.println("told " + taken + " " + heap + " " + resident());
      service.close();
      System.exit(0);
    }
  }

  /** The same of the trivial endpoint. */
  static final class TrivialStarted {
    private TrivialStarted() {}

    public static void main(String[] args) throws Exception {
      var trivial = trivial();
      latencies("http://localhost:" + port(trivial) + "/card", "s", 1);
      System.out.println(
          "told "
              + (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()));
      System.exit(0);
    }
  }

  private static double resident() throws Exception {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) return Double.NaN;
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static Service service(int port) throws Exception {
    Path config = Files.createTempDirectory("surgicode-bench");
    Files.createDirectory(config.resolve("tenants"));
    Files.writeString(
        config.resolve("tenants/bench.yaml"),
        "fhir-base: http://localhost:9/fhir\ndoors:\n  days: 3650\n  reads: []\n  patience: 10s\n"
            + "  calls-per-minute: 1000000\n");
    Map<String, String> environment = new HashMap<>();
    environment.put("SURGICODE_PORT", "" + port);
    environment.put("SURGICODE_DATABASE", "jdbc:h2:mem:bench" + port);
    return Service.start(new ConfigFiles(config), environment);
  }

  private static ConfigurableApplicationContext trivial() {
    return SpringApplication.run(Trivial.class, "--server.port=0", "--spring.main.banner-mode=off");
  }

  private static String port(ConfigurableApplicationContext context) {
    return context.getEnvironment().getProperty("local.server.port");
  }

  private static int free() throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
