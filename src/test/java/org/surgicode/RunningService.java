package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.surgicode.casefile.ConfigFiles;

/** The service beside an EHR, with a stranger's view on both. */
final class RunningService implements AutoCloseable {
  static final String SECRET = "a-secret-of-the-hospital";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final FhirContext FHIR = fhir();

  final Service service;
  final IGenericClient ehr;

  private RunningService(Service service, String fhirBase) {
    this.service = service;
    this.ehr = FHIR.newRestfulGenericClient(fhirBase);
  }

  /** A service with a database of its own that listens to notifications. */
  static RunningService beside(String fhirBase, Map<String, String> more) throws IOException {
    return paced(fhirBase, 60_000, more);
  }

  /** The same, whose queue is worked off at this pace. */
  static RunningService paced(String fhirBase, int perMinute, Map<String, String> more)
      throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("SURGICODE_DATABASE", "jdbc:h2:mem:" + System.nanoTime());
    environment.put("SURGICODE_PORT", Integer.toString(free()));
    environment.putAll(more);
    return new RunningService(
        Service.start(new ConfigFiles(described(fhirBase, perMinute, "")), Map.copyOf(environment)),
        fhirBase);
  }

  /** A service whose only tenant has more settings. */
  static RunningService asDescribed(String fhirBase, String more) throws IOException {
    Map<String, String> environment =
        Map.of(
            "SURGICODE_DATABASE",
            "jdbc:h2:mem:" + System.nanoTime(),
            "SURGICODE_PORT",
            Integer.toString(free()));
    return new RunningService(
        Service.start(new ConfigFiles(described(fhirBase, 60_000, more)), environment), fhirBase);
  }

  /** A settings directory with one tenant whose EHR bears everything. */
  static Path described(String fhirBase, int perMinute, String more) throws IOException {
    Path directory = Files.createTempDirectory("surgicode-settings");
    Path tenants = Files.createDirectory(directory.resolve("tenants"));
    Files.writeString(
        tenants.resolve("hospital.yaml"),
        """
        fhir-base: %s
        limits: {requests-per-second: 10000, burst: 10000, parallel: 8, longest-wait: 2s}
        work: {lanes: 2, reviews-per-minute: %d, notification-secret: %s}
        %s
        """
            .formatted(fhirBase, perMinute, SECRET, more));
    return directory;
  }

  String address() {
    return "http://localhost:" + service.settings().port();
  }

  /** Sends something as the EHR does. */
  HttpResponse<String> tell(String method, String path, String body) throws Exception {
    return send(method, path, body, "Authorization", "Bearer " + SECRET);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .method(method, BodyPublishers.ofString(body))
            .headers(headers)
            .build(),
        BodyHandlers.ofString());
  }

  /** What the operator's page of the queue says as JSON. */
  String queue() throws Exception {
    return send(
            "GET", "/admin/queue", "", "Accept", "application/json", "Authorization", operator())
        .body();
  }

  String operator() {
    String credentials = "admin:" + service.password();
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts a labelled case into the EHR, without some of its resources and under other names. */
  void load(String name, String as, String... without) throws IOException {
    String json = Files.readString(Path.of("src/test/resources/cases", name, "bundle.json"));
    Bundle bundle =
        FHIR.newJsonParser().parseResource(Bundle.class, json.replace(name + "-", as + "-"));
    bundle
        .getEntry()
        .removeIf(
            entry ->
                List.of(without).stream()
                    .anyMatch(w -> entry.getResource().getIdElement().getIdPart().endsWith(w)));
    ehr.transaction().withBundle(bundle).execute();
  }

  /** One resource of a labelled case. */
  static <T extends Resource> T piece(String name, String as, Class<T> type, String id)
      throws IOException {
    String json = Files.readString(Path.of("src/test/resources/cases", name, "bundle.json"));
    Bundle bundle =
        FHIR.newJsonParser().parseResource(Bundle.class, json.replace(name + "-", as + "-"));
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast)
        .filter(r -> r.getIdElement().getIdPart().endsWith(id))
        .findFirst()
        .orElseThrow();
  }

  <T extends Resource> List<T> search(Class<T> type, String query) {
    return ehr
        .search()
        .byUrl(type.getSimpleName() + "?" + query)
        .returnBundle(Bundle.class)
        .execute()
        .getEntry()
        .stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  static void await(String what, BooleanSupplier reached) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!reached.getAsBoolean() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(reached.getAsBoolean()).as(what + " within a minute").isTrue();
  }

  static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static FhirContext fhir() {
    FhirContext context = FhirContext.forR4();
    context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
    context.getRestfulClientFactory().setSocketTimeout(60_000);
    context.getParserOptions().setStripVersionsFromReferences(false);
    return context;
  }

  @Override
  public void close() {
    service.close();
  }
}
