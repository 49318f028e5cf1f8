package org.surgicode.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.casefile.FamilyCatalogue.Rule;

/** Lists every rule of a family with the source that it names. */
final class SourcedRules {
  private final FamilyFile family;
  private final List<Rule> rules = new ArrayList<>();

  private SourcedRules(FamilyFile family) {
    this.family = family;
  }

  /**
   * Criteria with their thresholds, the add-on, modifiers, alternatives, companions, flags with
   * their days, diagnoses.
   */
  static List<FamilyCatalogue.Rule> of(FamilyFile family) {
    SourcedRules listed = new SourcedRules(family);
    family.criteria().forEach(listed::criterion);
    AddOnRule addOn = family.addOn();
    listed.add("add-on", "add-on", addOn.means() + ".", addOn.source());
    for (ModifierRule.OnLines rule : family.lineModifiers()) {
      listed.add("modifier on lines", rule.modifier(), told(rule.when()), rule.source());
    }
    family
        .considerModifiers()
        .forEach(m -> listed.add("modifier to consider", m.modifier(), m.because(), m.source()));
    family
        .neverModifiers()
        .forEach(m -> listed.add("modifier never used", m.modifier(), m.because(), m.source()));
    family
        .alternatives()
        .forEach(a -> listed.add("alternative", a.codes(), a.means() + ".", a.source()));
    family
        .companions()
        .forEach(c -> listed.add("companion", c.code(), c.means() + ".", c.source()));
    family.flags().forEach(listed::flag);
    DiagnosisRule diagnoses = family.diagnoses();
    listed.add(
        "diagnoses",
        diagnoses.fact(),
        "%d beginnings of codes speak for the family, %d against it."
            .formatted(diagnoses.supports().size(), diagnoses.against().size()),
        diagnoses.source());
    return List.copyOf(listed.rules);
  }

  private void criterion(String id, CriterionRule rule) {
    add("criterion", id, rule.says(), rule.source());
    if (rule.bodies() != null) {
      add(
          "threshold",
          id,
          "A body counts from this share on, in percent: " + rule.bodies().minimumPercent() + ".",
          rule.bodies().source());
    }
  }

  private void flag(FlagRule rule) {
    add("flag", rule.id(), rule.severity() + ": " + rule.question(), rule.source());
    if (rule.due() != null) {
      add(
          "threshold",
          rule.id(),
          "Nobody is asked within %d days of the operation.".formatted(rule.due().days()),
          rule.due().source());
    }
  }

  private void add(String kind, String name, String says, String source) {
    rules.add(new Rule(kind, name, says, source, family.sources().getOrDefault(source, "")));
  }

  private static String told(Condition when) {
    return when.facts().entrySet().stream()
        .map(e -> "%s is %s.".formatted(e.getKey(), String.join(" or ", e.getValue())))
        .collect(Collectors.joining(" "));
  }
}
