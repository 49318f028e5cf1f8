package org.surgicode.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Standing;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.Verdict;

/**
 * Where was the bone removed? The resected bodies tell it, else the words of the report. Places
 * contradict each other when they share no vertebra or, where one names none, no region: a heading
 * such as L4-L5 does not contradict the one body told of.
 */
record LevelsCriterion(String id, CriterionRule rule, String bodies, String bodiesFact)
    implements Criterion {

  @Override
  public Verdict judge(FactSheet facts, Map<String, Verdict> soFar) {
    Place told = told(facts, soFar);
    Place heading = place(facts, Standing.HEADING);
    Place record = new Place(facts.at(rule.fact(), Standing.RECORD));
    if (told.isEmpty() && rule.provenIn(Standing.HEADING)) {
      told = heading;
    }
    if (told.isEmpty()) {
      return silent();
    }
    List<Place> others = Stream.of(heading, record).filter(told::contradicts).toList();
    if (others.isEmpty()) {
      return verdict(Status.MET, told.region(), told.levels(), Evidence.of(naming(told.facts())));
    }
    List<Fact> against = others.stream().flatMap(o -> o.facts().stream()).toList();
    List<Fact> both = new ArrayList<>(told.facts());
    both.addAll(against);
    return verdict(
        Status.CONFLICTING,
        told.region(),
        new Place(both).levels(),
        Evidence.ofBoth(told.facts(), against));
  }

  /** Those that name the place, where there are any: the others tell how much was taken. */
  private List<Fact> naming(List<Fact> facts) {
    List<Fact> naming = facts.stream().filter(f -> f.kind().equals(rule.fact())).toList();
    return naming.isEmpty() ? facts : naming;
  }

  /** Where the body of the report puts the bone work: at the counted bodies if they have names. */
  private Place told(FactSheet facts, Map<String, Verdict> soFar) {
    Verdict counted = soFar.get(bodies);
    if (counted != null && counted.status() == Status.MET && !counted.levels().isEmpty()) {
      List<Fact> there =
          Stream.of(rule.fact(), bodiesFact)
              .flatMap(kind -> facts.ofReport().of(kind).stream())
              .filter(f -> f.levels().stream().anyMatch(counted.levels()::contains))
              .sorted(Comparator.comparing(Fact::standing))
              .toList();
      return new Place(counted.levels(), Vertebra.regions(counted.levels()), there);
    }
    Place regions = new Place(facts.at(rule.fact(), Standing.BODY));
    return regions.levels().isEmpty() ? regions.or(place(facts, Standing.BODY)) : regions;
  }

  private Place place(FactSheet facts, Standing standing) {
    return new Place(
        Stream.of(rule.fact(), bodiesFact)
            .flatMap(kind -> facts.at(kind, standing).stream())
            .filter(f -> f.kind().equals(rule.fact()) || !f.levels().isEmpty())
            .toList());
  }

  /** Vertebrae and regions that some facts name together. */
  private record Place(List<String> levels, List<String> regions, List<Fact> facts) {
    Place(List<Fact> facts) {
      this(
          facts.stream()
              .flatMap(f -> f.levels().stream())
              .distinct()
              .sorted(Vertebra.DOWNWARDS)
              .toList(),
          Vertebra.sortRegions(facts.stream().flatMap(Place::regionsOf).toList()),
          facts);
    }

    private static Stream<String> regionsOf(Fact fact) {
      return fact.levels().isEmpty()
          ? Stream.of(fact.value())
          : Vertebra.regions(fact.levels()).stream();
    }

    boolean isEmpty() {
      return regions.isEmpty();
    }

    String region() {
      return regions.get(0);
    }

    Place or(Place other) {
      return other.levels.isEmpty() && !isEmpty() ? this : other;
    }

    boolean contradicts(Place other) {
      if (other.isEmpty()) {
        return false;
      }
      boolean unnamed = levels.isEmpty() || other.levels.isEmpty();
      return unnamed
          ? regions.stream().noneMatch(other.regions::contains)
          : levels.stream().noneMatch(other.levels::contains);
    }
  }
}
