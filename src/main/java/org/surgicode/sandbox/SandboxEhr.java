package org.surgicode.sandbox;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.FifoMemoryPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceType;

/** The running EHR of the demonstration, on loopback only. */
public final class SandboxEhr implements AutoCloseable {
  /** Types a client may read or write; others are unknown here. */
  private static final List<ResourceType> TYPES =
      List.of(
          ResourceType.Binary,
          ResourceType.Communication,
          ResourceType.Condition,
          ResourceType.Consent,
          ResourceType.DetectedIssue,
          ResourceType.Device,
          ResourceType.DiagnosticReport,
          ResourceType.DocumentReference,
          ResourceType.Encounter,
          ResourceType.GuidanceResponse,
          ResourceType.Observation,
          ResourceType.Organization,
          ResourceType.Patient,
          ResourceType.Practitioner,
          ResourceType.PractitionerRole,
          ResourceType.Procedure,
          ResourceType.Provenance,
          ResourceType.QuestionnaireResponse,
          ResourceType.ServiceRequest,
          ResourceType.Specimen,
          ResourceType.Task);

  private final LoopbackServer server;
  private final Ledger ledger;

  private SandboxEhr(LoopbackServer server, Ledger ledger) {
    this.server = server;
    this.ledger = ledger;
  }

  /**
   * Starts an EHR that holds the synthetic cases.
   *
   * @param port port on loopback, 0 for any free one
   * @throws org.surgicode.casefile.UnusableInput with code {@code port} when the port is taken
   */
  public static SandboxEhr start(int port) {
    FhirContext context = FhirContext.forR4Cached();
    return start(port, context, SyntheticCases.read(context));
  }

  /** The same EHR without any patient, to be filled over FHIR. */
  public static SandboxEhr startEmpty(int port) {
    return start(port, FhirContext.forR4Cached(), List.of());
  }

  private static SandboxEhr start(int port, FhirContext context, List<Bundle> cases) {
    context.getParserOptions().setStripVersionsFromReferences(false);
    Ledger ledger = new Ledger();
    Searches searches = new Searches(context);
    TransactionDoor transactions = new TransactionDoor(context, ledger, searches);
    cases.forEach(transactions::transaction);
    RestfulServer fhir = new RestfulServer(context);
    fhir.setDefaultResponseEncoding(EncodingEnum.JSON);
    fhir.setPagingProvider(
        new FifoMemoryPagingProvider(100).setDefaultPageSize(50).setMaximumPageSize(500));
    for (ResourceType type : TYPES) {
      fhir.registerProvider(door(context, type, ledger, searches));
    }
    fhir.registerProvider(transactions);
    return new SandboxEhr(LoopbackServer.start(port, "/fhir/*", fhir), ledger);
  }

  private static ResourceDoor<?> door(
      FhirContext context, ResourceType type, Ledger ledger, Searches searches) {
    Class<? extends Resource> resource =
        context
            .getResourceDefinition(type.name())
            .getImplementingClass()
            .asSubclass(Resource.class);
    return new ResourceDoor<>(resource, ledger, searches);
  }

  /** Where a client finds it, for example {@code http://localhost:8081/fhir}. */
  public String fhirUrl() {
    return "http://localhost:" + server.port() + "/fhir";
  }

  /**
   * What stands above a patient's chart.
   *
   * @param reference for example {@code Patient/7}
   */
  public Optional<KnownPatient> patient(String reference) {
    return ledger
        .now()
        .current("Patient", new IdType(reference).getIdPart())
        .map(found -> KnownPatient.of((Patient) found));
  }

  /** Ends it; everything written to it is forgotten. */
  @Override
  public void close() {
    server.stop();
  }
}
