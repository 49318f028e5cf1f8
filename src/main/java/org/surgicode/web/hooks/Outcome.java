package org.surgicode.web.hooks;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An OperationOutcome, as CDS Hooks 3.0 wants errors to be told; nothing of the chart is in it. */
final class Outcome {
  private Outcome() {}

  static ObjectNode json(String code, @Nullable String sentence) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome");
    json.putArray("issue")
        .addObject()
        .put("severity", "error")
        .put("code", code)
        .put("diagnostics", sentence);
    return json;
  }
}
