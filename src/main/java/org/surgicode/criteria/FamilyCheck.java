package org.surgicode.criteria;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.surgicode.casefile.UnusableInput;

/**
 * Checks every name of a family file against what it points to. The first mistake stops the start
 * with the file, the line and a sentence.
 */
final class FamilyCheck {
  private final ConfigText file;
  private final FamilyFile family;
  private final Names names;

  private FamilyCheck(ConfigText file, FamilyFile family, FactVocabulary vocabulary) {
    this.file = file;
    this.family = family;
    this.names = new Names(file, family, vocabulary);
  }

  /**
   * @param others editions of the files of this family that were read before
   * @throws UnusableInput with code {@code config} at the first mistake
   */
  static void check(
      ConfigText file,
      FamilyFile family,
      FactVocabulary vocabulary,
      QuestionLint lint,
      List<EditionDates> others) {
    FamilyCheck check = new FamilyCheck(file, family, vocabulary);
    check.editions(others);
    check.operation();
    check.criteria();
    check.table();
    check.modifiers();
    check.neighbours();
    new FlagCheck(file, check.names, lint).check(family.flags());
    check.diagnoses();
  }

  private void editions(List<EditionDates> others) {
    if (!file.name().startsWith("families/" + family.family() + "/")) {
      throw file.wrongAt("family", "the family must have the name of its folder.");
    }
    List<EditionDates> seen = new ArrayList<>(others);
    for (EditionDates edition : family.editions()) {
      if (edition.from().isAfter(edition.to())) {
        throw file.wrongAt(
            edition.id(), "the edition ends before it begins; exchange 'from' and 'to'.");
      }
      for (EditionDates other : seen) {
        overlap(edition, other);
      }
      seen.add(edition);
    }
    if (family.editions().isEmpty()) {
      throw file.wrongAt(
          "editions", "there must be at least one edition; write one with id, from and to.");
    }
  }

  private void overlap(EditionDates edition, EditionDates other) {
    if (other.id().equals(edition.id())) {
      throw file.wrongAt(
          edition.id(), "there are two editions '" + edition.id() + "'; give each its own name.");
    }
    if (other.covers(edition.from()) || edition.covers(other.from())) {
      throw file.wrongAt(
          edition.id(),
          "the editions %s and %s cover the same day; end one before the other begins."
              .formatted(other.id(), edition.id()));
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
                throw file.wrongAt(
                    id,
                    "no code needs the criterion '%s'; name it under every-primary-needs or strike it."
                        .formatted(id));
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
              row.code(),
              "the rows of %s and %s both fit; give each a value that the other has not."
                  .formatted(other.code(), row.code()));
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
    names.source(addOn.source());
    names.facts(addOn.unless());
    names.facts(addOn.oneLessForEach());
  }

  private void modifiers() {
    for (ModifierRule.OnLines modifier : family.lineModifiers()) {
      names.source(modifier.source());
      names.conditions(modifier.modifier(), List.of(modifier.when()));
      names.facts(modifier.addOnBodies());
      notForbidden(modifier);
    }
    for (ModifierRule.ToConsider modifier : family.considerModifiers()) {
      names.source(modifier.source());
      names.conditions(modifier.modifier(), modifier.when());
      notForbidden(modifier);
    }
    family.neverModifiers().forEach(m -> names.source(m.source()));
  }

  private void notForbidden(ModifierRule modifier) {
    if (family.neverModifiers().stream().anyMatch(n -> n.modifier().equals(modifier.modifier()))) {
      throw file.wrongAt(
          modifier.modifier(),
          "the modifier '%s' stands under never-modifiers; take it out there or here."
              .formatted(modifier.modifier()));
    }
  }

  private void neighbours() {
    for (AlternativeRule alternative : family.alternatives()) {
      names.criterion(alternative.because());
      names.source(alternative.source());
      names.conditions(alternative.codes(), alternative.when());
    }
    for (CompanionRule companion : family.companions()) {
      names.code(companion.code());
      names.source(companion.source());
      names.conditions(companion.code(), companion.when());
    }
  }

  private void diagnoses() {
    names.fact(family.diagnoses().fact(), List.of());
    names.source(family.diagnoses().source());
    names.values(family.diagnoses().accidentalTear().againstWhen());
  }
}
