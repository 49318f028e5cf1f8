package org.surgicode.web.hooks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a caller brings along, key by key. Only a whole answer to a template counts: one that is
 * missing, failed or cut into pages says nothing, and nothing is concluded from it.
 */
final class Prefetch {
  private final HookService service;
  private final Map<String, List<JsonNode>> whole = new TreeMap<>();

  /**
   * @param json the member {@code prefetch}, missing when there is none
   */
  Prefetch(HookService service, JsonNode json) {
    this.service = service;
    Set<String> keys = new LinkedHashSet<>(service.prefetch().keySet());
    keys.addAll(service.alsoPrefetch().keySet());
    for (String key : keys) {
      JsonNode value = json.get(key);
      if (value != null && isWhole(value)) {
        List<JsonNode> resources = new ArrayList<>();
        collect(value, resources);
        whole.put(key, resources);
      }
    }
  }

  /** Whether everything that the service asked for is there, every text included. */
  boolean holdsAll() {
    return whole.keySet().containsAll(service.prefetch().keySet()) && textsAreInside();
  }

  /** Whether these keys were answered. */
  boolean holds(String... keys) {
    return Stream.of(keys).allMatch(whole::containsKey);
  }

  /** The resources under one key. */
  List<JsonNode> resources(String key) {
    return whole.getOrDefault(key, List.of());
  }

  /** The resources under these keys as one Bundle, without the person at the screen. */
  String bundle(Predicate<String> keys) {
    ObjectNode bundle = JsonNodeFactory.instance.objectNode();
    bundle.put("resourceType", "Bundle").put("type", "collection");
    var entries = bundle.putArray("entry");
    whole.forEach(
        (key, resources) -> {
          if (keys.test(key) && !key.equals(HookService.USER)) {
            resources.forEach(resource -> entries.addObject().set("resource", resource));
          }
        });
    return bundle.toString();
  }

  private static boolean isWhole(JsonNode value) {
    if (value.isNull()) {
      return true;
    }
    String type = value.path("resourceType").asString("");
    if (!type.equals("Bundle")) {
      return !type.isEmpty() && !type.equals("OperationOutcome");
    }
    boolean more =
        value
            .path("link")
            .valueStream()
            .anyMatch(l -> l.path("relation").asString("").equals("next"));
    JsonNode entries = value.path("entry");
    if (more || (!entries.isMissingNode() && !entries.isArray())) {
      return false;
    }
    long matches = entries.valueStream().filter(e -> !isOutcome(e.path("resource"))).count();
    return entries.valueStream().allMatch(e -> usable(e.path("resource")))
        && value.path("total").asLong(0) <= matches;
  }

  /** Notices beside the results are none; errors mean that results are missing. */
  private static boolean usable(JsonNode resource) {
    if (!isOutcome(resource)) {
      return resource.isObject() && !resource.path("resourceType").asString("").isEmpty();
    }
    return resource
        .path("issue")
        .valueStream()
        .allMatch(issue -> issue.path("severity").asString("error").equals("information"));
  }

  private static boolean isOutcome(JsonNode resource) {
    return resource.path("resourceType").asString("").equals("OperationOutcome");
  }

  private static void collect(JsonNode value, List<JsonNode> resources) {
    if (!value.path("resourceType").asString("").equals("Bundle")) {
      if (value.isObject()) {
        resources.add(value);
      }
      return;
    }
    value
        .path("entry")
        .valueStream()
        .map(entry -> entry.path("resource"))
        .filter(resource -> !isOutcome(resource))
        .forEach(resources::add);
  }

  /** A link to a text is no text. */
  private boolean textsAreInside() {
    Stream<JsonNode> notes =
        resources("documents").stream()
            .flatMap(d -> d.path("content").valueStream())
            .map(content -> content.path("attachment"));
    Stream<JsonNode> forms =
        resources("reports").stream().flatMap(r -> r.path("presentedForm").valueStream());
    return Stream.concat(notes, forms).allMatch(Prefetch::isInside);
  }

  private static boolean isInside(JsonNode attachment) {
    return !attachment.path("data").asString("").isEmpty()
        || attachment.path("url").asString("").isEmpty();
  }
}
