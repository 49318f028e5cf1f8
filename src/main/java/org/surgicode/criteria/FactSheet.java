package org.surgicode.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Standing;

/** The facts of one operation, sorted by kind, in reading order. */
final class FactSheet {
  /** Stands for every value of a fact. */
  static final String ANY = "any";

  private final Map<String, List<Fact>> byKind;
  private @Nullable FactSheet ofReport;

  private FactSheet(Map<String, List<Fact>> byKind) {
    this.byKind = byKind;
  }

  FactSheet(List<Fact> facts) {
    this(new HashMap<>());
    for (Fact fact : facts) {
      byKind.computeIfAbsent(fact.kind(), k -> new ArrayList<>()).add(fact);
    }
  }

  List<Fact> of(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** Facts of a kind that have one of the values, or any value at all. */
  List<Fact> of(String kind, List<String> values) {
    List<Fact> there = of(kind);
    if (there.isEmpty() || values.contains(ANY)) {
      return there;
    }
    List<Fact> some = new ArrayList<>(there.size());
    for (Fact fact : there) {
      if (values.contains(fact.value())) {
        some.add(fact);
      }
    }
    return some;
  }

  List<Fact> at(String kind, Standing standing) {
    List<Fact> there = of(kind);
    if (there.isEmpty()) {
      return there;
    }
    List<Fact> some = new ArrayList<>(there.size());
    for (Fact fact : there) {
      if (fact.standing() == standing) {
        some.add(fact);
      }
    }
    return some;
  }

  boolean has(String kind, List<String> values) {
    List<Fact> there = of(kind);
    if (there.isEmpty() || values.contains(ANY)) {
      return !there.isEmpty();
    }
    for (Fact fact : there) {
      if (values.contains(fact.value())) {
        return true;
      }
    }
    return false;
  }

  boolean hasAny(Map<String, List<String>> wanted) {
    for (var e : wanted.entrySet()) {
      if (has(e.getKey(), e.getValue())) {
        return true;
      }
    }
    return false;
  }

  boolean hasAll(Map<String, List<String>> wanted) {
    for (var e : wanted.entrySet()) {
      if (!has(e.getKey(), e.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** The same sheet without what stands outside the operative report. */
  FactSheet ofReport() {
    if (ofReport == null) {
      ofReport = only(f -> f.standing() != Standing.RECORD);
    }
    return ofReport;
  }

  /** The same sheet without these kinds. */
  FactSheet without(List<String> kinds) {
    return only(f -> !kinds.contains(f.kind()));
  }

  private FactSheet only(Predicate<Fact> wanted) {
    Map<String, List<Fact>> some = new HashMap<>();
    byKind.forEach(
        (kind, there) -> {
          List<Fact> kept = new ArrayList<>(there);
          kept.removeIf(wanted.negate());
          if (!kept.isEmpty()) {
            some.put(kind, kept);
          }
        });
    return new FactSheet(some);
  }
}
