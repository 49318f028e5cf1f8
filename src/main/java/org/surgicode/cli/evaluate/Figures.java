package org.surgicode.cli.evaluate;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Figures of one or many cases: counts, shares and tallies by name. Those of several cases are the
 * sums of theirs.
 */
final class Figures {
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Share> shares = new TreeMap<>();
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final Map<String, Tally> flags = new TreeMap<>();
  private final Map<String, Figures> criteria = new TreeMap<>();

  void count(String name, int more) {
    counts.merge(name, more, Integer::sum);
  }

  void share(String name, boolean right) {
    share(name, new Share(right ? 1 : 0, 1));
  }

  void share(String name, Share more) {
    shares.merge(name, more, Share::plus);
  }

  void tally(String name, Tally more) {
    tallies.merge(name, more, Tally::plus);
  }

  void tally(String name, Set<String> got, Set<String> wanted) {
    Set<String> found = new LinkedHashSet<>(got);
    found.retainAll(wanted);
    tally(name, new Tally(found.size(), got.size() - found.size(), wanted.size() - found.size()));
  }

  void flag(String id, Tally more) {
    flags.merge(id, more, Tally::plus);
  }

  /** The figures of one criterion alone. */
  Figures criterion(String id) {
    return criteria.computeIfAbsent(id, c -> new Figures());
  }

  void add(Figures other) {
    other.counts.forEach(this::count);
    other.shares.forEach(this::share);
    other.tallies.forEach(this::tally);
    other.flags.forEach(this::flag);
    other.criteria.forEach((id, figures) -> criterion(id).add(figures));
  }

  int count(String name) {
    return counts.getOrDefault(name, 0);
  }

  Share share(String name) {
    return shares.getOrDefault(name, Share.NONE);
  }

  Tally tally(String name) {
    return tallies.getOrDefault(name, Tally.NONE);
  }

  Map<String, Tally> flags() {
    return flags;
  }

  Map<String, Figures> criteria() {
    return criteria;
  }
}
