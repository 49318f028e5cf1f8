package org.surgicode.review.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts groups together until each is large enough not to point to one patient. Nothing is left out,
 * so that no group can be found by subtracting the others from the whole.
 */
public final class SmallGroups {
  /** The fewest operations that a group may have. */
  public static final int FEWEST = 5;

  private SmallGroups() {}

  /**
   * Months, each with as many of the following ones as it needs; one without any operation points
   * to nobody.
   *
   * @param months in their order
   * @return empty when there are too few operations in all
   */
  public static List<Tally> inARow(List<Tally> months) {
    List<Tally> groups = new ArrayList<>();
    Tally open = null;
    for (Tally month : months) {
      if (open == null && month.operations() == 0) {
        groups.add(month);
        continue;
      }
      open = open == null ? month : open.and(month);
      if (open.operations() >= FEWEST) {
        groups.add(open);
        open = null;
      }
    }
    while (open != null && open.operations() < FEWEST && !groups.isEmpty()) {
      open = groups.remove(groups.size() - 1).and(open);
    }
    if (open != null && open.operations() >= FEWEST) {
      groups.add(open);
    }
    return groups.stream().allMatch(group -> group.operations() == 0)
        ? List.of()
        : List.copyOf(groups);
  }

  /**
   * The large groups, the largest first, and one of all others; the smallest large one joins the
   * others when they are too few.
   *
   * @return empty when there are too few operations in all
   */
  public static List<Tally> bySize(List<Tally> all) {
    List<Tally> left =
        new ArrayList<>(
            all.stream()
                .sorted(
                    Comparator.comparing(Tally::operations)
                        .reversed()
                        .thenComparing(tally -> tally.names().get(0)))
                .toList());
    Tally others = null;
    while (!left.isEmpty()
        && (left.get(left.size() - 1).operations() < FEWEST
            || (others != null && others.operations() < FEWEST))) {
      Tally smallest = left.remove(left.size() - 1);
      others = others == null ? smallest : smallest.and(others);
    }
    if (others != null && others.operations() >= FEWEST) {
      left.add(others);
    }
    return List.copyOf(left);
  }
}
