package org.surgicode.fhir;

import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPriority;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.surgicode.casefile.Flag;

/**
 * The open questions as one message to the surgeon. It names no code and no conclusion: a question
 * that tells what it hopes to hear is no question.
 */
final class DocumentationQuery {
  private DocumentationQuery() {}

  /** The same questions about the same operation are one message. */
  static String identifier(PacketContext packet) {
    String asked =
        packet.review().judgement().flags().stream()
            .map(Flag::id)
            .sorted()
            .collect(Collectors.joining(" "));
    return packet.keys().evaluation() + "." + Sha256.hex(asked).substring(0, 32);
  }

  static Communication of(PacketContext packet, List<String> recipients, String launchUrl) {
    var message = new Communication();
    Labels.concluded(message, "documentation-query");
    message.addIdentifier(Labels.identifier(Systems.QUERY, identifier(packet)));
    message.setStatus(CommunicationStatus.COMPLETED);
    message.addCategory(
        Labels.code(
            "http://terminology.hl7.org/CodeSystem/communication-category", "notification"));
    message.setPriority(CommunicationPriority.ROUTINE);
    message.setSubject(packet.patient());
    packet.procedures().forEach(message::addAbout);
    packet.encounter().ifPresent(message::setEncounter);
    message.setSentElement(Labels.moment(packet.at()));
    recipients.forEach(r -> message.addRecipient(new Reference(r)));
    message.setSender(SoftwareAgent.within(message, packet));
    packet
        .review()
        .judgement()
        .flags()
        .forEach(f -> message.addPayload().setContent(new StringType(f.question())));
    message
        .addPayload()
        .setContent(
            new StringType(
                "These questions were put by a computer program. Answer them in an addendum to the"
                    + " report, as the operation was; see "
                    + launchUrl));
    return message;
  }
}
