package org.surgicode.criteria;

import java.util.Comparator;
import java.util.List;
import org.surgicode.casefile.Fact;
import org.surgicode.criteria.CriterionRule.BodiesRule;

/**
 * Everything the report says about the resection of one vertebral body.
 *
 * @param name for example {@code L3}; empty when the report does not name it
 * @param told the statements about it
 * @param minimum the share from which on it counts, 0 to 1
 */
record ResectedBody(
    String name, List<Fact> told, CriterionRule rule, BodiesRule bodies, double minimum) {

  /** Lets a share that was computed, such as 1 - 0.67, reach the minimum that it means. */
  private static final double ROUNDING = 1e-9;

  /** Removed whole. */
  boolean whole() {
    return told.stream().anyMatch(f -> f.value().equals(bodies.whole()));
  }

  /** Removed whole, by enough, or by an amount that nobody states and nobody denies. */
  boolean counts() {
    return whole() || enough() || (removed() && !measured() && !denied());
  }

  /** Said to be removed by enough, and said not to be. */
  boolean contradicted() {
    return denied() && (whole() || enough());
  }

  /** Statements of removal, those with a number first; denials too where they contradict. */
  List<Fact> proof() {
    return told.stream()
        .filter(f -> rule.met().contains(f.value()) || (contradicted() && denies(f)))
        .sorted(Comparator.comparing(f -> f.amount() == null))
        .toList();
  }

  /** Statements that too little was removed, or nothing; empty when none says so. */
  List<Fact> against() {
    return told.stream().filter(f -> denies(f) || (measures(f) && !reaches(f))).toList();
  }

  private boolean removed() {
    return told.stream().anyMatch(f -> rule.met().contains(f.value()));
  }

  private boolean denied() {
    return told.stream().anyMatch(this::denies);
  }

  private boolean measured() {
    return told.stream().anyMatch(this::measures);
  }

  /** The largest share told of decides: an operation is told in stages. */
  private boolean enough() {
    return told.stream().anyMatch(f -> measures(f) && reaches(f));
  }

  private boolean denies(Fact fact) {
    return rule.notMet().contains(fact.value());
  }

  private boolean measures(Fact fact) {
    return rule.met().contains(fact.value()) && fact.amount() != null;
  }

  private boolean reaches(Fact fact) {
    return fact.amount() != null && fact.amount() >= minimum - ROUNDING;
  }
}
