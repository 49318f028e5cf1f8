package org.surgicode.fhir;

import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Device.DeviceNameType;
import org.hl7.fhir.r4.model.Device.FHIRDeviceStatus;

/** This software as the author of what it writes. */
final class SoftwareAgent {
  private static final String AI_KIND =
      "http://hl7.org/fhir/uv/aitransparency/CodeSystem/AIdeviceTypeCS";

  private SoftwareAgent() {}

  static String identifier(String version) {
    return "surgicode-" + version;
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
