package org.surgicode.ehr;

import static org.surgicode.review.EhrProblem.Kind;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.client.exceptions.FhirClientConnectionException;
import ca.uhn.fhir.rest.client.exceptions.NonFhirResponseException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.util.Set;
import org.apache.http.ConnectionClosedException;
import org.apache.http.MalformedChunkCodingException;
import org.apache.http.TruncatedChunkException;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with one request.
 *
 * @param kind for the caller
 * @param status HTTP status, 0 when no whole answer came
 * @param passing whether the same request may well succeed later
 */
record Fault(Kind kind, int status, boolean passing) {
  private static final String PAGES_EXPIRED = "4113";
  private static final String TRY_TOMORROW = "4135";

  /** Reads the exception of a request that failed. Its words may hold patient text: never used. */
  static Fault of(RuntimeException failure) {
    if (failure instanceof NonFhirResponseException) {
      return new Fault(Kind.UNREADABLE_ANSWER, 0, false);
    }
    if (failure instanceof FhirClientConnectionException || failure.getCause() != null) {
      return ofConnection(failure);
    }
    if (failure instanceof BaseServerResponseException answered) {
      return ofAnswer(answered.getStatusCode(), Outcomes.codes(answered.getOperationOutcome()));
    }
    return new Fault(Kind.UNREADABLE_ANSWER, 0, false);
  }

  /** Epic says in codes what a status alone does not. */
  private static Fault ofAnswer(int status, Set<String> codes) {
    if (codes.contains(PAGES_EXPIRED)) {
      return new Fault(Kind.NOT_FOUND, status, false);
    }
    if (codes.contains(TRY_TOMORROW)) {
      return new Fault(Kind.THROTTLED, status, false);
    }
    return ofStatus(status);
  }

  /** Reads the status of an answer that is not a success. */
  static Fault ofStatus(int status) {
    return switch (status) {
      case 401 -> new Fault(Kind.UNAUTHORIZED, status, false);
      case 404, 410 -> new Fault(Kind.NOT_FOUND, status, false);
      case 409, 412 -> new Fault(Kind.CONFLICT, status, false);
      case 408 -> new Fault(Kind.TIMEOUT, status, true);
      case 429 -> new Fault(Kind.THROTTLED, status, true);
      case 501 -> new Fault(Kind.REFUSED, status, false);
      default ->
          status >= 500
              ? new Fault(Kind.SERVER_ERROR, status, true)
              : new Fault(Kind.REFUSED, status, false);
    };
  }

  private static Fault ofConnection(RuntimeException failure) {
    for (Throwable at = failure; at != null; at = cause(at)) {
      if (at instanceof Doorkeeper.ForeignHost) {
        return new Fault(Kind.FOREIGN_LINK, 0, false);
      }
      if (at instanceof BoundedAnswer.TooLong) {
        return new Fault(Kind.INCOMPLETE, 0, false);
      }
      if (at instanceof InterruptedIOException) {
        return new Fault(Kind.TIMEOUT, 0, true);
      }
      if (at instanceof ConnectionClosedException
          || at instanceof TruncatedChunkException
          || at instanceof MalformedChunkCodingException
          || at instanceof EOFException) {
        return new Fault(Kind.UNREADABLE_ANSWER, 0, true);
      }
      if (at instanceof DataFormatException || at instanceof IllegalStateException) {
        return new Fault(Kind.UNREADABLE_ANSWER, 0, false);
      }
    }
    return new Fault(Kind.UNREACHABLE, 0, true);
  }

  private static @Nullable Throwable cause(Throwable of) {
    return of.getCause() == of ? null : of.getCause();
  }
}
