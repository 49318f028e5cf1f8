package org.surgicode.ehr;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.http.HttpRequest;
import org.hl7.fhir.r4.model.ResourceType;
import org.surgicode.review.trace.Step;

/**
 * What a trace says of a request to the EHR: its method and the kind of resource, never the
 * address, which names patients.
 */
final class RequestWords {
  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD");
  private static final Set<String> KINDS =
      Stream.concat(
              Stream.of("metadata", "token"), Stream.of(ResourceType.values()).map(Enum::name))
          .collect(Collectors.toUnmodifiableSet());

  private RequestWords() {}

  /** Tells what was asked. */
  static void tell(Step step, HttpRequest request) {
    if (step.isTold()) {
      String sent = request.getRequestLine().getMethod();
      String method = METHODS.contains(sent) ? sent : "_OTHER";
      String kind = kind(request.getRequestLine().getUri());
      step.named("ehr " + method + " " + kind);
      step.tag("http.request.method", method).tag("surgicode.resource", kind);
    }
  }

  /** Tells what was answered. */
  static void tell(Step step, int status) {
    step.tag("http.response.status_code", status);
    if (status == 0) {
      step.failed("no-answer");
    } else if (status >= 400) {
      step.failed(Integer.toString(status));
    }
  }

  private static String kind(String address) {
    String path = address.split("[?#]", 2)[0];
    return Stream.of(path.split("/", -1)).filter(KINDS::contains).findFirst().orElse("other");
  }
}
