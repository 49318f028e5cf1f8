package org.surgicode.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Where two reviews differ, as lines for a person; parts that have a name are told apart by it. */
final class Differences {
  private static final List<String> NAMES =
      List.of("id", "flag", "modifier", "surgeon", "audience", "code", "codes");

  private final List<String> lines = new ArrayList<>();

  private Differences() {}

  /** One line per difference, in the order of the review; empty when there is none. */
  static List<String> between(JsonNode before, JsonNode now) {
    Differences differences = new Differences();
    differences.compare("", before, now);
    return differences.lines;
  }

  private void compare(String path, JsonNode before, JsonNode now) {
    if (before.equals(now)) {
      return;
    }
    if (before.isObject() && now.isObject()) {
      parts(path.isEmpty() ? "" : path + ".", fields(before), fields(now));
    } else if (before.isArray() && now.isArray()) {
      parts(path + " ", items(before), items(now));
    } else {
      lines.add(path.strip() + ": " + words(before) + " -> " + words(now));
    }
  }

  private void parts(String path, Map<String, JsonNode> before, Map<String, JsonNode> now) {
    Set<String> all = new LinkedHashSet<>(before.keySet());
    all.addAll(now.keySet());
    for (String part : all) {
      JsonNode one = before.get(part);
      JsonNode other = now.get(part);
      if (one == null) {
        lines.add((path + part).strip() + ": only now");
      } else if (other == null) {
        lines.add((path + part).strip() + ": only before");
      } else {
        compare(path + part, one, other);
      }
    }
  }

  private static Map<String, JsonNode> fields(JsonNode object) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    object.propertyNames().forEach(name -> fields.put(name, object.path(name)));
    return fields;
  }

  /** Items by their name, else by their place; a name that comes again gets its place too. */
  private static Map<String, JsonNode> items(JsonNode array) {
    Map<String, JsonNode> items = new LinkedHashMap<>();
    for (int i = 0; i < array.size(); i++) {
      JsonNode item = array.get(i);
      String name = item.isString() ? item.asString() : name(item);
      boolean known = !name.isEmpty() && !items.containsKey(name);
      items.put(known ? name : name + "[" + (i + 1) + "]", item);
    }
    return items;
  }

  private static String name(JsonNode item) {
    return NAMES.stream()
        .filter(item::has)
        .map(n -> item.path(n).asString(""))
        .findFirst()
        .orElse("");
  }

  private static String words(JsonNode value) {
    return value.isString() ? value.asString() : value.toString();
  }
}
