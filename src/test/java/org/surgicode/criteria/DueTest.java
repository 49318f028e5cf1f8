package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.Flag;

/** What may still come is awaited for its days, and nobody is asked for it before. */
class DueTest {
  private static final LocalDate OPERATION = LocalDate.of(2026, 3, 3);

  @ParameterizedTest
  @CsvSource({"pathology-report, 2026-03-17", "postop-imaging, 2026-04-02"})
  void theWaitEndsSoManyDaysAfterTheOperation(String id, LocalDate due) {
    Flag flag = flag(id, OPERATION);
    assertThat(flag.due()).isEqualTo(due);
    assertThat(flag.pendingOn(due)).isTrue();
    assertThat(flag.pendingOn(due.plusDays(1))).isFalse();
    assertThat(flag.pendingOn(OPERATION)).isTrue();
  }

  @Test
  void withoutADayNothingIsPending() {
    assertThat(flag("pathology-report", OPERATION).pendingOn(null)).isFalse();
  }

  @Test
  void withoutTheDayOfTheOperationNothingIsAwaited() {
    assertThat(flag("pathology-report", null).due()).isNull();
  }

  @Test
  void whatWasThereBeforeTheOperationIsNotAwaited() {
    var judged =
        Judged.JUDGE.judge(Told.of("operation spine").facts(), OPERATION).flags().stream()
            .filter(f -> f.due() != null)
            .map(Flag::id);
    assertThat(judged).containsExactly("postop-imaging");
  }

  private static Flag flag(String id, @Nullable LocalDate operation) {
    var facts = Told.completeCase().without("pathology-report", "imaging-after").facts();
    return Judged.JUDGE.judge(facts, operation).flags().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
