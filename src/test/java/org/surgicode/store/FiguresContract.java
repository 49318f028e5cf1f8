package org.surgicode.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.casefile.Determination.INSUFFICIENT_DOCUMENTATION;
import static org.surgicode.casefile.Determination.SUPPORTED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.surgicode.review.Decision;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewStore;
import org.surgicode.review.figures.FigureFilter;
import org.surgicode.review.figures.FigureFilter.By;
import org.surgicode.review.figures.Tally;

/** What the figures need of the database, whichever it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FiguresContract {
  private static final AtomicInteger TENANTS = new AtomicInteger();
  private static final Instant NOW = Instant.parse("2026-03-13T08:00:00Z");
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private final Watch watch = new Watch();
  private Database database;
  private ReviewStore store;

  /** JDBC URL of an empty database. */
  abstract String url();

  @BeforeAll
  void open() {
    database = Database.open(url(), null, null, Seal.none(), null, watch);
  }

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void anotherHospital() {
    store = database.reviews("figures-" + TENANTS.incrementAndGet());
    watch.now = NOW;
  }

  @Test
  void aMonthIsCountedWithItsDecisionsFlagsAndTimes() {
    many(6, "a", SUPPORTED, "lesion-size");
    store.decisions().keep(operation("a0").decided(Decision.Kind.ACCEPTED, "", "P/1", NOW));
    store
        .decisions()
        .keep(operation("a1").decided(Decision.Kind.REJECTED, "not-performed: no", "P/1", NOW));
    store.decisions().keep(operation("a2").decided(Decision.Kind.CHANGED, "x", "P/1", later(20)));
    watch.now = later(3);
    store.keep(operation("a0").filed());
    store.keep(operation("a1").asking("lesion-size", "consent").filed());
    store.keep(
        new FiledReview(operation("a0").asking("other").filed().review(), null, "a0-cpt-other"));

    List<Tally> months = store.figures().by(wanted(By.MONTH));

    assertThat(months)
        .containsExactly(
            new Tally(
                List.of("202603"),
                6,
                8,
                Map.of("supported", 6),
                Map.of("accepted", 1, "rejected", 1, "changed", 1),
                Map.of("not-performed", 1, "other", 1),
                Map.of(10, 2, 30, 1),
                Map.of("lesion-size", 6, "consent", 1),
                Map.of("lesion-size", 1),
                Map.of(3, 1)));
  }

  @Test
  void whatIsAskedAgainWasNotSettled() {
    many(5, "a", INSUFFICIENT_DOCUMENTATION, "approach");
    store.keep(operation("a0").filed());
    store.keep(operation("a0").asking("approach").filed());

    assertThat(store.figures().by(wanted(By.MONTH)).get(0).resolved()).isEmpty();
  }

  @Test
  void aSurgeonWithFewOperationsIsAmongTheOthers() {
    for (int i = 0; i < 7; i++) {
      store.keep(operation("a" + i).by("Ada", "North").filed());
      store.keep(operation("b" + i).by("Ben", "North").filed());
    }
    store.keep(operation("b8").by("Ben", "North").filed());
    store.keep(operation("c").by("Cleo", "South").filed());
    store.keep(operation("d").by("Dora", "South").filed());

    assertThat(store.figures().by(wanted(By.SURGEON)))
        .extracting(Tally::names, Tally::operations)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(List.of("Ben"), 8),
            org.assertj.core.groups.Tuple.tuple(List.of("Ada", "Cleo", "Dora"), 9));
    assertThat(store.figures().by(wanted(By.SITE)))
        .extracting(Tally::operations)
        .containsExactly(17);
    assertThat(store.figures().by(of(By.MONTH, "South", null))).isEmpty();
    assertThat(store.figures().by(of(By.MONTH, null, "Ben")))
        .extracting(Tally::operations)
        .containsExactly(8);
    assertThat(store.figures().sites()).containsExactly("North", "South");
    assertThat(store.figures().surgeons()).containsExactly("Ada", "Ben", "Cleo", "Dora");
    assertThat(database.reviews("figures-none").figures().surgeons()).isEmpty();
  }

  private void many(
      int many, String name, org.surgicode.casefile.Determination determination, String... flags) {
    for (int i = 0; i < many; i++) {
      store.keep(InventedOperation.of(name + i, determination, flags).filed());
    }
  }

  private static InventedOperation operation(String id) {
    return InventedOperation.of(id, SUPPORTED).on(LocalDate.of(2026, 3, 3));
  }

  private static Instant later(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  private static FigureFilter wanted(By by) {
    return of(by, null, null);
  }

  private static FigureFilter of(By by, @Nullable String site, @Nullable String surgeon) {
    return new FigureFilter(by, MARCH.minusMonths(11), MARCH, site, surgeon);
  }

  /** A clock that a test turns. */
  private static final class Watch extends Clock {
    private Instant now = NOW;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
