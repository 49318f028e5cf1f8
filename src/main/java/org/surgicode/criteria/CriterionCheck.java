package org.surgicode.criteria;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.surgicode.casefile.Standing;
import org.surgicode.criteria.CriterionRule.BodiesRule;
import org.surgicode.criteria.CriterionRule.GeneralWord;

/**
 * Checks one criterion.
 *
 * @param before the criteria that are judged earlier: only their verdicts may be asked for
 */
record CriterionCheck(
    ConfigText file, Names names, String id, CriterionRule rule, Set<String> before) {

  void check() {
    names.source(rule.source());
    everyValueHasAMeaning();
    List<String> standings =
        Arrays.stream(Standing.values()).map(s -> s.name().toLowerCase(Locale.ROOT)).toList();
    rule.standsIn().forEach(s -> names.known("place", s, standings));
    if (rule.bodies() != null) {
      bodies(rule.bodies());
    }
    if (rule.levelsOf() != null) {
      earlier(rule.levelsOf());
    }
    rule.general().forEach(this::general);
    rule.givesWay().forEach(v -> names.known("value of " + id, v, rule.notMet()));
    if (rule.namedBy() != null) {
      names.fact(rule.namedBy().fact(), List.of());
    }
    names.facts(rule.ruledOutBy());
    rule.mootWhen().keySet().forEach(this::earlier);
    names.values(rule.mootWhen());
  }

  private void everyValueHasAMeaning() {
    List<String> given =
        Stream.of(rule.met(), rule.notMet(), rule.silent()).flatMap(List::stream).toList();
    names.fact(rule.fact(), given);
    for (String value : names.kind(rule.fact()).names()) {
      long times = given.stream().filter(value::equals).count();
      if (times != 1) {
        throw file.wrongAt(
            id,
            "the criterion '%s' must say once what '%s' of the fact '%s' means: met, not-met or silent."
                .formatted(id, value, rule.fact()));
      }
    }
  }

  private void bodies(BodiesRule bodies) {
    List.of(bodies.whole(), bodies.part())
        .forEach(v -> names.known("met value of " + id, v, rule.met()));
    names.source(bodies.source());
    names.fact(bodies.regionToldBy(), List.copyOf(bodies.minimumPercent().keySet()));
    bodies
        .minimumPercent()
        .forEach(
            (region, percent) -> {
              if (percent < 1 || percent > 100) {
                throw file.wrongAt(
                    "minimum-percent", "the minimum for " + region + " must be 1 to 100 percent.");
              }
            });
  }

  private void general(GeneralWord word) {
    names.known("silent value of " + id, word.value(), rule.silent());
    Stream.concat(word.covers().stream(), Stream.of(word.means()))
        .forEach(v -> names.known("met value of " + id, v, rule.met()));
    word.where().keySet().forEach(this::earlier);
    names.values(word.where());
  }

  private void earlier(String criterion) {
    names.criterion(criterion);
    if (!before.contains(criterion)) {
      throw file.wrongAt(
          id,
          "the criterion '%s' asks for '%s', which must stand before it.".formatted(id, criterion));
    }
  }
}
