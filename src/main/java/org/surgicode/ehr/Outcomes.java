package org.surgicode.ehr;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseOperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.jspecify.annotations.Nullable;

/** Reads what an EHR says beside the results of a search: is something missing from them? */
final class Outcomes {
  private static final Set<IssueType> SOMETHING_IS_MISSING =
      EnumSet.of(
          IssueType.INCOMPLETE,
          IssueType.TIMEOUT,
          IssueType.THROTTLED,
          IssueType.TRANSIENT,
          IssueType.EXCEPTION,
          IssueType.TOOCOSTLY,
          IssueType.TOOLONG,
          IssueType.SUPPRESSED,
          IssueType.SECURITY,
          IssueType.FORBIDDEN,
          IssueType.LOGIN,
          IssueType.EXPIRED,
          IssueType.NOSTORE,
          IssueType.LOCKERROR);

  /** Epic: "no results" and "what this user may see", sent with every search. */
  private static final Set<String> STANDING_NOTICES = Set.of("4101", "4119");

  private Outcomes() {}

  /** Whether the results beside this outcome cannot be taken for all there is. */
  static boolean incomplete(OperationOutcome outcome) {
    return outcome.getIssue().stream().anyMatch(Outcomes::incomplete);
  }

  /** The codes in the details of an outcome; none when there is no outcome. */
  static Set<String> codes(@Nullable IBaseOperationOutcome outcome) {
    Set<String> codes = new HashSet<>();
    if (outcome instanceof OperationOutcome said) {
      said.getIssue()
          .forEach(issue -> issue.getDetails().getCoding().forEach(c -> codes.add(c.getCode())));
    }
    return codes;
  }

  private static boolean incomplete(OperationOutcomeIssueComponent issue) {
    boolean notice =
        issue.getDetails().getCoding().stream()
            .anyMatch(coding -> STANDING_NOTICES.contains(coding.getCode()));
    if (notice && issue.getSeverity() != IssueSeverity.FATAL) {
      return false;
    }
    if (issue.getSeverity() == IssueSeverity.WARNING) {
      return SOMETHING_IS_MISSING.contains(issue.getCode());
    }
    return issue.getSeverity() != IssueSeverity.INFORMATION;
  }
}
