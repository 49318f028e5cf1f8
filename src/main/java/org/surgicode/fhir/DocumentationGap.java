package org.surgicode.fhir;

import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueSeverity;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.surgicode.casefile.Flag;

/** One open question to the people who document. */
final class DocumentationGap {
  private DocumentationGap() {}

  static DetectedIssue of(PacketContext packet, Flag flag) {
    var gap = new DetectedIssue();
    Labels.concluded(gap, "documentation-gap");
    gap.addIdentifier(Labels.identifier(Systems.GAP, packet.keys().gap(flag.id())));
    gap.setStatus(DetectedIssueStatus.PRELIMINARY);
    gap.setCode(Labels.code(Systems.FLAG, flag.id()));
    gap.setSeverity(
        switch (flag.severity()) {
          case BLOCKING -> DetectedIssueSeverity.HIGH;
          case AUDIT_RISK -> DetectedIssueSeverity.MODERATE;
          case GOOD_PRACTICE -> DetectedIssueSeverity.LOW;
        });
    gap.setPatient(packet.patient());
    gap.setIdentified(Labels.moment(packet.at()));
    gap.setAuthor(packet.device());
    packet.procedures().forEach(gap::addImplicated);
    gap.addEvidence().addDetail(packet.evaluation());
    gap.setDetail(flag.wording());
    return gap;
  }
}
