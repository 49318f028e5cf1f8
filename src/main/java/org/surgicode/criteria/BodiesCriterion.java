package org.surgicode.criteria;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Standing;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.Verdict;
import org.surgicode.criteria.CriterionRule.BodiesRule;

/**
 * Was enough of a vertebral body removed, and of which? Less told by the body of the report
 * outranks more in its headings; more than a heading denies is a contradiction. Every vertebral
 * body is judged by itself, and one that counts is enough.
 */
record BodiesCriterion(String id, CriterionRule rule, BodiesRule bodies) implements Criterion {

  @Override
  public Verdict judge(FactSheet facts, Map<String, Verdict> soFar) {
    Map<String, List<Fact>> told = BodiesTold.byBody(outranking(facts), rule);
    List<ResectedBody> each =
        told.entrySet().stream()
            .map(
                e ->
                    new ResectedBody(
                        e.getKey(), e.getValue(), rule, bodies, minimum(e.getKey(), facts)))
            .toList();
    List<ResectedBody> contradicted = each.stream().filter(ResectedBody::contradicted).toList();
    if (!contradicted.isEmpty()) {
      return verdict(
          Status.CONFLICTING, bodies.part(), names(contradicted), Evidence.of(proof(contradicted)));
    }
    List<ResectedBody> counted = each.stream().filter(ResectedBody::counts).toList();
    if (counted.isEmpty()) {
      return lessThanEnough(each);
    }
    String value = counted.stream().anyMatch(ResectedBody::whole) ? bodies.whole() : bodies.part();
    List<Fact> denied = deniedInHeading(facts, names(counted));
    return denied.isEmpty()
        ? verdict(Status.MET, value, names(counted), Evidence.of(proof(counted)))
        : verdict(
            Status.CONFLICTING, value, names(counted), Evidence.ofBoth(proof(counted), denied));
  }

  /** Headings that say of a counted body that nothing was done to it. */
  private List<Fact> deniedInHeading(FactSheet facts, List<String> counted) {
    return facts.at(rule.fact(), Standing.HEADING).stream()
        .filter(f -> rule.notMet().contains(f.value()))
        .filter(f -> f.levels().isEmpty() || f.levels().stream().anyMatch(counted::contains))
        .toList();
  }

  private Verdict lessThanEnough(List<ResectedBody> each) {
    List<ResectedBody> less = each.stream().filter(b -> !b.against().isEmpty()).toList();
    if (less.isEmpty()) {
      return silent();
    }
    List<Fact> against = Evidence.inTurnAll(less.stream().map(ResectedBody::against).toList());
    boolean some = against.stream().anyMatch(f -> rule.met().contains(f.value()));
    return verdict(
        Status.NOT_MET,
        some ? bodies.part() : against.get(0).value(),
        names(less),
        Evidence.of(against));
  }

  /** What decides: statements that can prove, else what a heading denies. */
  private List<Fact> outranking(FactSheet facts) {
    List<Fact> body = facts.at(rule.fact(), Standing.BODY);
    if (!body.isEmpty()) {
      return body;
    }
    return facts.at(rule.fact(), Standing.HEADING).stream()
        .filter(f -> rule.provenIn(Standing.HEADING) || !rule.met().contains(f.value()))
        .toList();
  }

  /** The share that counts for this body; for an unnamed one that of the region told of. */
  private double minimum(String name, FactSheet facts) {
    Vertebra vertebra = Vertebra.of(name);
    List<String> regions =
        vertebra != null
            ? List.of(vertebra.region())
            : facts.of(bodies.regionToldBy()).stream().map(Fact::value).distinct().toList();
    return bodies.minimumPercent().entrySet().stream()
            .filter(e -> regions.size() != 1 || regions.contains(e.getKey()))
            .mapToInt(Map.Entry::getValue)
            .min()
            .orElse(100)
        / 100.0;
  }

  private static List<String> names(List<ResectedBody> some) {
    return some.stream().map(ResectedBody::name).filter(n -> !n.isEmpty()).toList();
  }

  private static List<Fact> proof(Collection<ResectedBody> some) {
    return Evidence.inTurnAll(some.stream().map(ResectedBody::proof).toList());
  }
}
