package org.surgicode;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.ehr.EhrSettings;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewDesk;
import org.surgicode.sandbox.SandboxEhr;
import org.surgicode.store.Database;

/**
 * Labelled cases that come into an EHR one after the other, under new names, and what stands in
 * that EHR when nothing ever goes wrong: it is found out beside a second EHR.
 */
final class StreamOfCases implements AutoCloseable {
  private static final FhirContext FHIR = fhir();

  private final IGenericClient ehr;
  private final SandboxEhr undisturbed = SandboxEhr.startEmpty(0);
  private final IGenericClient reference;
  private final Database database = Database.inMemory();
  private final ReviewDesk desk;
  private final List<String> names;
  private int number;

  StreamOfCases(String fhirBase) throws IOException {
    ehr = FHIR.newRestfulGenericClient(fhirBase);
    reference = FHIR.newRestfulGenericClient(undisturbed.fhirUrl());
    var workrooms = House.Workrooms.open(ConfigFiles.packaged(), RuleSettings.of(Map.of()));
    var settings = List.of(EhrSettings.of("hospital", undisturbed.fhirUrl()));
    desk = House.build(workrooms, settings, Map.of(), database).tenants().desk("hospital");
    try (Stream<Path> folders = Files.list(Path.of("src/test/resources/cases"))) {
      names =
          folders
              .filter(folder -> Files.exists(folder.resolve("bundle.json")))
              .map(folder -> folder.getFileName().toString())
              .sorted()
              .toList();
    }
  }

  /** Another case comes into the EHR; the patient's reference. */
  String next() throws IOException {
    String name = names.get(number % names.size());
    String as = "k" + number++;
    String json =
        Files.readString(Path.of("src/test/resources/cases", name, "bundle.json"))
            .replace(name + "-", as + "-");
    reference.transaction().withBundle(json).execute();
    ehr.transaction().withBundle(json).execute();
    String patient = "Patient/" + as + "-pt";
    for (String operation : desk.operationsOf(patient)) {
      try {
        for (FiledReview filed : desk.lookByAll(operation)) {
          desk.writing().record(filed.caseId());
        }
      } catch (UnusableInput e) {
        // No edition for the day of that operation: nothing is written about it.
      }
    }
    return patient;
  }

  int cases() {
    return number;
  }

  /** What should stand in the EHR, one line for each resource. */
  List<String> expected() {
    return written(reference);
  }

  /** What stands there. */
  List<String> actual() {
    return written(ehr);
  }

  private static List<String> written(IGenericClient client) {
    return Stream.of("Device", "GuidanceResponse", "Task", "DetectedIssue", "Provenance")
        .flatMap(type -> all(client, type))
        .map(StreamOfCases::line)
        .sorted()
        .toList();
  }

  private static Stream<Resource> all(IGenericClient client, String type) {
    Stream<Resource> found = Stream.empty();
    Bundle page = client.search().byUrl(type + "?_count=500").returnBundle(Bundle.class).execute();
    while (true) {
      found =
          Stream.concat(
              found, page.getEntry().stream().map(Bundle.BundleEntryComponent::getResource));
      if (page.getLink(Bundle.LINK_NEXT) == null) {
        return found;
      }
      page = client.loadPage().next(page).execute();
    }
  }

  private static String line(Resource resource) {
    if (resource instanceof GuidanceResponse evaluation) {
      return "GuidanceResponse "
          + names(evaluation.getIdentifier())
          + evaluation.getStatus()
          + evaluation.getRequestIdentifier().getValue();
    } else if (resource instanceof Task task) {
      return "Task " + names(task.getIdentifier()) + task.getStatus();
    } else if (resource instanceof DetectedIssue issue) {
      return "DetectedIssue " + names(issue.getIdentifier()) + issue.getStatus();
    } else if (resource instanceof Provenance provenance) {
      return "Provenance "
          + provenance.getEntity().stream().map(e -> e.getWhat().getReference()).sorted().toList();
    }
    return resource.fhirType();
  }

  private static String names(List<Identifier> identifiers) {
    return identifiers.stream().map(Identifier::getValue).sorted().toList() + " ";
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
    database.close();
    undisturbed.close();
  }
}
