package org.surgicode.web.hooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Calls of a hook about a labelled case, with the case as prefetch. */
public final class HookCharts {
  static final JsonMapper JSON = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Path CASES = Path.of("src/test/resources/cases");

  private HookCharts() {}

  /** The Bundle of a labelled case. */
  public static String bundle(String name) {
    try {
      return Files.readString(CASES.resolve(name).resolve("bundle.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A call of {@code patient-view} with everything that the service asks for, texts inline. */
  public static ObjectNode patientView(String name) {
    return call(HookService.PATIENT_VIEW, name);
  }

  /** A call of {@code encounter-discharge} with everything that the service asks for. */
  public static ObjectNode discharge(String name) {
    return call(HookService.ENCOUNTER_DISCHARGE, name);
  }

  /** A call of the hook at the signing of the operation's first note. */
  static ObjectNode noteSign(String name) {
    return call(HookService.NOTE_SIGN, name);
  }

  private static ObjectNode call(HookService service, String name) {
    List<JsonNode> all = resources(name);
    ObjectNode call = NODES.objectNode();
    call.put("hook", service.hook());
    call.put("hookInstance", "11111111-2222-3333-4444-555555555555");
    ObjectNode context = call.putObject("context");
    context.put("userId", "Practitioner/coder");
    context.put("patientId", id(all, "Patient"));
    if (service.isOfAStay()) {
      context.put("encounterId", id(all, "Encounter"));
    }
    if (service == HookService.NOTE_SIGN) {
      context.put("documentReferenceId", id(all, "DocumentReference"));
    }
    ObjectNode prefetch = call.putObject("prefetch");
    prefetch.set("patient", first(all, "Patient"));
    if (service.isOfAStay()) {
      prefetch.set("encounter", first(all, "Encounter"));
    } else {
      prefetch.set("encounters", searchset(all, "Encounter"));
    }
    prefetch.set("procedures", searchset(all, "Procedure"));
    prefetch.set("conditions", searchset(all, "Condition"));
    prefetch.set("documents", searchset(all, "DocumentReference"));
    prefetch.set("reports", searchset(all, "DiagnosticReport"));
    prefetch.set("consents", searchset(all, "Consent"));
    return call;
  }

  /** The same call without what stands inline: texts are links. */
  static ObjectNode withLinks(ObjectNode call) {
    call.path("prefetch")
        .path("documents")
        .path("entry")
        .forEach(
            entry -> {
              for (JsonNode content : entry.path("resource").path("content")) {
                ((ObjectNode) content.path("attachment")).remove("data");
                ((ObjectNode) content.path("attachment")).put("url", "Binary/elsewhere");
              }
            });
    return call;
  }

  /** The same with a version of every resource. */
  static <T> T versioned(T record, String version) {
    JsonNode json = record instanceof JsonNode node ? node : JSON.readTree(record.toString());
    for (JsonNode resource : json.findValues("resource")) {
      resource.asObject().putObject("meta").put("versionId", version);
    }
    @SuppressWarnings("unchecked")
    T same = (T) (record instanceof JsonNode ? json : json.toString());
    return same;
  }

  private static List<JsonNode> resources(String name) {
    JsonNode bundle = JSON.readTree(bundle(name));
    Map<String, String> texts = new HashMap<>();
    for (JsonNode entry : bundle.path("entry")) {
      JsonNode resource = entry.path("resource");
      if (resource.path("resourceType").asString("").equals("Binary")) {
        texts.put("Binary/" + resource.path("id").asString(""), resource.path("data").asString(""));
      }
    }
    for (JsonNode attachment : bundle.findValues("attachment")) {
      String data = texts.get(attachment.path("url").asString(""));
      if (data != null) {
        ((ObjectNode) attachment).put("data", data);
        ((ObjectNode) attachment).remove("url");
      }
    }
    return bundle.path("entry").valueStream().map(entry -> entry.path("resource")).toList();
  }

  private static ObjectNode searchset(List<JsonNode> all, String type) {
    ObjectNode bundle = NODES.objectNode().put("resourceType", "Bundle").put("type", "searchset");
    Predicate<JsonNode> wanted = r -> r.path("resourceType").asString("").equals(type);
    bundle.put("total", all.stream().filter(wanted).count());
    var entries = bundle.putArray("entry");
    all.stream()
        .filter(wanted)
        .forEach(
            r -> {
              entries.addObject().set("resource", r).putObject("search").put("mode", "match");
            });
    return bundle;
  }

  private static JsonNode first(List<JsonNode> all, String type) {
    return all.stream()
        .filter(r -> r.path("resourceType").asString("").equals(type))
        .findFirst()
        .orElseThrow();
  }

  private static String id(List<JsonNode> all, String type) {
    return first(all, type).path("id").asString("");
  }
}
