package org.surgicode.criteria;

import java.util.Comparator;
import java.util.List;
import org.surgicode.casefile.Fact;

/**
 * Everything the report says about the resection of one vertebral body.
 *
 * @param told the statements about it
 * @param minimum the share from which on it counts, 0 to 1
 */
record ResectedBody(List<Fact> told, CriterionRule rule, double minimum) {

  /** Removed whole. */
  boolean whole() {
    return rule.bodies() != null
        && told.stream().anyMatch(f -> f.value().equals(rule.bodies().whole()));
  }

  /** Removed whole, by enough, or by an amount that nobody states and nobody denies. */
  boolean counts() {
    return whole()
        || enough()
        || (told.stream().anyMatch(this::removed) && !measured() && !denied());
  }

  /** Said to be removed by enough, and said not to be. */
  boolean contradicted() {
    return denied() && (whole() || enough());
  }

  /** Statements of removal, those with a number first. */
  List<Fact> proof() {
    return told.stream()
        .filter(f -> removed(f) || (denied() && rule.notMet().contains(f.value())))
        .sorted(Comparator.comparing(f -> f.amount() == null))
        .toList();
  }

  private boolean denied() {
    return told.stream().anyMatch(f -> rule.notMet().contains(f.value()));
  }

  private boolean measured() {
    return told.stream().anyMatch(f -> removed(f) && f.amount() != null);
  }

  /** The largest share told of: an operation is told in stages. */
  private boolean enough() {
    return told.stream()
        .anyMatch(
            f -> removed(f) && f.amount() != null && f.amount() >= BodiesCriterion.least(minimum));
  }

  private boolean removed(Fact fact) {
    return rule.met().contains(fact.value());
  }
}
