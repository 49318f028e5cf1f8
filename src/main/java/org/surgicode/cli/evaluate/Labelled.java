package org.surgicode.cli.evaluate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * One labelled case.
 *
 * @param id its name
 * @param expected the label: {@code expected.json}
 * @param plainTexts decoded text of every plain-text Binary of its Bundle, by reference
 */
record Labelled(String id, JsonNode expected, Map<String, String> plainTexts) {
  String determination() {
    return expected.path("determination").asString("");
  }

  boolean says(String determination) {
    return determination().equals(determination);
  }

  /** Whether a list of the label is scored: an absent or null one is not. */
  boolean scores(String list) {
    return expected.hasNonNull(list);
  }

  Set<String> set(String list) {
    return strings(expected.path(list));
  }

  static Set<String> strings(JsonNode array) {
    Set<String> strings = new LinkedHashSet<>();
    array.forEach(item -> strings.add(item.asString("")));
    return strings;
  }

  static List<String> sorted(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(item -> item.asString(""))
        .sorted()
        .toList();
  }

  /** Names the case without its texts. */
  @Override
  public String toString() {
    return "Labelled[" + id + "]";
  }
}
