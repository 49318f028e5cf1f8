package org.surgicode.ehr;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** Epic: some kind of the resources that were asked for is not shown to this software. */
  private static final String KIND_KEPT_BACK = "59204";

  private static final Pattern KIND =
      Pattern.compile("Client not authorized for ([A-Za-z]+ - [A-Za-z0-9/& -]{1,60})\\.");

  private Outcomes() {}

  /**
   * Whether the results beside this outcome cannot be taken for all there is.
   *
   * @param notNeeded kinds of resources, as Epic names them, without which a review is whole
   */
  static boolean incomplete(OperationOutcome outcome, Collection<String> notNeeded) {
    return outcome.getIssue().stream()
        .filter(issue -> !notNeeded.contains(keptBack(issue)))
        .anyMatch(Outcomes::incomplete);
  }

  /** Kinds that are kept back from this software and without which a review is not whole. */
  static List<String> keptBack(OperationOutcome outcome, Collection<String> notNeeded) {
    return outcome.getIssue().stream()
        .map(Outcomes::keptBack)
        .filter(kind -> !kind.isEmpty() && !notNeeded.contains(kind))
        .toList();
  }

  /** The kind of resources that an issue says is not shown; empty when it says no such thing. */
  private static String keptBack(OperationOutcomeIssueComponent issue) {
    boolean told =
        issue.getDetails().getCoding().stream().anyMatch(c -> KIND_KEPT_BACK.equals(c.getCode()));
    Matcher named = KIND.matcher(Objects.toString(issue.getDiagnostics(), ""));
    return told && named.find() ? named.group(1) : "";
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
