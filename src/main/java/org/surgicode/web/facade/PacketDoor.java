package org.surgicode.web.facade;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Read and search of one type that the reviews are told in. HAPI calls the public methods. */
final class PacketDoor<T extends Resource> implements IResourceProvider {
  private final Class<T> type;
  private final Packets packets;
  private final Function<T, List<Identifier>> identifiers;
  private final Function<T, Reference> patient;

  PacketDoor(
      Class<T> type,
      Packets packets,
      Function<T, List<Identifier>> identifiers,
      Function<T, Reference> patient) {
    this.type = type;
    this.packets = packets;
    this.identifiers = identifiers;
    this.patient = patient;
  }

  @Override
  public Class<T> getResourceType() {
    return type;
  }

  @Read
  public T read(@IdParam IdType id, RequestDetails request) {
    Gate.rights(request).require(type.getSimpleName(), 'r');
    return packets
        .one(type, id.getIdPart(), Gate.caller(request))
        .orElseThrow(() -> new ResourceNotFoundException(id));
  }

  @Search
  public List<T> search(
      @OptionalParam(name = "_id") @Nullable TokenParam id,
      @OptionalParam(name = "identifier") @Nullable TokenParam identifier,
      @OptionalParam(name = "patient") @Nullable ReferenceParam whose,
      RequestDetails request) {
    Gate.rights(request).require(type.getSimpleName(), 's');
    return packets.all(type, Gate.caller(request)).stream()
        .filter(r -> id == null || r.getIdElement().getIdPart().equals(id.getValue()))
        .filter(r -> identifier == null || named(r, identifier))
        .filter(r -> whose == null || his(r, whose))
        .toList();
  }

  private boolean named(T resource, TokenParam wanted) {
    return identifiers.apply(resource).stream()
        .anyMatch(
            i ->
                i.getValue().equals(wanted.getValue())
                    && (wanted.getSystem() == null || wanted.getSystem().equals(i.getSystem())));
  }

  private boolean his(T resource, ReferenceParam whose) {
    String id = new IdType(patient.apply(resource).getReference()).getIdPart();
    return whose.getIdPart().equals(id);
  }
}
