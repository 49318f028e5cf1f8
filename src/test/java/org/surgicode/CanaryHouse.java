package org.surgicode;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DocumentReference;
import org.surgicode.casefile.ConfigFiles;

/**
 * A service beside two hospitals, in one of which a record full of canaries lies; with ears at its
 * logs, its traces and its requests.
 */
final class CanaryHouse implements AutoCloseable {
  static final String SECRET = "a-secret-of-the-hospital";
  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final Canaries canaries = new Canaries(FHIR);
  final TappedEhr ehr = new TappedEhr();
  final TappedEhr other = new TappedEhr();
  final OtlpCollector traces = new OtlpCollector();
  final Wiretap log;
  private final Service service;
  private final Path folder;
  private boolean ended;
  private final String database = "jdbc:h2:mem:canaries" + System.nanoTime();

  CanaryHouse(Path folder) throws IOException {
    this.folder = folder;
    describe();
    plant();
    service =
        Service.start(
            new ConfigFiles(folder),
            Map.of(
                "SURGICODE_DATABASE",
                database,
                "SURGICODE_DATABASE_KEY",
                base64("k".repeat(32)),
                "SURGICODE_FAMILIES",
                "cpt-63300,cpt-63081",
                "SURGICODE_TRACES",
                traces.address(),
                "SURGICODE_MLLP_PORT",
                "hospital=" + free(),
                "SURGICODE_PORT",
                Integer.toString(free())));
    log = new Wiretap(); // the start of a service begins the logs anew
  }

  private void describe() throws IOException {
    Path tenants = Files.createDirectory(folder.resolve("tenants"));
    for (var tenant : Map.of("hospital", ehr, "harbour", other).entrySet()) {
      Files.writeString(
          tenants.resolve(tenant.getKey() + ".yaml"),
          """
          fhir-base: %s
          limits: {requests-per-second: 10000, burst: 10000, retries: 0, longest-wait: 1s}
          work: {lanes: 1, reviews-per-minute: 60000, notification-secret: %s}
          """
              .formatted(tenant.getValue().tapped(), SECRET));
    }
    // With clients of its own this tenant's doors are not open to all, so the other's are meant.
    Files.writeString(
        tenants.resolve("harbour.yaml"),
        "doors: {clients: [{issuer: https://a.org, keys: %s/jwks, doors: [hooks, fhir]}]}"
            .formatted(other.tapped()),
        StandardOpenOption.APPEND);
  }

  private void plant() throws IOException {
    String bundle = Files.readString(Path.of("src/test/resources/cases/a02/bundle.json"));
    Bundle record = FHIR.newJsonParser().parseResource(Bundle.class, bundle);
    canaries.plant(record);
    var scan = new DocumentReference();
    scan.setId("a02-scan");
    scan.setStatus(org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus.CURRENT);
    scan.getType().addCoding().setSystem("http://loinc.org").setCode("18748-4");
    scan.getSubject().setReference("Patient/a02-pt");
    scan.addContent()
        .getAttachment()
        .setContentType("application/pdf")
        .setData(
            pdf("MRI of the thoracic spine. Impression: " + canaries.word() + " tumor at T6."));
    record
        .addEntry()
        .setResource(scan)
        .getRequest()
        .setUrl("DocumentReference/a02-scan")
        .setMethod(Bundle.HTTPVerb.PUT);
    FHIR.newRestfulGenericClient(ehr.own()).transaction().withBundle(record).execute();
  }

  private static byte[] pdf(String line) throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      var page = new PDPage();
      document.addPage(page);
      try (var text = new PDPageContentStream(document, page)) {
        text.beginText();
        text.setFont(new PDType1Font(FontName.HELVETICA), 10);
        text.newLineAtOffset(50, 700);
        text.showText(line);
        text.endText();
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  /** What the service handed to its doors. */
  <T> T part(Class<T> type) {
    return service.street().getBean(type);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + service.settings().port() + path))
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (path.startsWith("/api/") && !List.of(headers).contains("Authorization")) {
      request.header("Authorization", operator());
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  String operator() {
    return "Basic " + base64("admin:" + service.password());
  }

  /** Sends a message over MLLP; its acknowledgement, or nothing when nobody listens any more. */
  String toldByMllp(String message) throws IOException {
    int port = service.settings().hearing().mllpPorts().getOrDefault("hospital", 0);
    try (var socket = new Socket("localhost", port)) {
      String frame = "\u000b" + message + "\u001c\r";
      socket.getOutputStream().write(frame.getBytes(StandardCharsets.UTF_8));
      var heard = new StringBuilder();
      for (int c = socket.getInputStream().read();
          c >= 0 && c != '\u001c';
          c = socket.getInputStream().read()) {
        heard.append((char) c);
      }
      return heard.toString();
    }
  }

  /** Everything in the database, as whoever steals it reads it. */
  String dumped() throws Exception {
    Path dump = folder.resolve("dump.sql");
    try (var connection =
            DriverManager.getConnection(
                database + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        var statement = connection.createStatement()) {
      statement.execute("script to '" + dump + "'");
    }
    return Files.readString(dump);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Ends the service; what it still had to tell is told then. */
  void end() {
    if (!ended) {
      ended = true;
      service.close();
    }
  }

  @Override
  public void close() {
    end();
    ehr.close();
    other.close();
    traces.close();
    log.close();
  }
}
