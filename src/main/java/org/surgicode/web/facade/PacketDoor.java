package org.surgicode.web.facade;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Read and search of one type that the reviews are told in. HAPI calls the public methods. */
final class PacketDoor<T extends Resource> implements IResourceProvider {
  private final Class<T> type;
  private final Packets packets;
  private final PacketPages pages;
  private final Function<T, Reference> patient;

  PacketDoor(Class<T> type, Packets packets, PacketPages pages, Function<T, Reference> patient) {
    this.type = type;
    this.packets = packets;
    this.pages = pages;
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
  public IBundleProvider search(
      @OptionalParam(name = "_id") @Nullable TokenParam id,
      @OptionalParam(name = "identifier") @Nullable TokenParam identifier,
      @OptionalParam(name = "patient") @Nullable ReferenceParam whose,
      RequestDetails request) {
    Gate.rights(request).require(type.getSimpleName(), 's');
    Wanted wanted =
        new Wanted(
            type.getSimpleName(),
            Wanted.patient(whose == null ? null : whose.getValue()),
            identifier == null ? null : identifier.getSystem(),
            identifier == null ? null : identifier.getValue(),
            PacketPages.most(request));
    return id == null ? pages.first(wanted, request) : one(id, wanted, request);
  }

  private IBundleProvider one(TokenParam id, Wanted wanted, RequestDetails request) {
    List<T> found =
        packets.one(type, id.getValue(), Gate.caller(request)).stream()
            .filter(r -> wanted.patient() == null || wanted.patient().equals(his(r)))
            .filter(
                r ->
                    wanted.identifier() == null
                        || Identified.by(r, wanted.system(), wanted.identifier()))
            .toList();
    return new SimpleBundleProvider(found);
  }

  private @Nullable String his(T resource) {
    return new IdType(patient.apply(resource).getReference()).getIdPart();
  }
}
