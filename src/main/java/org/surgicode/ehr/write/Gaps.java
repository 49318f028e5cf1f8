package org.surgicode.ehr.write;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.Reference;
import org.surgicode.fhir.Systems;

/** The life of an open question, and who ended it. */
final class Gaps {
  static final String ANSWERED = "The record now answers this question.";
  static final String NOT_ASKED = "The question is not asked any more.";
  static final String ENTERED_IN_ERROR = "The operation was entered in error.";

  private Gaps() {}

  static boolean isOpen(DetectedIssue gap) {
    return gap.getStatus() == DetectedIssueStatus.PRELIMINARY;
  }

  static boolean isOf(DetectedIssue gap, String key) {
    return Names.begins(gap, Systems.GAP, key + ".");
  }

  /** Whether somebody else than this software closed the question: then it stays closed. */
  static boolean isClosedByAHuman(DetectedIssue gap) {
    return !isOpen(gap)
        && gap.getMitigation().stream()
            .map(m -> m.getAction().getText())
            .noneMatch(List.of(ANSWERED, NOT_ASKED, ENTERED_IN_ERROR)::contains);
  }

  /** The same question, closed. */
  static DetectedIssue closed(
      DetectedIssue gap, DetectedIssueStatus status, String because, DateTimeType at) {
    gap.addMitigation().setAction(new CodeableConcept().setText(because)).setDateElement(at.copy());
    return gap.setStatus(status);
  }

  /** Adds the documents that answered it. */
  static void prove(DetectedIssue gap, List<Reference> documents) {
    if (!documents.isEmpty()) {
      var evidence = gap.addEvidence();
      documents.forEach(d -> evidence.addDetail(d.copy()));
    }
  }
}
