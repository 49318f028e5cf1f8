package org.surgicode.criteria;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.Verdict;

/** One question put to the facts. The verdict is one of four; silence is not a no. */
interface Criterion {
  String id();

  CriterionRule rule();

  /**
   * @param facts what was read
   * @param soFar verdicts of the criteria before this one
   */
  Verdict judge(FactSheet facts, Map<String, Verdict> soFar);

  default Verdict verdict(
      Status status, @Nullable String value, List<String> levels, List<Quote> evidence) {
    return new Verdict(id(), status, value, levels, rule().source(), evidence);
  }

  default Verdict silent() {
    return verdict(Status.NOT_DOCUMENTED, null, List.of(), List.of());
  }

  /** The kind of judging that the rule asks for. */
  static Criterion of(String id, FamilyFile family) {
    CriterionRule rule = family.criteria().get(id);
    if (rule == null) {
      throw new IllegalStateException("No such criterion: " + id);
    }
    if (rule.bodies() != null) {
      return new BodiesCriterion(id, rule, rule.bodies());
    }
    if (rule.levelsOf() != null) {
      CriterionRule bodies = family.criteria().get(rule.levelsOf());
      if (bodies == null) {
        throw new IllegalStateException("No such criterion: " + rule.levelsOf());
      }
      return new LevelsCriterion(id, rule, rule.levelsOf(), bodies.fact());
    }
    return new StatementCriterion(id, rule);
  }
}
