package org.surgicode.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;

/** Who made the packet, from exactly which versions. */
final class CodingProvenance {
  private CodingProvenance() {}

  /** Of a packet that brings a Device of its own. */
  static Provenance of(PacketContext packet, List<String> targets, String fingerprint) {
    Provenance provenance = of(packet, fingerprint);
    targets.forEach(target -> provenance.addTarget(new Reference(target)));
    provenance.getAgentFirstRep().setWho(packet.device());
    return provenance;
  }

  /** Of a single resource in an EHR that keeps no Device. */
  static Provenance alone(PacketContext packet, String target, String fingerprint) {
    Provenance provenance = of(packet, fingerprint);
    provenance.addTarget(new Reference(target));
    provenance.getAgentFirstRep().setWho(SoftwareAgent.within(provenance, packet));
    return provenance;
  }

  private static Provenance of(PacketContext packet, String fingerprint) {
    var provenance = new Provenance();
    Labels.follows(provenance, "coding-provenance");
    // A Provenance has no identifier: by this tag one that was sent without an answer is found.
    provenance.getMeta().addTag().setSystem(Systems.FINGERPRINT).setCode(fingerprint);
    provenance.setOccurred(Labels.moment(packet.at()));
    provenance.getRecordedElement().setValueAsString(Labels.moment(packet.at()).asStringValue());
    provenance
        .addAgent()
        .setType(
            Labels.code(
                "http://terminology.hl7.org/CodeSystem/provenance-participant-type", "author"));
    for (Reference source : packet.sources().all()) {
      provenance.addEntity().setRole(ProvenanceEntityRole.SOURCE).setWhat(source);
    }
    return provenance;
  }
}
