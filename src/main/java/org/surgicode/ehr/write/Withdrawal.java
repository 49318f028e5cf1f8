package org.surgicode.ehr.write;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.GuidanceResponse.GuidanceResponseStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Takes back what stands in the EHR about an operation that was entered in error. */
final class Withdrawal {
  private Withdrawal() {}

  /** Everything that is not decided by a human and not taken back yet. */
  static Bundle plan(Standing standing, DateTimeType at) {
    Bundle plan = new Bundle().setType(BundleType.TRANSACTION);
    standing
        .evaluation()
        .filter(g -> g.getStatus() != GuidanceResponseStatus.ENTEREDINERROR)
        .ifPresent(g -> Changes.add(plan, g.setStatus(GuidanceResponseStatus.ENTEREDINERROR)));
    for (Task task : standing.suggestions()) {
      if (Succession.UNDECIDED.contains(task.getStatus())) {
        task.setStatusReason(new CodeableConcept().setText(Gaps.ENTERED_IN_ERROR));
        Changes.add(plan, task.setStatus(TaskStatus.CANCELLED));
      }
    }
    for (Task task : standing.asked()) {
      if (Succession.OPEN.contains(task.getStatus())) {
        task.setStatusReason(new CodeableConcept().setText(Gaps.ENTERED_IN_ERROR));
        Changes.add(plan, task.setStatus(TaskStatus.CANCELLED));
      }
    }
    for (DetectedIssue gap : standing.gaps()) {
      if (gap.getStatus() != DetectedIssueStatus.ENTEREDINERROR && !Gaps.isClosedByAHuman(gap)) {
        Changes.add(
            plan, Gaps.closed(gap, DetectedIssueStatus.ENTEREDINERROR, Gaps.ENTERED_IN_ERROR, at));
      }
    }
    return plan;
  }
}
