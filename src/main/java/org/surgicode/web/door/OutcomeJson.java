package org.surgicode.web.door;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An error as an OperationOutcome with one sentence; nothing of the chart is in it. */
public final class OutcomeJson {
  private OutcomeJson() {}

  /**
   * The outcome, with the name of the request as its id.
   *
   * @param code one of FHIR's issue types
   */
  public static ObjectNode of(String code, @Nullable String sentence) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome");
    String request = RequestName.current();
    if (request != null) {
      json.put("id", request);
    }
    json.putArray("issue")
        .addObject()
        .put("severity", "error")
        .put("code", code)
        .put("diagnostics", sentence);
    return json;
  }
}
