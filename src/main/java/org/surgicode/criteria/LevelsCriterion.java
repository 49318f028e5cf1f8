package org.surgicode.criteria;

import java.util.ArrayList;
import java.util.Collections;
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
    List<Fact> naming = new ArrayList<>(facts);
    naming.removeIf(f -> !f.kind().equals(rule.fact()));
    return naming.isEmpty() ? facts : naming;
  }

  /** Where the body of the report puts the bone work: at the counted bodies if they have names. */
  private Place told(FactSheet facts, Map<String, Verdict> soFar) {
    Verdict counted = soFar.get(bodies);
    if (counted != null && counted.status() == Status.MET && !counted.levels().isEmpty()) {
      List<Fact> there = new ArrayList<>(facts.ofReport().of(rule.fact()));
      there.addAll(facts.ofReport().of(bodiesFact));
      there.removeIf(f -> Collections.disjoint(f.levels(), counted.levels()));
      there.sort(Comparator.comparing(Fact::standing));
      return new Place(counted.levels(), Vertebra.regions(counted.levels()), there);
    }
    Place regions = new Place(facts.at(rule.fact(), Standing.BODY));
    return regions.levels().isEmpty() ? regions.or(place(facts, Standing.BODY)) : regions;
  }

  private Place place(FactSheet facts, Standing standing) {
    List<Fact> there = new ArrayList<>(facts.at(bodiesFact, standing));
    there.removeIf(f -> f.levels().isEmpty());
    there.addAll(0, facts.at(rule.fact(), standing));
    return new Place(there);
  }

  /** Vertebrae and regions that some facts name together. */
  private record Place(List<String> levels, List<String> regions, List<Fact> facts) {
    Place(List<Fact> facts) {
      this(levelsOf(facts), regionsOf(facts), facts);
    }

    private static List<String> levelsOf(List<Fact> facts) {
      List<String> levels = new ArrayList<>();
      for (Fact fact : facts) {
        levels.addAll(fact.levels());
      }
      return Vertebra.downwards(levels);
    }

    private static List<String> regionsOf(List<Fact> facts) {
      List<String> regions = new ArrayList<>();
      for (Fact fact : facts) {
        regions.addAll(
            fact.levels().isEmpty() ? List.of(fact.value()) : Vertebra.regions(fact.levels()));
      }
      return Vertebra.sortRegions(regions);
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
          ? Collections.disjoint(regions, other.regions)
          : Collections.disjoint(levels, other.levels);
    }
  }
}
