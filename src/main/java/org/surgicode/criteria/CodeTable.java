package org.surgicode.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Verdict;

/** The rows of codes: which one the verdicts choose, and with how many further bodies. */
record CodeTable(FamilyFile family) {

  /** Whether any row is still open to these verdicts. */
  boolean hasRowFor(Map<String, Verdict> verdicts) {
    return family.codes().stream().anyMatch(row -> row.admits(verdicts));
  }

  /** The lines of a supported family: one primary, and the further bodies. */
  List<CodeLine> lines(Findings found) {
    CodeRow row =
        family.codes().stream()
            .filter(r -> r.admits(found.verdicts()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No row fits a supported case"));
    List<String> needs = family.everyPrimaryNeeds();
    List<Quote> proof =
        needs.stream().map(c -> found.verdict(c).evidence().get(0)).distinct().toList();
    List<String> onPrimary =
        family.lineModifiers().stream()
            .filter(m -> m.when().provenBy(found).isPresent())
            .map(ModifierRule.OnLines::modifier)
            .toList();
    List<CodeLine> lines = new ArrayList<>();
    lines.add(new CodeLine(row.code(), 1, onPrimary, "primary", needs, proof));
    lines.addAll(addOn(found, family.addOn().beside(row)));
    return lines;
  }

  /** One line; two where a modifier holds at some of the further bodies only. */
  private List<CodeLine> addOn(Findings found, String code) {
    int units = furtherBodies(found);
    Optional<ModifierRule.OnLines> modifier =
        family.lineModifiers().stream()
            .filter(m -> m.when().provenBy(found).isPresent())
            .findFirst();
    int shared = modifier.map(m -> Math.max(0, Math.min(units, bodies(found, m) - 1))).orElse(0);
    List<CodeLine> lines = new ArrayList<>();
    if (shared > 0) {
      lines.add(further(found, code, shared, List.of(modifier.orElseThrow().modifier())));
    }
    if (units > shared) {
      lines.add(further(found, code, units - shared, List.of()));
    }
    return lines;
  }

  private CodeLine further(Findings found, String code, int units, List<String> modifiers) {
    AddOnRule rule = family.addOn();
    return new CodeLine(
        code,
        units,
        modifiers,
        "add-on",
        List.of(rule.bodiesOf()),
        found.verdict(rule.bodiesOf()).evidence());
  }

  private int furtherBodies(Findings found) {
    AddOnRule rule = family.addOn();
    if (found.facts().hasAny(rule.unless())) {
      return 0;
    }
    int others =
        rule.oneLessForEach().entrySet().stream()
            .mapToInt(e -> found.facts().of(e.getKey(), e.getValue()).size())
            .sum();
    return Math.max(0, found.verdict(rule.bodiesOf()).levels().size() - 1 - others);
  }

  /** Counted bodies that the modifier's facts cover; a fact without levels covers all. */
  private int bodies(Findings found, ModifierRule.OnLines modifier) {
    List<String> counted = found.verdict(family.addOn().bodiesOf()).levels();
    List<Fact> covering =
        modifier.addOnBodies().entrySet().stream()
            .flatMap(e -> found.facts().of(e.getKey(), e.getValue()).stream())
            .toList();
    return (int)
        counted.stream()
            .filter(
                body ->
                    covering.stream()
                        .anyMatch(f -> f.levels().isEmpty() || f.levels().contains(body)))
            .count();
  }
}
