package org.surgicode.fhir;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.ParameterComponent;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UrlType;
import org.surgicode.casefile.CodeLine;

/** The suggestion that a human accepts or rejects; also a SMART task that opens the sidebar. */
final class CodingReviewTask {
  private CodingReviewTask() {}

  static Task of(PacketContext packet, String launchUrl) {
    List<CodeLine> lines = packet.review().judgement().codes();
    var task = new Task();
    Labels.concluded(task, "coding-review-task");
    task.addIdentifier(Labels.identifier(Systems.SUGGESTION, packet.keys().suggestion(lines)));
    task.setGroupIdentifier(Labels.identifier(Systems.EVALUATION, packet.keys().evaluation()));
    task.setStatus(TaskStatus.REQUESTED);
    task.setIntent(TaskIntent.PROPOSAL);
    task.setPriority(TaskPriority.ROUTINE);
    task.setCode(Labels.code(Systems.TASK, "review-suggestion"));
    task.getCode().addCoding().setSystem(Systems.SMART).setCode("launch-app-ehr");
    task.setDescription("Accept or reject the suggested codes: " + spoken(lines) + ".");
    task.setFocus(packet.procedures().get(0));
    task.setFor(packet.patient());
    packet.encounter().ifPresent(task::setEncounter);
    task.setAuthoredOnElement(Labels.moment(packet.at()));
    task.setLastModifiedElement(Labels.moment(packet.at()));
    task.setRequester(packet.device());
    task.setReasonReference(packet.evaluation());
    for (int i = 0; i < lines.size(); i++) {
      add(task, lines.get(i), i + 1);
    }
    task.addInput()
        .setType(Labels.code(Systems.SMART, "smartonfhir-application"))
        .setValue(new UrlType(launchUrl));
    return task;
  }

  private static void add(Task task, CodeLine line, int number) {
    input(task, "suggested-code", number, Labels.code(Systems.CPT, line.code()));
    input(task, "units", number, new PositiveIntType(line.units()));
    line.modifiers().forEach(m -> input(task, "modifier", number, new CodeType(m)));
  }

  /** Inputs are a flat list; the line number says which of them belong together. */
  private static void input(Task task, String type, int number, Type value) {
    ParameterComponent input = task.addInput();
    input.setType(Labels.code(Systems.TASK, type)).setValue(value);
    input.addExtension(Systems.profile("claim-line"), new PositiveIntType(number));
  }

  private static String spoken(List<CodeLine> lines) {
    return lines.stream()
        .map(
            l ->
                String.join("-", prepend(l.code(), l.modifiers()))
                    + (l.units() > 1 ? " x " + l.units() : ""))
        .collect(Collectors.joining(", "));
  }

  private static List<String> prepend(String code, List<String> modifiers) {
    return Stream.concat(Stream.of(code), modifiers.stream()).toList();
  }
}
