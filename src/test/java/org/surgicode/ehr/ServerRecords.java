package org.surgicode.ehr;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.surgicode.review.WriteLedger;

/** A FHIR server's records as a stranger's client sees them: independent of what is tested. */
final class ServerRecords {
  static final List<String> WRITTEN =
      List.of("Device", "GuidanceResponse", "Task", "DetectedIssue", "Provenance");

  final IGenericClient client;
  final WriteLedger ledger = Ledgers.fresh();

  private static final FhirContext CONTEXT = context();

  private final String base;

  ServerRecords(String base) {
    this.base = base;
    client = CONTEXT.newRestfulGenericClient(base);
  }

  private static FhirContext context() {
    FhirContext context = FhirContext.forR4();
    context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
    context.getRestfulClientFactory().setSocketTimeout(60_000);
    context.getParserOptions().setStripVersionsFromReferences(false);
    return context;
  }

  /** What is tested, at the same server. */
  FhirEhr ehr(int pageSize) {
    return ehr(pageSize, WritePolicy.write());
  }

  /** The same, written to as this policy says. */
  FhirEhr ehr(int pageSize, WritePolicy policy) {
    var limits =
        new Limits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            1,
            Duration.ofSeconds(5),
            pageSize,
            200,
            10_000_000);
    return new FhirEhr(
        new EhrSettings("hospital", URI.create(base), "https://coding.example.org", null, limits)
            .with(policy),
        ledger);
  }

  /** Loads a labelled case under its own names. */
  void load(String caseName) {
    load(caseName, caseName);
  }

  /** Loads a copy of a labelled case for one test alone. */
  void load(String caseName, String as) {
    String json = bundle(caseName).replace(caseName + "-", as + "-");
    client.transaction().withBundle(json).execute();
  }

  /** The labelled case as JSON. */
  static String bundle(String caseName) {
    try {
      return Files.readString(Path.of("src/test/resources/cases", caseName, "bundle.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T extends Resource> T read(Class<T> type, String id) {
    return client.read().resource(type).withId(id).execute();
  }

  /** All resources that a search finds. */
  <T extends Resource> List<T> search(Class<T> type, String query) {
    List<T> found = new ArrayList<>();
    Bundle page =
        client
            .search()
            .byUrl(type.getSimpleName() + "?" + query)
            .returnBundle(Bundle.class)
            .execute();
    while (true) {
      page.getEntry().stream()
          .map(BundleEntryComponent::getResource)
          .filter(type::isInstance)
          .forEach(r -> found.add(type.cast(r)));
      if (page.getLink(Bundle.LINK_NEXT) == null) {
        return found;
      }
      page = client.loadPage().next(page).execute();
    }
  }

  /** Version of every resource that a write-back may write. */
  SortedMap<String, String> written() {
    SortedMap<String, String> versions = new TreeMap<>();
    for (String type : WRITTEN) {
      Bundle page =
          client.search().byUrl(type + "?_count=500").returnBundle(Bundle.class).execute();
      for (BundleEntryComponent entry : page.getEntry()) {
        Resource resource = entry.getResource();
        versions.put(
            type + "/" + resource.getIdElement().getIdPart(), resource.getMeta().getVersionId());
      }
    }
    return versions;
  }
}
