package org.surgicode.ehr;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import ca.uhn.fhir.context.FhirContext;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * An EHR that answers as it was recorded to: a folder with {@code index.tsv} (number, method, path,
 * query, status, media type, bytes, file) and the answers' bodies. Its own address in the bodies is
 * replaced by that of this server; a resource that was only recorded inside a search can also be
 * read by itself. Whatever was not recorded is not found.
 */
final class RecordedEhr implements AutoCloseable {
  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final Pattern HOST = Pattern.compile("https?://[A-Za-z0-9.-]+(?=(/[^\"\\s]*)?)");

  private static final Pattern TOTAL = Pattern.compile("\"total\":\\s*[0-9]+,");

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.wireMockConfig().dynamicPort());
  private final Path folder;
  private final List<String> procedures = new ArrayList<>();
  private String base = "";

  RecordedEhr(Path folder) throws IOException {
    this.folder = folder;
    server.start();
    server.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(404)));
    List<String> rows = Files.readAllLines(folder.resolve("index.tsv"));
    for (String row : rows.subList(1, rows.size())) {
      record(row.split("\t", -1));
    }
  }

  /** References of every Procedure in a recorded search. */
  List<String> procedures() {
    return procedures.stream().distinct().toList();
  }

  FhirEhr ehr() {
    var limits =
        new Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            1,
            Duration.ofMinutes(2),
            50,
            20,
            5_000_000);
    var settings =
        new EhrSettings(
            "hospital",
            URI.create("http://127.0.0.1:" + server.port() + base),
            "https://coding.example.org",
            null,
            limits);
    var waiting =
        new FhirEhr.Waiting(
            pause -> {}, Clock.fixed(StubbedEhr.NOW, java.time.ZoneOffset.UTC), new Random(7));
    return new FhirEhr(settings, Ledgers.fresh(), waiting);
  }

  private void record(String[] row) throws IOException {
    String path = row[2];
    int type = path.indexOf("/Patient/");
    if (base.isEmpty() && type > 0) {
      base = path.substring(0, type);
    }
    var answer = aResponse().withStatus(Integer.parseInt(row[4]));
    if (!row[5].isEmpty()) {
      answer.withHeader("Content-Type", row[5]);
    }
    if (!row[7].isEmpty()) {
      byte[] body = here(Files.readAllBytes(folder.resolve(row[7])), row[5]);
      answer.withBody(body);
      if (row[4].equals("200") && row[5].contains("json")) {
        readable(new String(body, StandardCharsets.UTF_8));
      }
    }
    MappingBuilder request = get(urlPathEqualTo(path)).atPriority(5);
    for (String pair : row[3].split("&", -1)) {
      String[] parameter = pair.split("=", 2);
      if (parameter.length == 2 && !parameter[0].equals("_count")) {
        String value = URLDecoder.decode(parameter[1], StandardCharsets.UTF_8);
        request = request.withQueryParam(parameter[0], equalTo(value));
      }
    }
    server.stubFor(request.willReturn(answer));
  }

  /** The recorded server's address is now ours; other hosts stay other hosts. */
  private byte[] here(byte[] body, String mediaType) {
    if (!mediaType.contains("json") || base.isEmpty()) {
      return body;
    }
    String text = new String(body, StandardCharsets.UTF_8);
    String first = base.substring(0, Math.max(base.indexOf('/', 1), base.length() / 3));
    Matcher host = HOST.matcher(text);
    var out = new StringBuilder();
    while (host.find()) {
      boolean own = host.group(1) != null && host.group(1).startsWith(first);
      host.appendReplacement(
          out, own ? "http://127.0.0.1:" + server.port() : Matcher.quoteReplacement(host.group()));
    }
    String whole = host.appendTail(out).toString();
    // Recordings end early: what a search says of its total is then no longer true.
    return TOTAL.matcher(whole).replaceAll("").getBytes(StandardCharsets.UTF_8);
  }

  private void readable(String json) {
    if (!json.contains("\"Bundle\"")) {
      return;
    }
    var bundle = FHIR.newJsonParser().parseResource(Bundle.class, json);
    for (var entry : bundle.getEntry()) {
      Resource resource = entry.getResource();
      if (resource == null || !resource.getIdElement().hasIdPart()) {
        continue;
      }
      String name = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
      server.stubFor(
          get(urlPathEqualTo(base + "/" + name))
              .atPriority(7)
              .willReturn(
                  aResponse()
                      .withHeader("Content-Type", "application/fhir+json")
                      .withBody(FHIR.newJsonParser().encodeResourceToString(resource))));
      if (name.startsWith("Procedure/")) {
        procedures.add(name);
      }
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
