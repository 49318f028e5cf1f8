package org.surgicode.web.facade;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MetadataResource;
import org.jspecify.annotations.Nullable;

/** Read and search of one type of published definitions. HAPI calls the public methods. */
final class DefinitionDoor<T extends MetadataResource> implements IResourceProvider {
  private final Class<T> type;
  private final Published published;

  DefinitionDoor(Class<T> type, Published published) {
    this.type = type;
    this.published = published;
  }

  @Override
  public Class<T> getResourceType() {
    return type;
  }

  @Read
  public T read(@IdParam IdType id) {
    return published.of(type).stream()
        .filter(definition -> definition.getIdElement().getIdPart().equals(id.getIdPart()))
        .findFirst()
        .map(this::own)
        .orElseThrow(() -> new ResourceNotFoundException(id));
  }

  @Search
  public List<T> search(
      @OptionalParam(name = "_id") @Nullable TokenParam id,
      @OptionalParam(name = "url") @Nullable UriParam url) {
    return published.of(type).stream()
        .filter(d -> id == null || d.getIdElement().getIdPart().equals(id.getValue()))
        .filter(d -> url == null || d.getUrl().equals(url.getValue()))
        .map(this::own)
        .toList();
  }

  /** What is sent is changed on its way. */
  private T own(T definition) {
    return type.cast(definition.copy());
  }
}
