package org.surgicode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls of {@code patient-view} as an EHR sends them. */
final class HookCall {
  private static final JsonMapper JSON = new JsonMapper();

  private HookCall() {}

  /** A call that brings nothing along but the right to read. */
  static String bare(String ehr, String patient) {
    ObjectNode call = JSON.createObjectNode().put("hook", "patient-view").put("hookInstance", "b");
    call.putObject("context").put("userId", "Practitioner/b").put("patientId", patient);
    call.put("fhirServer", ehr);
    call.putObject("fhirAuthorization")
        .put("access_token", "lent")
        .put("token_type", "Bearer")
        .put("expires_in", 300)
        .put("scope", "patient/*.read user/*.read system/*.read")
        .put("subject", "surgicode");
    return call.toString();
  }

  /**
   * A call that brings the record of a labelled case along whole.
   *
   * @param patient id under which the case goes, so that no two calls are alike
   */
  static String whole(String patient) throws IOException {
    return prefetched("").replace("a02-", patient + "-");
  }

  /**
   * @param version version of every resource, empty for none
   */
  private static String prefetched(String version) throws IOException {
    JsonNode bundle =
        JSON.readTree(Files.readString(Path.of("src/test/resources/cases/a02/bundle.json")));
    Map<String, String> texts = new HashMap<>();
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode entry : bundle.path("entry")) {
      ObjectNode resource = entry.path("resource").asObject();
      texts.put("Binary/" + resource.path("id").asString(""), resource.path("data").asString(""));
      all.add(resource);
      if (!version.isEmpty()) {
        resource.putObject("meta").put("versionId", version);
      }
    }
    for (JsonNode attachment : bundle.findValues("attachment")) {
      attachment.asObject().put("data", texts.get(attachment.path("url").asString("")));
      attachment.asObject().remove("url");
    }
    ObjectNode call = JSON.createObjectNode().put("hook", "patient-view").put("hookInstance", "b");
    call.putObject("context").put("userId", "Practitioner/b").put("patientId", "a02-pt");
    ObjectNode prefetch = call.putObject("prefetch");
    prefetch.set("patient", all.get(0));
    Map.of(
            "encounters", "Encounter",
            "procedures", "Procedure",
            "conditions", "Condition",
            "documents", "DocumentReference",
            "reports", "DiagnosticReport",
            "consents", "Consent")
        .forEach(
            (key, type) -> {
              ObjectNode set = prefetch.putObject(key).put("resourceType", "Bundle");
              set.put("type", "searchset");
              all.stream()
                  .filter(r -> r.path("resourceType").asString("").equals(type))
                  .forEach(r -> set.withArray("entry").addObject().set("resource", r));
            });
    return call.toString();
  }
}
