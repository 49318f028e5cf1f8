package org.surgicode.review.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {
  @Test
  void aMonthWithTooFewOperationsIsToldWithTheFollowingOnes() {
    assertThat(
            SmallGroups.inARow(List.of(group("1", 4), group("2", 0), group("3", 1), group("4", 9))))
        .extracting(Tally::names, Tally::operations)
        .containsExactly(Tuple.tuple(List.of("1", "2", "3"), 5), Tuple.tuple(List.of("4"), 9));
  }

  @Test
  void aMonthWithoutAnyOperationPointsToNobody() {
    assertThat(
            SmallGroups.inARow(
                List.of(group("1", 0), group("2", 5), group("3", 0), group("4", 6), group("5", 0))))
        .extracting(Tally::operations)
        .containsExactly(0, 5, 0, 6, 0);
    assertThat(SmallGroups.inARow(List.of(group("1", 5), group("2", 0), group("3", 2))))
        .extracting(Tally::names)
        .containsExactly(List.of("1", "2", "3"));
    assertThat(SmallGroups.inARow(List.of(group("1", 0), group("2", 3)))).isEmpty();
    assertThat(SmallGroups.inARow(List.of(group("1", 0)))).isEmpty();
  }

  @Test
  void theLastMonthsAreToldWithTheOneBeforeThem() {
    assertThat(SmallGroups.inARow(List.of(group("1", 6), group("2", 2))))
        .extracting(Tally::names, Tally::operations)
        .containsExactly(Tuple.tuple(List.of("1", "2"), 8));
    assertThat(SmallGroups.inARow(List.of(group("1", 2), group("2", 2)))).isEmpty();
    assertThat(SmallGroups.inARow(List.of())).isEmpty();
  }

  @Test
  void smallGroupsAreOthersAndTheSmallestLargeOneJoinsWhenTheyAreTooFew() {
    assertThat(SmallGroups.bySize(List.of(group("a", 1), group("b", 7), group("c", 9))))
        .extracting(Tally::names, Tally::operations)
        .containsExactly(Tuple.tuple(List.of("c"), 9), Tuple.tuple(List.of("b", "a"), 8));
    assertThat(SmallGroups.bySize(List.of(group("a", 5), group("b", 5))))
        .extracting(Tally::operations)
        .containsExactly(5, 5);
    assertThat(SmallGroups.bySize(List.of(group("a", 1), group("b", 3)))).isEmpty();
  }

  @Test
  void theMiddleIsWhereHalfOfThemWereDone() {
    assertThat(Tally.median(Map.of(1, 1, 5, 1, 9, 1))).isEqualTo(5);
    assertThat(Tally.median(Map.of(2, 3, 40, 3))).isEqualTo(2);
  }

  private static Tally group(String name, int operations) {
    return new Tally(
        List.of(name),
        operations,
        operations,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of());
  }
}
