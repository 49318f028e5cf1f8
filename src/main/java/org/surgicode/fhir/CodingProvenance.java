package org.surgicode.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;

/** Who made the packet, from exactly which versions. */
final class CodingProvenance {
  private CodingProvenance() {}

  static Provenance of(PacketContext packet, List<String> targets) {
    var provenance = new Provenance();
    Labels.follows(provenance, "coding-provenance");
    targets.forEach(target -> provenance.addTarget(new Reference(target)));
    provenance.setOccurred(Labels.moment(packet.at()));
    provenance.getRecordedElement().setValueAsString(Labels.moment(packet.at()).asStringValue());
    provenance
        .addAgent()
        .setType(
            Labels.code(
                "http://terminology.hl7.org/CodeSystem/provenance-participant-type", "author"))
        .setWho(packet.device());
    for (Reference source : packet.sources().all()) {
      provenance.addEntity().setRole(ProvenanceEntityRole.SOURCE).setWhat(source);
    }
    return provenance;
  }
}
