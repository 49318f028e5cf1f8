package org.surgicode.web.facade;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.Locale;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.EhrProblem;
import org.surgicode.web.door.Refusal;
import org.surgicode.web.door.RequestName;

/** Every error as an OperationOutcome with one sentence, and nothing of the inside. */
public final class Troubles {
  private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

  Troubles() {}

  /** HAPI asks this what to answer instead of an exception. */
  @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
  public BaseServerResponseException told(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Answer answer) {
        return answer;
      }
      if (cause instanceof Refusal refusal) {
        return of(refusal);
      }
      if (cause instanceof UnusableInput unusable) {
        return outcome(422, "processing", unusable.getMessage());
      }
      if (cause instanceof EhrProblem problem) {
        boolean missing = problem.kind() == EhrProblem.Kind.NOT_FOUND;
        return outcome(
            missing ? 404 : 502, missing ? "not-found" : "transient", problem.getMessage());
      }
    }
    if (thrown instanceof BaseServerResponseException answer && answer.getStatusCode() < 500) {
      return outcome(
          answer.getStatusCode(), code(answer.getStatusCode()), sentence(answer.getStatusCode()));
    }
    LOG.warn("The FHIR door failed: {}", thrown.getClass().getName());
    return outcome(
        500, "exception", "The service could not answer; tell its operator if it stays so.");
  }

  /** A refusal as HAPI answers it. */
  static BaseServerResponseException of(Refusal refusal) {
    var answer = outcome(refusal.status(), refusal.code(), refusal.getMessage());
    refusal.comeAgain().ifPresent(wait -> answer.addResponseHeader("Retry-After", wait));
    return answer;
  }

  private static BaseServerResponseException outcome(
      int status, String code, @Nullable String sentence) {
    var outcome = new OperationOutcome();
    outcome.setId(RequestName.current());
    outcome
        .addIssue()
        .setSeverity(IssueSeverity.ERROR)
        .setCode(IssueType.fromCode(code))
        .setDiagnostics(sentence);
    var answer = new Answer(status, sentence);
    answer.setOperationOutcome(outcome);
    if (status == 401) {
      answer.addResponseHeader("WWW-Authenticate", "Bearer");
    }
    return answer;
  }

  private static String code(int status) {
    return switch (status) {
      case 401 -> "login";
      case 403 -> "forbidden";
      case 404, 410 -> "not-found";
      case 405, 406, 415 -> "not-supported";
      default -> "invalid";
    };
  }

  private static String sentence(int status) {
    return switch (status) {
      case 404, 410 -> "There is no such resource here; GET metadata lists what there is.";
      case 405 -> "That cannot be done here; GET metadata lists what can.";
      case 406, 415 -> "Use application/fhir+json or application/fhir+xml.";
      default ->
          "The request was not understood (status "
              + String.format(Locale.ROOT, "%d", status)
              + "); GET metadata lists what can be asked.";
    };
  }

  /** An answer with its status. */
  private static final class Answer extends BaseServerResponseException {
    private static final long serialVersionUID = 1L;

    Answer(int status, @Nullable String sentence) {
      super(status, sentence);
    }
  }
}
