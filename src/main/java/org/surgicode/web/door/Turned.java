package org.surgicode.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells somebody who is turned away before his door was reached, in that door's words. */
final class Turned {
  private Turned() {}

  static void away(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    boolean fhir = path.startsWith("/fhir");
    boolean outcome = fhir || path.startsWith("/cds-services");
    ObjectNode json =
        outcome ? OutcomeJson.of(refusal.code(), refusal.getMessage()) : problem(refusal);
    response.setContentType(
        fhir ? "application/fhir+json" : outcome ? "application/json" : "application/problem+json");
    if (refusal.status() == 401 && !response.containsHeader("WWW-Authenticate")) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    refusal.comeAgain().ifPresent(wait -> response.setHeader("Retry-After", wait));
    response.setStatus(refusal.status());
    response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode problem(Refusal refusal) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "about:blank").put("status", refusal.status());
    json.put("code", refusal.code()).put("detail", refusal.getMessage());
    String request = RequestName.current();
    return request == null ? json : json.put("request", request);
  }
}
