package org.surgicode.criteria;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.UnusableInput;

/** The names that a family file may use. Each question throws when a name is unknown. */
record Names(ConfigText file, FamilyFile family, FactVocabulary vocabulary) {

  void known(String what, String written, Collection<String> names) {
    if (!names.contains(written)) {
      throw unknown(what, written, names);
    }
  }

  void source(String tag) {
    known("source", tag, family.sources().keySet());
  }

  CriterionRule criterion(String id) {
    CriterionRule rule = family.criteria().get(id);
    if (rule == null) {
      throw unknown("criterion", id, family.criteria().keySet());
    }
    return rule;
  }

  FactVocabulary.Kind kind(String fact) {
    FactVocabulary.Kind kind = vocabulary.facts().get(fact);
    if (kind == null) {
      throw unknown("fact", fact, vocabulary.facts().keySet());
    }
    return kind;
  }

  void fact(String fact, List<String> values) {
    FactVocabulary.Kind kind = kind(fact);
    for (String value : values) {
      if (!kind.admits(value)) {
        throw unknown("value of the fact " + fact, value, kind.names());
      }
    }
  }

  void facts(Map<String, List<String>> facts) {
    facts.forEach(this::fact);
  }

  /** Values that a verdict of these criteria can have. */
  void values(Map<String, List<String>> wanted) {
    wanted.forEach((id, values) -> fact(criterion(id).fact(), values));
  }

  void code(String code) {
    if (code.length() != 5 || !code.chars().allMatch(Character::isDigit)) {
      throw file.wrongAt(code, "the code '" + code + "' must be five digits in quotes.");
    }
  }

  void conditions(String owner, List<Condition> conditions) {
    if (conditions.isEmpty()) {
      throw file.wrongAt(owner, "'" + owner + "' needs a condition under 'when'.");
    }
    Set<String> statuses = new TreeSet<>(Arrays.stream(Status.values()).map(Status::code).toList());
    for (Condition condition : conditions) {
      condition
          .verdicts()
          .forEach(
              (id, allowed) -> {
                criterion(id);
                allowed.forEach(s -> known("verdict", s, statuses));
              });
      values(condition.values());
      facts(condition.facts());
      facts(condition.without());
      if (condition.amount() != null) {
        fact(condition.amount().fact(), List.of());
        if (kind(condition.amount().fact()).amount() == null) {
          throw file.wrongAt(
              condition.amount().fact(),
              "the fact '%s' carries no number; choose one that says what its amount counts."
                  .formatted(condition.amount().fact()));
        }
      }
      if (condition.noAmount() != null) {
        criterion(condition.noAmount());
      }
      condition.diagnoses().forEach(d -> known("word on diagnoses", d, Condition.DIAGNOSES));
    }
  }

  private UnusableInput unknown(String what, String written, Collection<String> names) {
    return file.wrongAt(
        written, "there is no %s '%s'%s".formatted(what, written, Spelling.hint(written, names)));
  }
}
