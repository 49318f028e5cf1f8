package org.surgicode.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPriority;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.surgicode.casefile.Audience;
import org.surgicode.casefile.Flag;

/**
 * One question that a person puts to the surgeon or to a department: as a task where the EHR takes
 * tasks, else as a message. It carries the question and its answers to choose from, and nothing of
 * what they lead to.
 */
final class PutQuestion {
  private PutQuestion() {}

  /**
   * @param who reference of the person who asks
   * @param surgeons references of those who operated
   */
  static Task task(PacketContext packet, Flag flag, String who, List<String> surgeons) {
    var task = new Task();
    Labels.follows(task, "question-task");
    task.addIdentifier(Labels.identifier(Systems.QUERY, packet.keys().asking(flag.id())));
    task.setGroupIdentifier(Labels.identifier(Systems.EVALUATION, packet.keys().evaluation()));
    task.setStatus(TaskStatus.REQUESTED);
    task.setIntent(TaskIntent.ORDER);
    task.setPriority(TaskPriority.ROUTINE);
    task.setCode(Labels.code(Systems.TASK, "answer-question"));
    task.setDescription(words(flag));
    task.setFocus(packet.procedures().get(0));
    task.setFor(packet.patient());
    packet.encounter().ifPresent(task::setEncounter);
    task.setAuthoredOnElement(Labels.moment(packet.at()));
    task.setLastModifiedElement(Labels.moment(packet.at()));
    task.setRequester(new Reference(who));
    task.addPerformerType(new CodeableConcept().setText(Addressee.name(flag)));
    if (flag.audience() == Audience.SURGEON) {
      surgeons.stream().findFirst().ifPresent(s -> task.setOwner(new Reference(s)));
    }
    task.addNote(new Annotation().setText(Addressee.how(flag)));
    return task;
  }

  /** The same as a message. */
  static Communication message(PacketContext packet, Flag flag, String who, List<String> surgeons) {
    var message = new Communication();
    message.addIdentifier(Labels.identifier(Systems.QUERY, packet.keys().asking(flag.id())));
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
    message.setSender(new Reference(who));
    message.addPayload().setContent(new StringType(words(flag)));
    message.addPayload().setContent(new StringType(Addressee.how(flag)));
    return message;
  }

  private static String words(Flag flag) {
    StringBuilder words = new StringBuilder(flag.question());
    flag.answers().forEach(answer -> words.append("\n- ").append(answer));
    return words.toString();
  }
}
