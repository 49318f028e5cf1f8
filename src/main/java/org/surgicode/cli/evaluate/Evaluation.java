package org.surgicode.cli.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A set of labelled cases compared with their reviews. */
public final class Evaluation {
  private final List<Scored> cases;

  private Evaluation(List<Scored> cases) {
    this.cases = cases;
  }

  /**
   * Compares labels with reviews.
   *
   * @param folder holds case folders with an {@code expected.json} and, as a rule, the {@code
   *     bundle.json} that was reviewed
   * @param reviews objects of the review contract with their documents' texts, in any order, error
   *     lines included
   * @throws org.surgicode.casefile.UnusableInput with a sentence when the folder holds no labels or
   *     a label cannot be read
   */
  public static Evaluation of(Path folder, List<? extends JsonNode> reviews) {
    Map<String, List<JsonNode>> byCase = new HashMap<>();
    for (JsonNode review : reviews) {
      byCase.computeIfAbsent(review.path("case").asString(""), c -> new ArrayList<>()).add(review);
    }
    return new Evaluation(
        LabelledCases.read(folder).stream()
            .map(label -> CaseScoring.score(label, byCase.getOrDefault(label.id(), List.of())))
            .toList());
  }

  /** How many cases got no review. */
  public int errors() {
    return figures().count("errors");
  }

  /** Figures over all cases, per criterion, flag and style, and every miss. */
  public ObjectNode json() {
    ObjectNode json = FiguresJson.detailed(figures(), styles());
    MissesJson.add(json, misses());
    return json;
  }

  /** The same for people, as plain text. */
  public String text() {
    return FiguresText.of(json());
  }

  /** The same as one HTML page that shows every note with its highlights. */
  public String page() {
    return CasesPage.of(json(), cases);
  }

  Figures figures() {
    Figures all = new Figures();
    cases.forEach(scored -> all.add(scored.figures()));
    return all;
  }

  Map<String, Figures> styles() {
    Map<String, Figures> styles = new TreeMap<>();
    cases.forEach(
        scored -> styles.computeIfAbsent(scored.style(), s -> new Figures()).add(scored.figures()));
    return styles;
  }

  List<Miss> misses() {
    return cases.stream().flatMap(scored -> scored.misses().stream()).toList();
  }
}
