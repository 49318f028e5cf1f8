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
import java.util.Objects;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Provenance;
import org.jspecify.annotations.Nullable;

/** Where the resources of the reviews come from. HAPI calls the public methods. */
final class ProvenanceDoor implements IResourceProvider {
  private final Packets packets;
  private final PacketPages pages;

  ProvenanceDoor(Packets packets, PacketPages pages) {
    this.packets = packets;
    this.pages = pages;
  }

  @Override
  public Class<Provenance> getResourceType() {
    return Provenance.class;
  }

  @Read
  public Provenance read(@IdParam IdType id, RequestDetails request) {
    Gate.rights(request).require("Provenance", 'r');
    return packets
        .one(Provenance.class, id.getIdPart(), Gate.caller(request))
        .orElseThrow(() -> new ResourceNotFoundException(id));
  }

  @Search
  public IBundleProvider search(
      @OptionalParam(name = "_id") @Nullable TokenParam id,
      @OptionalParam(name = "target") @Nullable ReferenceParam target,
      RequestDetails request) {
    Gate.rights(request).require("Provenance", 's');
    if (id == null && target == null) {
      var all = new Wanted("Provenance", null, null, null, PacketPages.most(request));
      return pages.first(all, request);
    }
    String named = id == null ? new IdType(target(target).getValue()).getIdPart() : id.getValue();
    List<Provenance> found =
        packets.beside(Provenance.class, named, Gate.caller(request)).stream()
            .filter(p -> id == null || p.getIdElement().getIdPart().equals(id.getValue()))
            .filter(p -> target == null || about(p, target))
            .toList();
    return new SimpleBundleProvider(found);
  }

  private static ReferenceParam target(@Nullable ReferenceParam target) {
    return Objects.requireNonNull(target);
  }

  private static boolean about(Provenance provenance, ReferenceParam target) {
    String wanted = new IdType(target.getValue()).toUnqualifiedVersionless().getValue();
    return provenance.getTarget().stream().anyMatch(t -> wanted.equals(t.getReference()));
  }
}
