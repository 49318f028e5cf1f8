package org.surgicode.fhir;

import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;

/** The suggestion on its own, for an EHR that files it when a person presses a button. */
final class ProposedTask {
  private ProposedTask() {}

  static Task of(PacketContext packet, String launchUrl) {
    Task task = CodingReviewTask.of(packet, launchUrl);
    Device agent = SoftwareAgent.of(packet.review().judgement().edition().software());
    task.setRequester(SoftwareAgent.within((DomainResource) task, packet));
    task.getRequester().setIdentifier(agent.getIdentifierFirstRep());
    // The evaluation may never come to this EHR: it is named, not linked.
    task.setReasonReference(
        new Reference()
            .setType("GuidanceResponse")
            .setIdentifier(
                new Identifier()
                    .setSystem(Systems.EVALUATION)
                    .setValue(packet.keys().evaluation())));
    return task;
  }
}
