package org.surgicode.sandbox;

import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.IncludeParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What the server offers for one resource type. HAPI calls the public methods. */
final class ResourceDoor<T extends Resource> implements IResourceProvider {
  private final Class<T> type;
  private final String name;
  private final Ledger ledger;
  private final Searches searches;

  ResourceDoor(Class<T> type, Ledger ledger, Searches searches) {
    this.type = type;
    this.name = type.getSimpleName();
    this.ledger = ledger;
    this.searches = searches;
  }

  @Override
  public Class<T> getResourceType() {
    return type;
  }

  @Read(version = true)
  public T read(@IdParam IdType id) {
    return type.cast(ledger.now().read(id).copy());
  }

  @History
  public List<T> history(@IdParam IdType id) {
    List<Resource> versions = ledger.now().history(name, id.getIdPart());
    if (versions.isEmpty()) {
      throw new ResourceNotFoundException(id);
    }
    return versions.stream().map(version -> type.cast(version.copy())).toList();
  }

  @Create
  public MethodOutcome create(
      @ResourceParam T sent, @Nullable @ConditionalUrlParam String condition) {
    return ledger.change(
        records -> {
          if (condition != null) {
            Optional<Resource> found = searches.only(records, name, condition);
            if (found.isPresent()) {
              return outcome(found.get(), false);
            }
          }
          return outcome(records.write(sent, records.freshId(), null), true);
        });
  }

  @Update
  public MethodOutcome update(
      @IdParam @Nullable IdType id,
      @ResourceParam T sent,
      @Nullable @ConditionalUrlParam String condition) {
    return ledger.change(
        records -> {
          Optional<Resource> found =
              condition != null
                  ? searches.only(records, name, condition)
                  : Optional.ofNullable(id).flatMap(i -> records.current(name, i.getIdPart()));
          String key =
              found
                  .map(r -> r.getIdElement().getIdPart())
                  .orElseGet(
                      () -> id != null && condition == null ? id.getIdPart() : records.freshId());
          String ifMatch = id != null ? id.getVersionIdPart() : null;
          return outcome(records.write(sent, key, ifMatch), found.isEmpty());
        });
  }

  @Search(allowUnknownParams = true)
  public IBundleProvider search(
      RequestDetails request,
      @IncludeParam @Nullable Set<Include> includes,
      @IncludeParam(reverse = true) @Nullable Set<Include> reverseIncludes) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    request.getParameters().forEach((key, values) -> parameters.put(key, Arrays.asList(values)));
    Records records = ledger.now();
    return new SearchAnswer(
        searches.find(records, name, parameters),
        records,
        searches,
        includes == null ? Set.of() : includes,
        reverseIncludes == null ? Set.of() : reverseIncludes);
  }

  private static MethodOutcome outcome(Resource stored, boolean created) {
    return new MethodOutcome(stored.getIdElement(), created).setResource(stored.copy());
  }
}
