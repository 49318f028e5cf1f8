package org.surgicode.cli.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A set of labelled cases compared with their reviews.
 *
 * @param cases every case with its own figures and misses, by name
 */
record Evaluation(List<Scored> cases) {
  Evaluation {
    cases = List.copyOf(cases);
  }

  /**
   * Compares labels with reviews.
   *
   * @param reviews lines of the review contract in any order, error lines included
   */
  static Evaluation of(List<Labelled> labels, List<? extends JsonNode> reviews) {
    Map<String, List<JsonNode>> byCase = new HashMap<>();
    for (JsonNode review : reviews) {
      byCase.computeIfAbsent(review.path("case").asString(""), c -> new ArrayList<>()).add(review);
    }
    return new Evaluation(
        labels.stream()
            .map(label -> CaseScoring.score(label, byCase.getOrDefault(label.id(), List.of())))
            .toList());
  }

  /** The figures over all cases. */
  Figures figures() {
    Figures all = new Figures();
    cases.forEach(scored -> all.add(scored.figures()));
    return all;
  }

  /** The figures of each style of writing, by its letter. */
  Map<String, Figures> styles() {
    Map<String, Figures> styles = new TreeMap<>();
    cases.forEach(
        scored -> styles.computeIfAbsent(scored.style(), s -> new Figures()).add(scored.figures()));
    return styles;
  }

  /** Every miss, in the order of the cases. */
  List<Miss> misses() {
    return cases.stream().flatMap(scored -> scored.misses().stream()).toList();
  }

  /** Figures in full and every miss. */
  ObjectNode json() {
    ObjectNode json = FiguresJson.detailed(figures(), styles());
    var list = json.putArray("misses");
    for (Miss miss : misses()) {
      ObjectNode item =
          list.addObject()
              .put("case", miss.caseId())
              .put("about", miss.about())
              .put("got", miss.got())
              .put("expected", miss.wanted());
      var nearest = item.putArray("nearest");
      miss.nearest().forEach(nearest::add);
    }
    return json;
  }
}
