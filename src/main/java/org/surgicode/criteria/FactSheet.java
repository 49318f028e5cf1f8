package org.surgicode.criteria;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Standing;

/** The facts of one operation, sorted by kind, in reading order. */
final class FactSheet {
  /** Stands for every value of a fact. */
  static final String ANY = "any";

  private final Map<String, List<Fact>> byKind;

  FactSheet(List<Fact> facts) {
    byKind =
        facts.stream()
            .collect(Collectors.groupingBy(Fact::kind, LinkedHashMap::new, Collectors.toList()));
  }

  List<Fact> of(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** Facts of a kind that have one of the values, or any value at all. */
  List<Fact> of(String kind, List<String> values) {
    return values.contains(ANY)
        ? of(kind)
        : of(kind).stream().filter(f -> values.contains(f.value())).toList();
  }

  List<Fact> at(String kind, Standing standing) {
    return of(kind).stream().filter(f -> f.standing() == standing).toList();
  }

  boolean has(String kind, List<String> values) {
    return !of(kind, values).isEmpty();
  }

  boolean hasAny(Map<String, List<String>> wanted) {
    return wanted.entrySet().stream().anyMatch(e -> has(e.getKey(), e.getValue()));
  }

  /** The same sheet without what stands outside the operative report. */
  FactSheet ofReport() {
    return only(f -> f.standing() != Standing.RECORD);
  }

  /** The same sheet without these kinds. */
  FactSheet without(List<String> kinds) {
    return only(f -> !kinds.contains(f.kind()));
  }

  private FactSheet only(Predicate<Fact> wanted) {
    return new FactSheet(byKind.values().stream().flatMap(List::stream).filter(wanted).toList());
  }
}
