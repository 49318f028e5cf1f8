package org.surgicode.ehr;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import ca.uhn.fhir.context.FhirContext;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.WriteLedger;

/**
 * A scripted EHR that serves one labelled case over HTTP, and can be made to misbehave. Waiting
 * takes no time: the pauses asked for are kept.
 */
final class StubbedEhr implements AutoCloseable {
  static final FhirContext FHIR = FhirContext.forR4Cached();
  static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
  static final int RETRIES = 3;

  final WireMockServer server =
      new WireMockServer(WireMockConfiguration.wireMockConfig().dynamicPort());
  final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  final Bundle chart;
  final WriteLedger ledger = Ledgers.fresh();
  @Nullable String token;
  Duration answerTimeout = Duration.ofSeconds(20);
  int largestAnswer = 1_000_000;

  StubbedEhr(String caseName) {
    server.start();
    chart = read(caseName);
    serve(any(anyUrl()).atPriority(10), aResponse().withStatus(404));
    var types = List.of("Procedure", "Condition", "DiagnosticReport", "DocumentReference");
    for (String type : types) {
      answer(search(type), searchset(all(type)));
    }
    answer(search("Consent"), searchset(all("Consent")));
    answer(search("PractitionerRole"), searchset(all("PractitionerRole")));
    for (var entry : chart.getEntry()) {
      Resource resource = entry.getResource();
      if (resource instanceof Binary binary) {
        var raw = aResponse().withBody(binary.getData());
        serve(one(name(binary)), raw.withHeader("Content-Type", binary.getContentType()));
      } else {
        answer(one(name(resource)), resource);
      }
    }
  }

  /** The software's side of the conversation. */
  FhirEhr ehr() {
    return new FhirEhr(settings(), ledger, waiting());
  }

  EhrSettings settings() {
    return new EhrSettings(
        "hospital", URI.create(base()), "https://coding.example.org", token, limits());
  }

  Limits limits() {
    return new Limits(
        Duration.ofSeconds(5),
        answerTimeout,
        RETRIES,
        Duration.ofMinutes(2),
        50,
        20,
        largestAnswer);
  }

  FhirEhr.Waiting waiting() {
    return new FhirEhr.Waiting(pauses::add, Clock.fixed(NOW, ZoneOffset.UTC), new Random(7));
  }

  String base() {
    return "http://127.0.0.1:" + server.port() + "/fhir";
  }

  /** The first Procedure of the case. */
  String operation() {
    return name(all("Procedure").get(0));
  }

  List<Resource> all(String type) {
    return chart.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(r -> r.fhirType().equals(type))
        .toList();
  }

  Patient patient() {
    return (Patient) all("Patient").get(0);
  }

  /** Requests for a resource or a type search so far. */
  int requests(String path) {
    return server.findAll(getRequestedFor(urlPathEqualTo("/fhir/" + path))).size();
  }

  static MappingBuilder search(String type) {
    return get(urlPathEqualTo("/fhir/" + type)).atPriority(5);
  }

  static MappingBuilder one(String name) {
    return get(urlPathEqualTo("/fhir/" + name)).atPriority(5);
  }

  void answer(MappingBuilder request, Resource resource) {
    serve(request, json(resource));
  }

  void serve(MappingBuilder request, ResponseDefinitionBuilder response) {
    server.stubFor(request.willReturn(response));
  }

  static ResponseDefinitionBuilder json(Resource resource) {
    return json(FHIR.newJsonParser().encodeResourceToString(resource));
  }

  static ResponseDefinitionBuilder json(String body) {
    return aResponse().withHeader("Content-Type", "application/fhir+json").withBody(body);
  }

  static Bundle searchset(List<? extends Resource> resources) {
    var bundle = new Bundle().setType(BundleType.SEARCHSET);
    resources.forEach(r -> bundle.addEntry().setResource(r));
    return bundle;
  }

  /** A page that leads on to {@code next}, at an address of its own when it is not the first. */
  static Bundle page(String next, List<? extends Resource> resources) {
    var bundle = searchset(resources);
    bundle.addLink().setRelation("next").setUrl(next);
    return bundle;
  }

  MappingBuilder pageAt(String number) {
    return get(urlPathMatching("/fhir/?")).withQueryParam("page", equalTo(number)).atPriority(5);
  }

  static String name(Resource resource) {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }

  private static Bundle read(String caseName) {
    try {
      var json = Files.readString(Path.of("src/test/resources/cases", caseName, "bundle.json"));
      var bundle = FHIR.newJsonParser().parseResource(Bundle.class, json);
      bundle.getEntry().forEach(e -> e.getResource().setId(unqualified(e.getResource())));
      return bundle;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static IdType unqualified(Resource resource) {
    return resource.getIdElement().toUnqualifiedVersionless();
  }

  @Override
  public void close() {
    server.stop();
  }
}
