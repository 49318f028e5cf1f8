package org.surgicode.web.hooks;

import java.util.List;
import org.surgicode.web.door.DoorRules;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the services are, for the software that will call them. */
final class Discovery {
  private static final String NEEDS =
      "Needs the prefetch whole, notes inline, or a FHIR server that it may read: with the token of"
          + " fhirAuthorization (Procedure, Patient, Encounter, Condition, DocumentReference,"
          + " DiagnosticReport, Binary, Practitioner: read) or with a login of its own. Without"
          + " them it answers 412.";

  private Discovery() {}

  /**
   * @param rules of whom the services are told
   */
  static ObjectNode json(List<DoorRules> rules) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode services = json.putArray("services");
    for (HookService service : HookService.values()) {
      if (rules.stream().noneMatch(service::isServed)) {
        continue;
      }
      ObjectNode told = services.addObject();
      told.put("hook", service.hook()).put("title", service.title());
      told.put("description", service.description()).put("id", service.id());
      told.put("version", "2.0.1").put("hookVersion", "1.0");
      told.put("usageRequirements", NEEDS);
      ObjectNode prefetch = told.putObject("prefetch");
      service.prefetch().forEach(prefetch::put);
      service.alsoPrefetch().forEach(prefetch::put);
    }
    return json;
  }
}
