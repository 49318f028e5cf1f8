package org.surgicode.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.review.work.WorkQueue.Answer.ACCEPTED;
import static org.surgicode.review.work.WorkQueue.Answer.ALREADY_THERE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.work.Chore;
import org.surgicode.review.work.Job;
import org.surgicode.review.work.Pace;
import org.surgicode.review.work.Reason;
import org.surgicode.review.work.Work;
import org.surgicode.review.work.WorkBench;
import org.surgicode.review.work.WorkQueue;

/** What the triggers and the lanes need of the queue, whichever database holds it. */
@SuppressWarnings("try") // A workshop works until it is closed; nobody talks to it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QueueContract {
  private static final AtomicInteger TENANTS = new AtomicInteger();
  private static final Pace ONE_LANE = new Pace(1, 60_000);

  private String url;
  private Database database;

  /** JDBC URL of an empty database. */
  abstract String url();

  @BeforeAll
  void open() {
    url = url();
    database = Database.open(url, null, null, Seal.none(), null);
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void askingTwiceForWhatWaitsIsOneJob() {
    WorkQueue queue = database.queue();
    String tenant = tenant();

    assertThat(queue.enqueue(review(tenant, 1, "a"))).isEqualTo(ACCEPTED);
    assertThat(queue.enqueue(review(tenant, 1, "a"))).isEqualTo(ALREADY_THERE);
    assertThat(queue.enqueue(review(tenant, 1, "b"))).isEqualTo(ALREADY_THERE);
    assertThat(queue.enqueueAll(List.of(review(tenant, 2, "a"), review(tenant, 1, null))))
        .containsExactly(ACCEPTED, ALREADY_THERE);
    assertThat(queue.counts(tenant)).containsEntry(Job.State.WAITING, 2);
    assertThat(queue.list(tenant, null, 0, 10)).hasSize(2);
    assertThat(queue.list(tenant, Job.State.DEAD, 0, 10)).isEmpty();
    assertThat(queue.counts(tenant())).containsEntry(Job.State.WAITING, 0);
  }

  @Test
  void aVersionThatWasWorkedOnIsNotWorkedOnAgainAndAnotherIs() throws Exception {
    String tenant = tenant();
    var seen = new LinkedBlockingQueue<String>();
    try (var work = workshop(tenant, job -> said(seen, job))) {
      database.queue().enqueue(review(tenant, 1, "a"));
      next(seen);
      await(tenant, 1, Job.State.DONE);

      assertThat(database.queue().enqueue(review(tenant, 1, "a"))).isEqualTo(ALREADY_THERE);
      assertThat(database.queue().enqueue(review(tenant, 1, "b"))).isEqualTo(ACCEPTED);
      assertThat(next(seen)).isEqualTo("b");
      await(tenant, 1, Job.State.DONE);
      assertThat(database.queue().enqueue(review(tenant, 1, null))).isEqualTo(ACCEPTED);
      assertThat(next(seen)).isEqualTo("null");
      await(tenant, 1, Job.State.DONE);
      assertThat(job(tenant, 1).said()).isEqualTo("done");
      assertThat(job(tenant, 1).inputs()).isEqualTo("inputs");
    }
  }

  @Test
  void whatComesInWhileAJobRunsIsWorkedOnAfterwards() throws Exception {
    String tenant = tenant();
    var seen = new LinkedBlockingQueue<String>();
    var goOn = new CountDownLatch(1);
    try (var work =
        workshop(
            tenant,
            job -> {
              var result = said(seen, job);
              wait(goOn);
              return result;
            })) {
      database.queue().enqueue(review(tenant, 1, "a"));
      next(seen);

      assertThat(database.queue().enqueue(review(tenant, 1, "a"))).isEqualTo(ALREADY_THERE);
      assertThat(database.queue().enqueue(review(tenant, 1, "b"))).isEqualTo(ACCEPTED);
      goOn.countDown();

      assertThat(next(seen)).isEqualTo("b");
      await(tenant, 1, Job.State.DONE);
    }
  }

  @Test
  void whatAnEhrFailsAtIsTriedAgainAndWhatCanNeverBeDoneIsGivenUpWithItsReason() throws Exception {
    String tenant = tenant();
    var tries = new AtomicInteger();
    try (var work =
        workshop(
            tenant,
            job -> {
              if (job.work().subject().endsWith("/2")) {
                throw new UnusableInput("no-edition", "No edition covers that day.");
              }
              if (tries.incrementAndGet() < 2) {
                throw new EhrProblem(EhrProblem.Kind.TIMEOUT, "The EHR was slow.");
              }
              return new WorkBench.Result("done", "inputs");
            })) {
      database.queue().enqueueAll(List.of(review(tenant, 1, "a"), review(tenant, 2, "a")));

      await(tenant, 2, Job.State.DEAD);
      assertThat(job(tenant, 2).said()).isEqualTo("No edition covers that day.");
      assertThat(database.queue().enqueue(review(tenant, 2, "a"))).isEqualTo(ALREADY_THERE);
      await(tenant, 1, Job.State.DONE);
      assertThat(tries).hasValue(2);
      assertThat(database.queue().rerun(tenant, Work.Kind.REVIEW, "Procedure/2")).isTrue();
      await(tenant, 2, Job.State.DEAD);
      assertThat(database.queue().rerun(tenant, Work.Kind.REVIEW, "Procedure/3")).isFalse();
    }
  }

  @Test
  void twoProcessesWorkOffOneQueueAndNoJobTwice() throws Exception {
    String tenant = tenant();
    Set<String> running = ConcurrentHashMap.newKeySet();
    Set<String> twice = ConcurrentHashMap.newKeySet();
    List<String> done = java.util.Collections.synchronizedList(new ArrayList<>());
    WorkBench bench =
        job -> {
          if (!running.add(job.work().subject())) {
            twice.add(job.work().subject());
          }
          done.add(job.work().subject());
          running.remove(job.work().subject());
          return new WorkBench.Result("done", "");
        };
    List<Work> works = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      works.add(review(tenant, i, "a"));
    }
    Map<String, Pace> paces = Map.of(tenant, new Pace(4, 100_000));
    Database second = another(url);
    try (var one = database.work(bench, paces, List.of());
        var other = second.work(bench, paces, List.of())) {
      database.queue().enqueueAll(works);
      await(() -> Integer.valueOf(300).equals(database.queue().counts(tenant).get(Job.State.DONE)));
    }
    assertThat(twice).isEmpty();
    assertThat(done).hasSize(300).doesNotHaveDuplicates();
  }

  @Test
  void aJobOfAProcessThatDiedIsTakenUpAgainByWhoeverHasItsLane() throws Exception {
    String tenant = tenant();
    database.queue().enqueue(review(tenant, 1, "a"));
    var dead = board();
    assertThat(dead.take(tenant, tenant + "/1", "run of the dead")).isPresent();
    assertThat(dead.take(tenant, tenant + "/1", "another")).isEmpty();

    var seen = new LinkedBlockingQueue<String>();
    try (var work = workshop(tenant, job -> said(seen, job))) {
      next(seen);
      await(tenant, 1, Job.State.DONE);
    }
    dead.done(job(tenant, 1), "run of the dead", new WorkBench.Result("too late", "old"));
    assertThat(job(tenant, 1).said()).isEqualTo("done");
  }

  @Test
  void aShutdownFinishesTheJobUnderWayAndBeginsNoOther() throws Exception {
    String tenant = tenant();
    var seen = new LinkedBlockingQueue<String>();
    var goOn = new CountDownLatch(1);
    var work =
        workshop(
            tenant,
            job -> {
              var result = said(seen, job);
              wait(goOn);
              return result;
            });
    database.queue().enqueueAll(List.of(review(tenant, 1, "a"), review(tenant, 2, "a")));
    next(seen);
    var closing = new Thread(work::close);
    closing.start();
    await(() -> closing.getState() == Thread.State.TIMED_WAITING || !closing.isAlive());

    goOn.countDown();
    closing.join();

    assertThat(database.queue().counts(tenant))
        .containsEntry(Job.State.DONE, 1)
        .containsEntry(Job.State.WAITING, 1)
        .containsEntry(Job.State.RUNNING, 0);
  }

  @Test
  void aPersonDoesNotWaitBehindWhatTheEhrTold() throws Exception {
    String tenant = tenant();
    var seen = new LinkedBlockingQueue<String>();
    database.queue().enqueueAll(List.of(review(tenant, 1, "a"), review(tenant, 2, "b")));
    database.queue().enqueue(Work.review(tenant, "Procedure/3", Reason.MANUAL, "c"));
    try (var work = workshop(tenant, job -> said(seen, job))) {
      assertThat(next(seen)).isEqualTo("c");
      await(() -> Integer.valueOf(3).equals(database.queue().counts(tenant).get(Job.State.DONE)));
    }
  }

  @Test
  void aChoreIsToldWhenItWasLastDone() throws Exception {
    var seen = new LinkedBlockingQueue<String>();
    var chore = new Chore(tenant(), Duration.ofMillis(10), last -> seen.add("" + (last == null)));
    try (var work = database.work(job -> said(seen, job), Map.of(), List.of(chore))) {
      assertThat(next(seen)).isEqualTo("true");
      assertThat(next(seen)).isEqualTo("false");
    }
  }

  @Test
  void whatIsOlderThanTheRetentionIsForgottenAndWhatWaitsIsNot() throws Exception {
    String tenant = tenant();
    var seen = new LinkedBlockingQueue<String>();
    database.reviews(tenant).keep(LabelledReviews.all().get(0));
    try (var work = workshop(tenant, job -> said(seen, job))) {
      database.queue().enqueue(review(tenant, 1, "a"));
      await(tenant, 1, Job.State.DONE);
    }
    database.queue().enqueue(review(tenant, 2, "a"));
    assertThat(database.forget(Duration.ofDays(1))).isZero();

    database.forget(Duration.ofSeconds(-5));

    assertThat(database.reviews(tenant).all()).isEmpty();
    assertThat(database.queue().list(tenant, null, 0, 10))
        .extracting(job -> job.work().subject())
        .containsExactly("Procedure/2");
  }

  /** The same database as another process would open it, where that can be. */
  Database another(String address) {
    return database;
  }

  private JobBoard board() {
    return database.board();
  }

  private Workshop workshop(String tenant, WorkBench bench) {
    return database.work(bench, Map.of(tenant, ONE_LANE), List.of());
  }

  private static WorkBench.Result said(BlockingQueue<String> seen, Job job) {
    seen.add(String.valueOf(job.work().version()));
    return new WorkBench.Result("done", "inputs");
  }

  private static String next(BlockingQueue<String> seen) throws InterruptedException {
    String next = seen.poll(20, TimeUnit.SECONDS);
    assertThat(next).as("a job within twenty seconds").isNotNull();
    return String.valueOf(next);
  }

  private static void wait(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void await(String tenant, int number, Job.State state) throws InterruptedException {
    await(() -> job(tenant, number).state() == state);
  }

  private static void await(java.util.function.BooleanSupplier reached)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!reached.getAsBoolean() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    assertThat(reached.getAsBoolean()).as("within thirty seconds").isTrue();
  }

  private Job job(String tenant, int number) {
    return database.queue().find(tenant, Work.Kind.REVIEW, "Procedure/" + number).orElseThrow();
  }

  private static Work review(String tenant, int number, @Nullable String version) {
    return Work.review(tenant, "Procedure/" + number, Reason.SUBSCRIPTION, version);
  }

  private static String tenant() {
    return "queue-" + TENANTS.incrementAndGet();
  }
}
