package org.surgicode.fhir;

import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Device.DeviceNameType;
import org.hl7.fhir.r4.model.Device.FHIRDeviceStatus;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;

/** This software as the author of what it writes. */
final class SoftwareAgent {
  private static final String AI_KIND =
      "http://hl7.org/fhir/uv/aitransparency/CodeSystem/AIdeviceTypeCS";

  private static final String WITHIN = "agent";

  private SoftwareAgent() {}

  static String identifier(String version) {
    return "surgicode-" + version;
  }

  /** This software as a part of what it wrote, for an EHR that keeps no Device of it. */
  static Reference within(DomainResource written, PacketContext packet) {
    Device device = of(packet.review().judgement().edition().software());
    device.setMeta(null);
    device.setId(WITHIN);
    written.addContained(device);
    return new Reference("#" + WITHIN);
  }

  static Device of(String version) {
    var device = new Device();
    Labels.follows(device, "software-agent");
    device.addIdentifier(Labels.identifier(Systems.SOFTWARE, identifier(version)));
    device.setStatus(FHIRDeviceStatus.ACTIVE);
    device.setManufacturer("SurgiCode");
    device.addDeviceName().setName("SurgiCode").setType(DeviceNameType.USERFRIENDLYNAME);
    device.getType().addCoding().setSystem(AI_KIND).setCode("Artificial-Intelligence");
    device.getType().addCoding().setSystem(AI_KIND).setCode("Rule-Based-Systems");
    device.addVersion().setValue(version);
    return device;
  }
}
