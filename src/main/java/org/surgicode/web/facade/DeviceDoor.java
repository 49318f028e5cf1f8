package org.surgicode.web.facade;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.IdType;

/** The versions of this software that made the reviews. HAPI calls the public methods. */
final class DeviceDoor implements IResourceProvider {
  private final Packets packets;

  DeviceDoor(Packets packets) {
    this.packets = packets;
  }

  @Override
  public Class<Device> getResourceType() {
    return Device.class;
  }

  @Read
  public Device read(@IdParam IdType id, RequestDetails request) {
    Gate.rights(request).require("Device", 'r');
    return packets
        .software(id.getIdPart(), Gate.caller(request))
        .orElseThrow(() -> new ResourceNotFoundException(id));
  }
}
