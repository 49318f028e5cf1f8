package org.surgicode.fhir;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** What a person decided, as it stands in the Task of the suggestion. */
public final class DecidedTask {
  private DecidedTask() {}

  /**
   * The person takes codes: those that were suggested, or others.
   *
   * @param codes code numbers
   * @param who reference of the person
   */
  public static void accept(Task task, List<String> codes, String who, Instant at) {
    decided(task, who, at).setStatus(TaskStatus.COMPLETED);
    for (String code : codes) {
      task.addOutput()
          .setType(Labels.code(Systems.TASK, "final-code"))
          .setValue(Labels.code(Systems.CPT, code));
    }
  }

  /**
   * The person takes no code.
   *
   * @param reason one of the published reasons, for example {@code other-code}
   * @param who reference of the person
   */
  public static void reject(Task task, String reason, String who, Instant at) {
    decided(task, who, at)
        .setStatus(TaskStatus.REJECTED)
        .setStatusReason(Labels.code(Systems.REVIEW_REASON, reason));
  }

  /** From now on it is a human's word, which no program's label fits. */
  private static Task decided(Task task, String who, Instant at) {
    task.getMeta().getSecurity().removeIf(label -> "AIAST".equals(label.getCode()));
    task.setOwner(new Reference(who));
    return task.setLastModifiedElement(Labels.moment(at));
  }
}
