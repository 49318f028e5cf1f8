package org.surgicode.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPriority;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.StringType;
import org.surgicode.casefile.Flag;

/**
 * One open question as a message to whom it is for. It names no code and no conclusion: a question
 * that tells what it hopes to hear is no question.
 */
final class DocumentationQuery {
  private DocumentationQuery() {}

  /** The same question about the same operation is one message. */
  static String identifier(PacketContext packet, Flag flag) {
    return packet.keys().evaluation() + "." + Sha256.hex(flag.id()).substring(0, 32);
  }

  static Communication of(
      PacketContext packet, Flag flag, List<String> surgeons, String launchUrl) {
    var message = new Communication();
    Labels.concluded(message, "documentation-query");
    message.addIdentifier(Labels.identifier(Systems.QUERY, identifier(packet, flag)));
    message.setStatus(CommunicationStatus.COMPLETED);
    message.addCategory(
        Labels.code(
            "http://terminology.hl7.org/CodeSystem/communication-category", "notification"));
    message.setPriority(CommunicationPriority.ROUTINE);
    message.setSubject(packet.patient());
    packet.procedures().forEach(message::addAbout);
    packet.encounter().ifPresent(message::setEncounter);
    message.setSentElement(Labels.moment(packet.at()));
    Addressee.recipients(flag, surgeons).forEach(message::addRecipient);
    message.setSender(SoftwareAgent.within(message, packet));
    message.addPayload().setContent(new StringType(flag.question()));
    message
        .addPayload()
        .setContent(
            new StringType(
                "This question was put by a computer program. "
                    + Addressee.how(flag)
                    + " See "
                    + launchUrl));
    return message;
  }
}
