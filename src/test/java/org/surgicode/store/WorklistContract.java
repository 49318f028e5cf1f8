package org.surgicode.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.casefile.Determination.INSUFFICIENT_DOCUMENTATION;
import static org.surgicode.casefile.Determination.NOT_SUPPORTED;
import static org.surgicode.casefile.Determination.SUPPORTED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.surgicode.review.Decision;
import org.surgicode.review.ReviewStore;
import org.surgicode.review.worklist.Colleague;
import org.surgicode.review.worklist.SecondLook;
import org.surgicode.review.worklist.Worklist;
import org.surgicode.review.worklist.WorklistFilter;
import org.surgicode.review.worklist.WorklistFilter.Order;
import org.surgicode.review.worklist.WorklistFilter.State;
import org.surgicode.review.worklist.WorklistLine;

/** What the list needs of the database, whichever it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WorklistContract {
  private static final AtomicInteger TENANTS = new AtomicInteger();
  private static final Instant NOW = Instant.parse("2026-03-13T08:00:00Z");
  private static final Colleague ADA = new Colleague("Practitioner/ada", "Ada");
  private static final Colleague BEN = new Colleague("Practitioner/ben", "Ben");

  private Database database;
  private String url;
  private ReviewStore store;
  private Worklist list;

  /** JDBC URL of an empty database. */
  abstract String url();

  @BeforeAll
  void open() {
    url = url();
    database = Database.open(url, null, null, Seal.none(), null, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void anotherHospital() {
    store = database.reviews("list-" + TENANTS.incrementAndGet());
    list = store.worklist();
  }

  @Test
  void aLineTellsWhatTheNewestReviewLeavesToBeDone() {
    keep(InventedOperation.of("a", SUPPORTED, "lesion-size", "unsigned-note"));

    WorklistLine line = list.line("a").orElseThrow();

    assertThat(line)
        .isEqualTo(
            new WorklistLine(
                "a",
                "Patient/of-a",
                "Procedure/a",
                "North wing",
                "Ada Lindqvist",
                LocalDate.of(2026, 3, 3),
                "supported",
                false,
                List.of("99907-62"),
                List.of("lesion-size", "unsigned-note"),
                List.of(
                    new WorklistLine.Asked("surgeon", "lesion-size"),
                    new WorklistLine.Asked("surgeon", "unsigned-note")),
                null,
                null,
                null,
                null,
                null));
    keep(InventedOperation.of("a", INSUFFICIENT_DOCUMENTATION, "approach"));
    assertThat(list.line("a").orElseThrow().held()).containsExactly("approach");
    assertThat(list.line("b")).isEmpty();
  }

  @Test
  void openIsWhatNobodyDecidedOrWhoseAnswerIsMissing() {
    keep(InventedOperation.of("a", SUPPORTED));
    keep(InventedOperation.of("b", INSUFFICIENT_DOCUMENTATION, "approach"));
    keep(InventedOperation.of("c", NOT_SUPPORTED));
    keep(InventedOperation.of("d", SUPPORTED));
    decide("d", Decision.Kind.ACCEPTED, 1);

    assertThat(names(WorklistFilter.open())).containsExactly("a", "b");
    assertThat(names(of(State.DECIDED, Order.AGE, false))).containsExactly("d");
    assertThat(names(of(State.ALL, Order.CASE, true))).containsExactly("d", "c", "b", "a");

    decide("d", Decision.Kind.UNDONE, 2);

    assertThat(names(WorklistFilter.open())).containsExactly("a", "b", "d");
  }

  @Test
  void aDecisionStandsUntilOtherCodesAreSuggested() {
    keep(InventedOperation.of("a", SUPPORTED));
    decide("a", Decision.Kind.ACCEPTED, 1);

    keep(InventedOperation.of("a", SUPPORTED, "lesion-size"));
    assertThat(list.line("a").orElseThrow().decided()).isEqualTo("accepted");

    keep(InventedOperation.of("a", INSUFFICIENT_DOCUMENTATION, "approach"));
    assertThat(list.line("a").orElseThrow().decided()).isNull();
    assertThat(names(WorklistFilter.open())).containsExactly("a");
  }

  @Test
  void aDayOfDecisionsLeavesTheDatabaseFreeForOthers() {
    for (int i = 0; i < 30; i++) {
      keep(InventedOperation.of("case-" + i, SUPPORTED));
      decide("case-" + i, Decision.Kind.ACCEPTED, 1);
    }

    assertThat(list.page(of(State.DECIDED, Order.CASE, false), 0, 5).total()).isEqualTo(30);
  }

  @Test
  void theDatabaseFiltersSortsAndCuts() {
    keep(InventedOperation.of("a", SUPPORTED).on(LocalDate.of(2026, 3, 2)).by("Bo_b", "East"));
    keep(InventedOperation.of("b", SUPPORTED, "x", "y").on(LocalDate.of(2026, 1, 2)));
    keep(InventedOperation.of("c", INSUFFICIENT_DOCUMENTATION, "x"));
    list.assign("c", null, ADA);

    assertThat(names(WorklistFilter.open())).containsExactly("b", "a", "c");
    assertThat(names(of(State.OPEN, Order.QUESTIONS, false))).containsExactly("b", "c", "a");
    assertThat(names(of(State.OPEN, Order.OWNER, false))).startsWith("c");
    assertThat(list.page(WorklistFilter.open(), 1, 1).lines())
        .extracting(WorklistLine::caseId)
        .containsExactly("a");
    assertThat(list.page(WorklistFilter.open(), 1, 1).total()).isEqualTo(3);
    assertThat(names(with(null, true, null, "", null))).containsExactly("b", "c");
    assertThat(names(with(INSUFFICIENT_DOCUMENTATION, false, null, "", null))).containsExactly("c");
    assertThat(names(with(null, false, ADA.reference(), "", null))).containsExactly("c");
    assertThat(names(with(null, false, WorklistFilter.NOBODY, "", null))).containsExactly("b", "a");
    assertThat(names(with(null, false, null, "bo_B", null))).containsExactly("a");
    assertThat(names(with(null, false, null, "%", null))).isEmpty();
    assertThat(names(with(null, false, null, "", "Patient/of-b"))).containsExactly("b");
  }

  @Test
  void nobodyTakesACaseThatSomebodyElseTookMeanwhile() {
    keep(InventedOperation.of("a", SUPPORTED));

    assertThat(list.assign("a", null, ADA)).isTrue();
    assertThat(list.assign("a", null, BEN)).isFalse();
    assertThat(list.line("a").orElseThrow().owner()).isEqualTo(ADA);
    assertThat(list.assign("a", ADA.reference(), BEN)).isTrue();
    keep(InventedOperation.of("a", SUPPORTED, "lesion-size"));
    assertThat(list.line("a").orElseThrow().owner()).isEqualTo(BEN);
    assertThat(list.assign("a", BEN.reference(), null)).isTrue();
    assertThat(list.line("a").orElseThrow().owner()).isNull();
    assertThat(list.assign("unknown", null, ADA)).isFalse();
  }

  @Test
  void theSecondLookIsSomebodyElses() {
    keep(InventedOperation.of("a", SUPPORTED));
    list.assign("a", null, ADA);
    decide("a", Decision.Kind.ACCEPTED, 1);
    assertThat(list.secondLook("a", SecondLook.AGREED, "Practitioner/cleo")).isFalse();

    assertThat(list.secondLook("a", SecondLook.WANTED, ADA.reference())).isTrue();

    assertThat(names(WorklistFilter.open())).containsExactly("a");
    assertThat(names(with(null, false, null, "", null, SecondLook.WANTED))).containsExactly("a");
    WorklistLine wanted = list.line("a").orElseThrow();
    assertThat(wanted.mayLookAgain(ADA.reference())).isFalse();
    assertThat(wanted.mayLookAgain(BEN.reference())).isFalse();
    assertThat(wanted.mayLookAgain("Practitioner/cleo")).isTrue();
    assertThat(list.secondLook("a", SecondLook.AGREED, ADA.reference())).isFalse();
    assertThat(list.secondLook("a", SecondLook.AGREED, BEN.reference())).isFalse();
    assertThat(list.secondLook("a", SecondLook.DISAGREED, "Practitioner/cleo")).isTrue();
    assertThat(names(WorklistFilter.open())).containsExactly("a");
    decide("a", Decision.Kind.REJECTED, 2);
    assertThat(names(WorklistFilter.open())).isEmpty();
  }

  @Test
  void whoWorksAtTheListIsKnownByName() {
    list.here(BEN);
    list.here(new Colleague(ADA.reference(), "A. d. A."));
    list.here(ADA);

    assertThat(list.colleagues()).containsExactly(ADA, BEN);
  }

  @Test
  void aReviewFromBeforeThereWasAListGetsItsLineAtTheNextStart() throws Exception {
    keep(InventedOperation.of("a", SUPPORTED, "lesion-size"));
    decide("a", Decision.Kind.ACCEPTED, 1);
    WorklistLine before = list.line("a").orElseThrow();
    database.close();
    try (var connection = java.sql.DriverManager.getConnection(address());
        var statement = connection.createStatement()) {
      statement.execute("delete from worklist");
      statement.execute("delete from flag_life");
    }

    open(url);

    list = database.reviews("list-" + TENANTS.get()).worklist();
    assertThat(list.line("a")).contains(before);
  }

  /** How a stranger to the service opens the same database. */
  String address() {
    return url;
  }

  private void open(String address) {
    database =
        Database.open(address, null, null, Seal.none(), null, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private void keep(InventedOperation operation) {
    store.keep(operation.filed());
  }

  private void decide(String caseId, Decision.Kind kind, int number) {
    store
        .decisions()
        .keep(new Decision(caseId, "k.s", kind, List.of(), "", BEN.reference(), number, NOW));
  }

  private List<String> names(WorklistFilter wanted) {
    return list.page(wanted, 0, 50).lines().stream().map(WorklistLine::caseId).toList();
  }

  private static WorklistFilter of(State state, Order order, boolean backwards) {
    return new WorklistFilter(state, null, false, null, null, "", null, order, backwards);
  }

  private static WorklistFilter with(
      org.surgicode.casefile.@Nullable Determination determination,
      boolean asking,
      @Nullable String owner,
      String words,
      @Nullable String patient) {
    return new WorklistFilter(
        State.OPEN, determination, asking, owner, null, words, patient, Order.AGE, false);
  }

  private static WorklistFilter with(
      org.surgicode.casefile.@Nullable Determination determination,
      boolean asking,
      @Nullable String owner,
      String words,
      @Nullable String patient,
      SecondLook look) {
    return new WorklistFilter(
        State.OPEN, determination, asking, owner, look, words, patient, Order.AGE, false);
  }
}
