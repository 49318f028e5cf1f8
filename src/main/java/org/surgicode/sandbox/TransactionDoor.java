package org.surgicode.sandbox;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Whole bundles, all or nothing: creates and updates, conditional or not. HAPI calls it. */
final class TransactionDoor {
  private final FhirContext context;
  private final Ledger ledger;
  private final Searches searches;

  TransactionDoor(FhirContext context, Ledger ledger, Searches searches) {
    this.context = context;
    this.ledger = ledger;
    this.searches = searches;
  }

  @Transaction
  public Bundle transaction(@TransactionParam Bundle sent) {
    if (sent.getType() != BundleType.TRANSACTION) {
      throw new InvalidRequestException("Only a Bundle of type transaction is taken here.");
    }
    return ledger.change(records -> apply(sent, records));
  }

  private Bundle apply(Bundle sent, Records records) {
    List<Step> steps = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (BundleEntryComponent entry : sent.getEntry()) {
      Step step = plan(entry, records);
      steps.add(step);
      if (entry.hasFullUrl()) {
        names.put(entry.getFullUrl(), step.resource.fhirType() + "/" + step.id);
      }
    }
    Bundle answer = new Bundle().setType(BundleType.TRANSACTIONRESPONSE);
    for (Step step : steps) {
      pointToNames(step.resource, names);
      Resource stored =
          step.keep
              ? records.current(step.resource.fhirType(), step.id).orElseThrow()
              : records.write(step.resource, step.id, step.ifMatch);
      answer
          .addEntry()
          .getResponse()
          .setStatus(step.exists ? "200 OK" : "201 Created")
          .setLocation(stored.getIdElement().getValue())
          .setEtag("W/\"" + stored.getMeta().getVersionId() + "\"");
    }
    return answer;
  }

  private Step plan(BundleEntryComponent entry, Records records) {
    var request = entry.getRequest();
    Resource resource = entry.getResource();
    String url = request.getUrl();
    if (resource == null || url == null || !url.split("[/?]", 2)[0].equals(resource.fhirType())) {
      throw new InvalidRequestException("An entry needs a resource and a url of its type.");
    }
    String type = resource.fhirType();
    switch (request.getMethod()) {
      case POST -> {
        Optional<Resource> found =
            request.hasIfNoneExist()
                ? searches.only(records, type, request.getIfNoneExist())
                : Optional.empty();
        return new Step(resource, idOr(found, records), null, found.isPresent(), found.isPresent());
      }
      case PUT -> {
        boolean conditional = url.contains("?");
        Optional<Resource> found =
            conditional
                ? searches.only(records, type, url)
                : records.current(type, url.substring(type.length() + 1));
        String id = conditional ? idOr(found, records) : url.substring(type.length() + 1);
        String ifMatch = request.hasIfMatch() ? versionOf(request.getIfMatch()) : null;
        return new Step(resource, id, ifMatch, found.isPresent(), false);
      }
      default -> throw new InvalidRequestException("Only POST and PUT are taken here.");
    }
  }

  private void pointToNames(Resource resource, Map<String, String> names) {
    for (Reference reference :
        context.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class)) {
      if (reference.hasReference() && !reference.getReference().startsWith("#")) {
        // Parsing a Bundle ties its resources together; stored ones stand alone.
        reference.setResource(null);
        reference.setReference(
            names.getOrDefault(reference.getReference(), reference.getReference()));
      }
    }
  }

  private static String idOr(Optional<Resource> found, Records records) {
    return found.map(r -> r.getIdElement().getIdPart()).orElseGet(records::freshId);
  }

  private static String versionOf(String etag) {
    return etag.replace("W/", "").replace("\"", "");
  }

  /** One entry with the id it gets; {@code keep} leaves an existing resource as it is. */
  private record Step(
      Resource resource, String id, @Nullable String ifMatch, boolean exists, boolean keep) {}
}
