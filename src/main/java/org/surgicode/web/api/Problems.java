package org.surgicode.web.api;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.EhrProblem;
import org.surgicode.web.door.Refusal;
import org.surgicode.web.door.RequestName;

/** Every error of the API as a problem (RFC 9457) with one sentence that says what to do. */
@RestControllerAdvice(basePackageClasses = Problems.class)
final class Problems {
  @ExceptionHandler
  ResponseEntity<ProblemDetail> unusable(UnusableInput e) {
    boolean outrun = e.code().equals("decision");
    return problem(
        outrun ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT, e.code(), e.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> ehr(EhrProblem e) {
    boolean missing = e.kind() == EhrProblem.Kind.NOT_FOUND;
    return problem(
        missing ? HttpStatus.NOT_FOUND : HttpStatus.BAD_GATEWAY,
        missing ? "not-found" : "ehr",
        e.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refusal e) {
    HttpHeaders more = new HttpHeaders();
    e.comeAgain().ifPresent(wait -> more.set("Retry-After", wait));
    if (e.status() == 401) {
      more.set("WWW-Authenticate", "Bearer");
    }
    return ResponseEntity.status(e.status())
        .headers(more)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem(HttpStatusCode.valueOf(e.status()), e.code(), e.getMessage()).getBody());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> other(Exception e) {
    int status = e instanceof ErrorResponse known ? known.getStatusCode().value() : 500;
    if (status == 500 && isUnreadable(e)) {
      status = 400;
    }
    return problem(
        HttpStatusCode.valueOf(status),
        status < 500 ? "request" : "failure",
        status < 500
            ? "The request was not understood; GET /api/v1/openapi says what can be asked."
            : "The service could not answer; tell its operator if it stays so.");
  }

  private static boolean isUnreadable(Exception e) {
    return e.getClass().getPackageName().startsWith("org.springframework.http.converter")
        || e.getClass().getPackageName().startsWith("org.springframework.web.method");
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatusCode status, String code, @Nullable String sentence) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("https://surgicode.org/problems/" + code));
    problem.setDetail(sentence);
    problem.setProperty("code", code);
    String request = RequestName.current();
    if (request != null) {
      problem.setProperty("request", request);
    }
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
