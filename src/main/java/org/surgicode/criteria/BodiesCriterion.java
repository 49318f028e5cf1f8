package org.surgicode.criteria;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /** Name of the body that the report does not name. */
  private static final String UNNAMED = "";

  @Override
  public Verdict judge(FactSheet facts, Map<String, Verdict> soFar) {
    List<Fact> said = outranking(facts);
    Map<String, ResectedBody> each = new TreeMap<>(Vertebra.DOWNWARDS.thenComparing(c -> c));
    byBody(said)
        .forEach(
            (name, told) -> each.put(name, new ResectedBody(told, rule, minimum(name, facts))));
    List<ResectedBody> contradicted =
        each.values().stream().filter(ResectedBody::contradicted).toList();
    if (!contradicted.isEmpty()) {
      return verdict(
          Status.CONFLICTING, bodies.part(), named(each), Evidence.of(proof(contradicted)));
    }
    each.values().removeIf(b -> !b.counts());
    if (each.isEmpty()) {
      return lessThanEnough(said, facts);
    }
    String value =
        each.values().stream().allMatch(ResectedBody::whole) ? bodies.whole() : bodies.part();
    List<Fact> proof = proof(each.values());
    List<Fact> denied = deniedInHeading(facts, named(each));
    return denied.isEmpty()
        ? verdict(Status.MET, value, named(each), Evidence.of(proof))
        : verdict(Status.CONFLICTING, value, named(each), Evidence.ofBoth(proof, denied));
  }

  /** Headings that say of a counted body that nothing was done to it. */
  private List<Fact> deniedInHeading(FactSheet facts, List<String> counted) {
    return facts.at(rule.fact(), Standing.HEADING).stream()
        .filter(f -> rule.notMet().contains(f.value()))
        .filter(f -> f.levels().isEmpty() || f.levels().stream().anyMatch(counted::contains))
        .toList();
  }

  private Verdict lessThanEnough(List<Fact> said, FactSheet facts) {
    List<Fact> against =
        said.stream()
            .filter(
                f ->
                    rule.notMet().contains(f.value())
                        || (rule.met().contains(f.value())
                            && f.amount() != null
                            && f.amount() < least(minimumOf(f, facts))))
            .toList();
    if (against.isEmpty()) {
      return silent();
    }
    boolean some = against.stream().anyMatch(f -> rule.met().contains(f.value()));
    String value = some ? bodies.part() : against.get(0).value();
    List<String> levels =
        against.stream()
            .flatMap(f -> f.levels().stream())
            .distinct()
            .sorted(Vertebra.DOWNWARDS)
            .toList();
    return verdict(Status.NOT_MET, value, levels, Evidence.of(against));
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

  /** Statements by body. What is said of an unnamed body belongs to the only named one. */
  private static Map<String, List<Fact>> byBody(List<Fact> said) {
    Map<String, List<Fact>> named = new TreeMap<>();
    List<Fact> unnamed = new ArrayList<>();
    for (Fact fact : said) {
      if (fact.levels().isEmpty()) {
        unnamed.add(fact);
      }
      for (String level : fact.levels()) {
        named.computeIfAbsent(level, l -> new ArrayList<>()).add(fact);
      }
    }
    if (named.isEmpty() && !unnamed.isEmpty()) {
      named.put(UNNAMED, unnamed);
    } else if (named.size() == 1) {
      named.values().forEach(told -> told.addAll(unnamed));
    }
    return named;
  }

  private double minimumOf(Fact fact, FactSheet facts) {
    return minimum(fact.levels().isEmpty() ? UNNAMED : fact.levels().get(0), facts);
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

  /** Allows for shares such as 0.33 that a fraction of two numbers does not reach exactly. */
  static double least(double minimum) {
    return minimum - 1e-9;
  }

  private static List<String> named(Map<String, ResectedBody> each) {
    return each.keySet().stream().filter(n -> !n.equals(UNNAMED)).toList();
  }

  private static List<Fact> proof(Collection<ResectedBody> each) {
    return Evidence.inTurnAll(each.stream().map(ResectedBody::proof).toList());
  }
}
