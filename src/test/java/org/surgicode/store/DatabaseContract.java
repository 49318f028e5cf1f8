package org.surgicode.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.Decision;
import org.surgicode.review.Decisions;
import org.surgicode.review.FiledReview;
import org.surgicode.review.HistoryFilter;
import org.surgicode.review.OutboxEntry;
import org.surgicode.review.OutboxEntry.State;
import org.surgicode.review.PastReview;
import org.surgicode.review.ReviewFilter;
import org.surgicode.review.ReviewStore;
import org.surgicode.review.WriteAbility;
import org.surgicode.review.WriteLedger;
import org.surgicode.review.WriteReport;
import org.surgicode.review.WriteReport.Outcome;

/** What the service needs of its database, whichever it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DatabaseContract {
  private static final Instant NOW = Instant.parse("2026-04-01T10:15:30.123456Z");
  private static final String KEY = "a".repeat(64);
  private static final AtomicInteger TENANTS = new AtomicInteger();

  private final Watch watch = new Watch();
  private Database database;

  /** JDBC URL of an empty database. */
  abstract String url();

  /** With which key the contract is kept. */
  Seal seal() {
    return Seal.none();
  }

  @BeforeAll
  void open() {
    database = Database.open(url(), null, null, seal(), null, watch);
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void everyLabelledReviewComesBackAsItWasKeptWithoutTheWordsOfItsDocuments() {
    ReviewStore store = database.reviews(tenant());
    List<FiledReview> all = LabelledReviews.all();

    all.forEach(store::keep);

    assertThat(all).hasSizeGreaterThan(70);
    for (FiledReview filed : all) {
      assertThat(store.find(filed.caseId())).contains(filed);
      assertThat(filed.review().surgicalCase().documents()).allMatch(d -> d.text().isEmpty());
    }
    assertThat(store.all())
        .hasSameSizeAs(all)
        .isSortedAccordingTo(java.util.Comparator.comparing(FiledReview::caseId));
  }

  @Test
  void reviewsAreFoundByPatientKeySoftwareAndConclusionAPageAtATime() {
    String tenant = tenant();
    ReviewStore store = database.reviews(tenant, r -> "key-" + r.surgicalCase().id());
    List<FiledReview> all = LabelledReviews.all();
    all.forEach(store::keep);

    List<FiledReview> paged = new ArrayList<>();
    List<FiledReview> page = store.page(ReviewFilter.all().most(7));
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(7);
      paged.addAll(page);
      page = store.page(ReviewFilter.all().after(page.get(page.size() - 1).caseId()).most(7));
    }
    assertThat(paged).containsExactlyInAnyOrderElementsOf(all);
    FiledReview one = all.get(3);
    var chart = one.review().surgicalCase();
    var every = ReviewFilter.all().most(200);
    assertThat(store.page(every.ofPatient(chart.patient())))
        .contains(one)
        .allMatch(f -> f.review().surgicalCase().patient().equals(chart.patient()));
    assertThat(store.page(every.ofEvaluation("key-" + chart.id()))).containsExactly(one);
    assertThat(store.page(every.ofEvaluation("key-of-nobody"))).isEmpty();
    String code = one.review().judgement().determination().code();
    assertThat(store.page(every.concluding(code))).contains(one).hasSizeLessThan(all.size());
    String software = one.review().judgement().edition().software();
    assertThat(store.page(every.madeBy(software).most(1))).hasSize(1);
    assertThat(store.page(every.madeBy("other"))).isEmpty();
    assertThat(database.reviews(tenant()).page(every)).isEmpty();
  }

  @Test
  void aNewerReviewOfACaseReplacesTheOlderOne() {
    ReviewStore store = database.reviews(tenant());
    FiledReview first = LabelledReviews.all().get(0);
    store.keep(first);

    store.keep(new FiledReview(first.review(), "Task"));

    assertThat(store.all()).extracting(FiledReview::written).containsExactly("Task");
  }

  @Test
  void whatWasSaidBeforeIsHistoryAndWhatIsSaidAgainIsNot() {
    ReviewStore store = database.reviews(tenant());
    FiledReview first = LabelledReviews.all().get(0);
    FiledReview second = renamed(LabelledReviews.all().get(1), first.caseId());
    store.keep(first);
    store.keep(first);
    store.keep(new FiledReview(first.review(), "Task"));
    store.keep(second);
    store.keep(first);

    List<PastReview> all = store.history(HistoryFilter.ofCase(first.caseId()));

    assertThat(all)
        .extracting(PastReview::filed)
        .containsExactly(first, second, new FiledReview(first.review(), "Task"));
    assertThat(store.history(HistoryFilter.ofCase(first.caseId()).before(all.get(0).number())))
        .isEqualTo(all.subList(1, 3));
    assertThat(
            store.history(
                HistoryFilter.ofOperation(
                    String.valueOf(first.review().surgicalCase().procedure()))))
        .extracting(past -> past.filed().review())
        .containsExactly(first.review(), first.review());
    assertThat(store.history(HistoryFilter.ofCase("other"))).isEmpty();
    assertThat(database.reviews(tenant()).history(HistoryFilter.all())).isEmpty();
  }

  @Test
  void decisionsFollowOneAnotherAndNobodyDecidesOverWhatHeDidNotSee() {
    Decisions decisions = database.reviews(tenant()).decisions();
    Decision accepted = decision(1, Decision.Kind.ACCEPTED, "");
    Decision undone = decision(2, Decision.Kind.UNDONE, "wrong patient");
    decisions.keep(accepted);
    assertThat(decisions.standing("case", "k.s")).contains(accepted);
    assertThatThrownBy(() -> decisions.keep(decision(1, Decision.Kind.REJECTED, "late")))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("meanwhile");

    decisions.keep(undone);

    assertThat(decisions.standing("case", "k.s")).isEmpty();
    assertThat(decisions.history("case")).containsExactly(undone, accepted);
    assertThatThrownBy(() -> decisions.keep(decision(3, Decision.Kind.UNDONE, "")))
        .hasMessageContaining("no decision");
    assertThat(database.reviews(tenant()).decisions().history("case")).isEmpty();
  }

  @Test
  void aDecisionIsToldOnceAndOnlyWhileItHolds() {
    Decisions decisions = database.reviews(tenant()).decisions();
    Decision accepted = decision(1, Decision.Kind.ACCEPTED, "");
    decisions.keep(accepted);
    assertThat(decisions.untold(accepted.at().minusSeconds(1))).isEmpty();
    assertThat(decisions.untold(accepted.at())).containsExactly(accepted);

    assertThat(decisions.claim(accepted)).isTrue();
    assertThat(decisions.claim(accepted)).isFalse();
    assertThat(decisions.untold(accepted.at())).isEmpty();
    decisions.told(accepted, null);
    assertThat(decisions.untold(accepted.at())).containsExactly(accepted);
    decisions.told(accepted, "Task");
    assertThat(decisions.told(accepted)).contains("Task");
    assertThat(decisions.untold(accepted.at())).isEmpty();

    decisions.keep(decision(2, Decision.Kind.UNDONE, ""));
    assertThat(decisions.untold(accepted.at().plusSeconds(60))).isEmpty();
  }

  @Test
  void oneTenantNeverSeesTheOther() {
    String one = tenant();
    String other = tenant();
    FiledReview review = LabelledReviews.all().get(0);
    database.reviews(one).keep(review);
    database.ledger(one).keep(report(Outcome.WRITTEN));
    database.ledger(one).keep(entry(State.SENT, null));
    database.ledger(one).stop(true);

    assertThat(database.reviews(other).all()).isEmpty();
    assertThat(database.reviews(other).find(review.caseId())).isEmpty();
    assertThat(database.ledger(other).reports()).isEmpty();
    assertThat(database.ledger(other).entries(KEY)).isEmpty();
    assertThat(database.ledger(other).stopped()).isFalse();
    assertThat(database.ledger(other).claim(KEY, Duration.ofMinutes(1))).isTrue();
  }

  @Test
  void theNewestAttemptOfAnEvaluationIsKept() {
    WriteLedger ledger = database.ledger(tenant());
    ledger.keep(report(Outcome.UNKNOWN));
    ledger.keep(report(Outcome.WRITTEN));

    assertThat(ledger.report(KEY)).contains(report(Outcome.WRITTEN));
    assertThat(ledger.reports()).containsExactly(report(Outcome.WRITTEN));
  }

  @Test
  void aResourceIsFollowedFromSentToConfirmed() {
    WriteLedger ledger = database.ledger(tenant());
    ledger.keep(entry(State.SENT, null));
    assertThat(ledger.entry(KEY, "k.gap")).contains(entry(State.SENT, null));

    ledger.keep(entry(State.CONFIRMED, "DetectedIssue/7"));

    assertThat(ledger.entries(KEY)).containsExactly(entry(State.CONFIRMED, "DetectedIssue/7"));
    assertThat(ledger.entry(KEY, "other")).isEmpty();
  }

  @Test
  void theSwitchAndTheAbilityOfATenantDoNotDisturbEachOther() {
    WriteLedger ledger = database.ledger(tenant());
    assertThat(ledger.ability()).isEmpty();
    ledger.stop(true);
    ledger.keep(new WriteAbility("document", "It takes no Task.", watch.instant()));

    assertThat(ledger.stopped()).isTrue();
    ledger.stop(false);
    assertThat(ledger.stopped()).isFalse();
    assertThat(ledger.ability())
        .contains(new WriteAbility("document", "It takes no Task.", watch.instant()));
  }

  @Test
  void oneWriterAtATimeHasAnEvaluation() throws Exception {
    WriteLedger ledger = database.ledger(tenant());
    var writers = Executors.newFixedThreadPool(8);
    var claimed = new AtomicInteger();
    for (int i = 0; i < 8; i++) {
      writers.execute(
          () -> {
            if (ledger.claim(KEY, Duration.ofMinutes(5))) {
              claimed.incrementAndGet();
            }
          });
    }
    writers.shutdown();
    assertThat(writers.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    assertThat(claimed).hasValue(1);

    ledger.release(KEY);
    assertThat(ledger.claim(KEY, Duration.ofMinutes(5))).isTrue();
  }

  @Test
  void anEvaluationOfADeadWriterIsFreeAgainAfterItsLease() {
    WriteLedger ledger = database.ledger(tenant());
    ledger.keep(report(Outcome.BEGUN));
    assertThat(ledger.claim(KEY, Duration.ofMinutes(5))).isTrue();
    assertThat(ledger.claim(KEY, Duration.ofMinutes(5))).isFalse();

    watch.now = watch.now.plus(Duration.ofMinutes(6));

    assertThat(ledger.claim(KEY, Duration.ofMinutes(5))).isTrue();
  }

  @Test
  void aSentenceIsCutRatherThanRefused() {
    WriteLedger ledger = database.ledger(tenant());
    ledger.keep(new WriteAbility("document", "x".repeat(5000), watch.instant()));

    assertThat(ledger.ability().orElseThrow().because()).hasSize(1000);
  }

  private static FiledReview renamed(FiledReview filed, String caseId) {
    return new FiledReview(filed.review(), filed.written(), caseId);
  }

  private static Decision decision(int number, Decision.Kind kind, String reason) {
    return new Decision(
        "case",
        "k.s",
        kind,
        List.of("63307-62 x1", "63308 x2"),
        reason,
        "Practitioner/7",
        number,
        NOW);
  }

  private static String tenant() {
    return "tenant-" + TENANTS.incrementAndGet();
  }

  private static WriteReport report(Outcome outcome) {
    return new WriteReport(
        KEY,
        "case",
        "Procedure/1",
        "f".repeat(64),
        "single-calls",
        outcome,
        List.of("codes", "lesion-size"),
        List.of(),
        "Task",
        NOW);
  }

  private static OutboxEntry entry(State state, @Nullable String reference) {
    return new OutboxEntry(KEY, "k.gap", "f".repeat(64), state, reference, 1, NOW);
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
