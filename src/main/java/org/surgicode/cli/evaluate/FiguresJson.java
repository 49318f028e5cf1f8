package org.surgicode.cli.evaluate;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Figures as JSON, in the order in which a reader asks for them. */
final class FiguresJson {
  private FiguresJson() {}

  /** The figures over all cases. */
  static ObjectNode of(Figures figures) {
    CriticalCodes codes = CriticalCodes.PACKAGED;
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    counts(json, figures, List.of("cases", "errors"));
    shares(json, figures, List.of("determination", "codesExact"));
    counts(json, figures, List.of("falseSupported", "missedSupported"));
    counts(json, figures, List.of(codes.falsePrimary(), codes.falseUnits()));
    shares(json, figures, List.of("criterionStatus", "criterionValue", "levels", "alternatives"));
    shares(json, figures, List.of("evidenceOverlapsGold", "evidenceReslices"));
    json.put("evidenceResliceChecked", figures.share("evidenceReslices").of());
    counts(json, figures, List.of("verdictsWithoutEvidence"));
    for (String set : List.of("flags", "companions", "considerModifiers")) {
      json.set(set, figures.tally(set).json());
    }
    return json;
  }

  /** The same with each criterion, flag and style (first letter of the case's name) alone. */
  static ObjectNode detailed(Figures figures, Map<String, Figures> styles) {
    ObjectNode json = of(figures);
    ObjectNode criteria = json.putObject("perCriterion");
    figures
        .criteria()
        .forEach(
            (id, own) ->
                shares(
                    criteria.putObject(id),
                    own,
                    List.of("criterionStatus", "criterionValue", "evidenceOverlapsGold")));
    ObjectNode flags = json.putObject("perFlag");
    figures.flags().forEach((id, tally) -> flags.set(id, tally.json()));
    ObjectNode perStyle = json.putObject("perStyle");
    styles.forEach((style, own) -> perStyle.set(style, of(own)));
    return json;
  }

  private static void counts(ObjectNode json, Figures figures, List<String> names) {
    names.forEach(name -> json.put(name, figures.count(name)));
  }

  private static void shares(ObjectNode json, Figures figures, List<String> names) {
    names.forEach(name -> json.put(name, figures.share(name).value()));
  }
}
