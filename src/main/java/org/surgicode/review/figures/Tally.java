package org.surgicode.review.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one group of operations comes to.
 *
 * @param names the months, sites or surgeons of the group; more than one where each alone had too
 *     few operations; an empty name where the record says none
 * @param operations how many operations were reviewed
 * @param reviews how many reviews of them said something new
 * @param determinations operations by the identifier of their determination
 * @param decisions operations by what was decided, as a decision's code
 * @param reasons decisions that changed or rejected a suggestion, by the code of the reason
 * @param turnaround decided operations by the days from operation to decision
 * @param raised flags that were raised, by identifier
 * @param resolved those of them that were settled since, by identifier
 * @param settling settled flags by the days that it took
 */
public record Tally(
    List<String> names,
    int operations,
    int reviews,
    Map<String, Integer> determinations,
    Map<String, Integer> decisions,
    Map<String, Integer> reasons,
    Map<Integer, Integer> turnaround,
    Map<String, Integer> raised,
    Map<String, Integer> resolved,
    Map<Integer, Integer> settling) {
  /** Makes lists and maps unmodifiable. */
  public Tally {
    names = List.copyOf(names);
    determinations = Map.copyOf(determinations);
    decisions = Map.copyOf(decisions);
    reasons = Map.copyOf(reasons);
    turnaround = Map.copyOf(turnaround);
    raised = Map.copyOf(raised);
    resolved = Map.copyOf(resolved);
    settling = Map.copyOf(settling);
  }

  /** Both groups as one. */
  public Tally and(Tally other) {
    List<String> both = new ArrayList<>(names);
    both.addAll(other.names);
    return new Tally(
        both,
        operations + other.operations,
        reviews + other.reviews,
        sum(determinations, other.determinations),
        sum(decisions, other.decisions),
        sum(reasons, other.reasons),
        sum(turnaround, other.turnaround),
        sum(raised, other.raised),
        sum(resolved, other.resolved),
        sum(settling, other.settling));
  }

  /** How many there are in all. */
  public static int count(Map<?, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * The days within which half of them were done.
   *
   * @param days how many by days, not empty
   */
  public static int median(Map<Integer, Integer> days) {
    int half = (count(days) + 1) / 2;
    int sum = 0;
    for (Map.Entry<Integer, Integer> entry : new TreeMap<>(days).entrySet()) {
      sum += entry.getValue();
      if (sum >= half) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("There is no middle of nothing");
  }

  private static <K> Map<K, Integer> sum(Map<K, Integer> some, Map<K, Integer> others) {
    Map<K, Integer> sum = new TreeMap<>(some);
    others.forEach((key, count) -> sum.merge(key, count, Integer::sum));
    return sum;
  }
}
