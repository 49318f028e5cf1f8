package org.surgicode.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.surgicode.casefile.Severity;
import org.surgicode.casefile.UnusableInput;

/**
 * Checks every name of a family file against what it points to. The first mistake stops the start
 * with the file, the line and a sentence.
 */
final class FamilyCheck {
  private static final List<String> AUDIENCES = List.of("surgeon", "coder", "records");

  private final ConfigText file;
  private final FamilyFile family;
  private final Names names;

  private FamilyCheck(ConfigText file, FamilyFile family, FactVocabulary vocabulary) {
    this.file = file;
    this.family = family;
    this.names = new Names(file, family, vocabulary);
  }

  /**
   * @throws UnusableInput with code {@code config} at the first mistake
   */
  static void check(ConfigText file, FamilyFile family, FactVocabulary vocabulary) {
    FamilyCheck check = new FamilyCheck(file, family, vocabulary);
    check.editions();
    check.operation();
    check.criteria();
    check.table();
    check.modifiers();
    check.neighbours();
    check.flags();
    check.diagnoses();
  }

  private void editions() {
    if (!file.name().equals("families/" + family.family() + "/criteria.yaml")) {
      throw file.wrongAt("family", "the family must have the name of its folder.");
    }
    List<EditionDates> seen = new ArrayList<>();
    for (EditionDates edition : family.editions()) {
      if (edition.from().isAfter(edition.to())) {
        throw file.wrongAt(edition.id(), "the edition ends before it begins.");
      }
      if (seen.stream().anyMatch(s -> s.covers(edition.from()) || edition.covers(s.from()))) {
        throw file.wrongAt(edition.id(), "two editions cover the same day.");
      }
      seen.add(edition);
    }
    if (seen.isEmpty()) {
      throw file.wrongAt("editions", "there must be at least one edition.");
    }
  }

  private void operation() {
    OperationRule rule = family.operation();
    names.fact(rule.fact(), List.of(rule.reported(), rule.unreported()));
    if (family.unread() != null) {
      names.fact(family.unread(), List.of());
    }
  }

  private void criteria() {
    family.everyPrimaryNeeds().forEach(names::criterion);
    names.criterion(family.ifNoRowFits());
    Set<String> used = new HashSet<>(family.everyPrimaryNeeds());
    family.codes().forEach(row -> used.addAll(row.when().keySet()));
    Set<String> before = new LinkedHashSet<>();
    family
        .criteria()
        .forEach(
            (id, rule) -> {
              if (!used.contains(id)) {
                throw file.wrongAt(id, "no code needs the criterion '" + id + "'.");
              }
              new CriterionCheck(file, names, id, rule, before).check();
              before.add(id);
            });
  }

  private void table() {
    List<CodeRow> seen = new ArrayList<>();
    for (CodeRow row : family.codes()) {
      names.code(row.code());
      row.when()
          .forEach(
              (id, values) -> {
                for (String value : values) {
                  names.known("value of " + id, value, names.criterion(id).met());
                }
              });
      for (CodeRow other : seen) {
        if (row.when().entrySet().stream()
            .allMatch(
                e ->
                    other.when().getOrDefault(e.getKey(), e.getValue()).stream()
                        .anyMatch(e.getValue()::contains))) {
          throw file.wrongAt(
              row.code(), "the rows of " + other.code() + " and " + row.code() + " both fit.");
        }
      }
      seen.add(row);
    }
    AddOnRule addOn = family.addOn();
    for (CodeRow row : family.codes()) {
      if (addOn.code() == null && row.addOn() == null) {
        throw file.wrongAt(
            row.code(),
            "the row of " + row.code() + " needs an 'add-on', for the family has none.");
      }
      names.code(addOn.beside(row));
    }
    if (names.criterion(addOn.bodiesOf()).bodies() == null) {
      throw file.wrongAt("bodies-of", "the criterion '" + addOn.bodiesOf() + "' counts no bodies.");
    }
    names.facts(addOn.unless());
    names.facts(addOn.oneLessForEach());
  }

  private void modifiers() {
    for (ModifierRule.OnLines modifier : family.lineModifiers()) {
      names.source(modifier.source());
      names.conditions(modifier.modifier(), List.of(modifier.when()));
      names.facts(modifier.addOnBodies());
    }
    family.considerModifiers().forEach(m -> names.conditions(m.modifier(), m.when()));
  }

  private void neighbours() {
    for (AlternativeRule alternative : family.alternatives()) {
      names.criterion(alternative.because());
      names.conditions(alternative.codes(), alternative.when());
    }
    for (CompanionRule companion : family.companions()) {
      names.code(companion.code());
      names.conditions(companion.code(), companion.when());
    }
  }

  private void flags() {
    Set<String> seen = new HashSet<>();
    List<String> severities = Arrays.stream(Severity.values()).map(Severity::code).toList();
    for (FlagRule flag : family.flags()) {
      if (!seen.add(flag.id())) {
        throw file.wrongAt(flag.id(), "there are two flags '" + flag.id() + "'.");
      }
      names.known("severity", flag.severity(), severities);
      names.known("audience", flag.audience(), AUDIENCES);
      names.source(flag.source());
      names.conditions(flag.id(), flag.when());
    }
  }

  private void diagnoses() {
    names.fact(family.diagnoses().fact(), List.of());
    names.values(family.diagnoses().accidentalTear().againstWhen());
  }
}
