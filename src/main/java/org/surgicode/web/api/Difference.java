package org.surgicode.web.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What differs between two reviews: single values, and members of lists by their names. */
final class Difference {
  private static final Map<String, String> LISTS = new LinkedHashMap<>();

  static {
    LISTS.put("codes", "code");
    LISTS.put("criteria", "id");
    LISTS.put("flags", "id");
    LISTS.put("companions", "code");
  }

  private Difference() {}

  static ObjectNode between(JsonNode from, JsonNode to) {
    ObjectNode changes = JsonNodeFactory.instance.objectNode();
    for (String member : new String[] {"determination", "release", "edition", "searched"}) {
      put(changes, member, from.get(member), to.get(member));
    }
    LISTS.forEach((list, name) -> list(changes, list, name, from.path(list), to.path(list)));
    return changes;
  }

  private static void list(
      ObjectNode changes, String list, String name, JsonNode from, JsonNode to) {
    Map<String, JsonNode> before = named(from, name);
    Map<String, JsonNode> after = named(to, name);
    ObjectNode differing = JsonNodeFactory.instance.objectNode();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    names.forEach(n -> put(differing, n, before.get(n), after.get(n)));
    if (!differing.isEmpty()) {
      changes.set(list, differing);
    }
  }

  private static Map<String, JsonNode> named(JsonNode list, String name) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    list.forEach(item -> named.put(item.path(name).asString(""), item));
    return named;
  }

  private static void put(
      ObjectNode changes, String name, @Nullable JsonNode from, @Nullable JsonNode to) {
    if (!Objects.equals(from, to)) {
      ObjectNode change = changes.putObject(name);
      change.set("from", from == null ? JsonNodeFactory.instance.nullNode() : from);
      change.set("to", to == null ? JsonNodeFactory.instance.nullNode() : to);
    }
  }
}
