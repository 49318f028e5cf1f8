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
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (fhir || path.startsWith("/cds-services")) {
      json.put("resourceType", "OperationOutcome");
      json.putArray("issue")
          .addObject()
          .put("severity", "error")
          .put("code", refusal.code())
          .put("diagnostics", refusal.getMessage());
      response.setContentType(fhir ? "application/fhir+json" : "application/json");
    } else {
      json.put("type", "about:blank").put("status", refusal.status());
      json.put("code", refusal.code()).put("detail", refusal.getMessage());
      response.setContentType("application/problem+json");
    }
    response.setStatus(refusal.status());
    response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
