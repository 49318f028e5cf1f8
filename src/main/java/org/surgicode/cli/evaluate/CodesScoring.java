package org.surgicode.cli.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Compares the suggested lines; a false one is counted by name, over every review of the case. */
final class CodesScoring {
  private final ScoreSheet sheet;

  CodesScoring(ScoreSheet sheet) {
    this.sheet = sheet;
  }

  void score(JsonNode review, List<JsonNode> all) {
    JsonNode expected = sheet.label().expected().path("codes");
    List<String> wanted = lines(expected);
    List<String> got = lines(review.path("codes"));
    sheet.figures().share("codesExact", got.equals(wanted));
    if (!got.equals(wanted)) {
      sheet.miss("codes", got, wanted);
    }
    long withCodes = all.stream().filter(r -> !r.path("codes").isEmpty()).count();
    long surplus = withCodes - (review.path("codes").isEmpty() ? 0 : 1);
    if (surplus > 0) {
      sheet.miss("further reviews with codes", surplus, "");
      sheet.figures().count("falseSupported", sheet.label().says("supported") ? 1 : 0);
    }
    critical(all, units(expected));
  }

  private void critical(List<JsonNode> all, Map<String, Integer> wanted) {
    CriticalCodes critical = CriticalCodes.PACKAGED;
    for (JsonNode review : all) {
      for (JsonNode line : review.path("codes")) {
        String code = line.path("code").asString("");
        int units = line.path("units").asInt(1);
        if (code.equals(critical.primary()) && !wanted.containsKey(code)) {
          sheet.figures().count(critical.falsePrimary(), 1);
          sheet.miss("FALSE " + code, units, 0);
        }
        if (code.equals(critical.addOn()) && units > wanted.getOrDefault(code, 0)) {
          sheet.figures().count(critical.falseUnits(), 1);
          sheet.miss("FALSE units of " + code, units, wanted.getOrDefault(code, 0));
        }
      }
    }
  }

  private static Map<String, Integer> units(JsonNode codes) {
    Map<String, Integer> units = new HashMap<>();
    for (JsonNode line : codes) {
      units.put(line.path("code").asString(""), line.path("units").asInt(1));
    }
    return units;
  }

  private static List<String> lines(JsonNode codes) {
    return StreamSupport.stream(codes.spliterator(), false)
        .map(
            line ->
                line.path("code").asString("")
                    + " x"
                    + line.path("units").asInt(1)
                    + Labelled.sorted(line.path("modifiers")))
        .map(line -> line.endsWith("[]") ? line.substring(0, line.length() - 2) : line)
        .sorted()
        .toList();
  }
}
