package org.surgicode.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.surgicode.casefile.Fact;

/** Sorts statements on bone by the vertebral body that they are about, from above. */
final class BodiesTold {
  /** Name of a body that the report does not name. */
  private static final String UNNAMED = "";

  private BodiesTold() {}

  /**
   * Statements without a name belong to the bodies of which removal is told: to the only one, or to
   * each of several that has no number of its own. Where no named body was removed they are about a
   * body without a name.
   */
  static Map<String, List<Fact>> byBody(List<Fact> said, CriterionRule rule) {
    Map<String, List<Fact>> bodies = new TreeMap<>(Vertebra.DOWNWARDS.thenComparing(n -> n));
    for (Fact fact : said) {
      for (String level : fact.levels()) {
        bodies.computeIfAbsent(level, l -> new ArrayList<>()).add(fact);
      }
    }
    List<Fact> unnamed = said.stream().filter(f -> f.levels().isEmpty()).toList();
    List<List<Fact>> removed =
        bodies.values().stream()
            .filter(told -> told.stream().anyMatch(f -> rule.met().contains(f.value())))
            .toList();
    if (removed.isEmpty() && !unnamed.isEmpty()) {
      bodies.put(UNNAMED, unnamed);
    }
    for (List<Fact> told : removed) {
      boolean numbered = removed.size() > 1 && told.stream().anyMatch(f -> f.amount() != null);
      unnamed.stream().filter(f -> !numbered || f.amount() == null).forEach(told::add);
    }
    return bodies;
  }
}
