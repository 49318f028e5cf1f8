package org.surgicode.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surgicode.review.work.Job;
import org.surgicode.review.work.Setback;
import org.surgicode.review.work.WorkBench;
import org.surgicode.review.work.WorkBench.Result;

/** One lane of a tenant: whoever has it works off one job after the other for a while. */
final class Lane {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private static final Duration SHIFT = Duration.ofSeconds(5);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final String tenant;
  private final String name;
  private final Duration stride;
  private final JobBoard board;
  private final WorkBench bench;
  private final Bell bell;
  private final Clock clock;

  Lane(
      String tenant,
      String name,
      Duration stride,
      JobBoard board,
      WorkBench bench,
      Bell bell,
      Clock clock) {
    this.tenant = tenant;
    this.name = name;
    this.stride = stride;
    this.board = board;
    this.bench = bench;
    this.bell = bell;
    this.clock = clock;
  }

  /**
   * Works until the shift is over.
   *
   * @param stopping whether the process ends: the job under way is finished, no other is begun
   * @return when the next shift begins at the earliest
   */
  Instant shift(BooleanSupplier stopping) {
    int found = board.recover(tenant, name);
    if (found > 0) {
      LOG.warn("{} job of a process that died is taken up again in {}", found, name);
    }
    Instant end = clock.instant().plus(SHIFT);
    while (clock.instant().isBefore(end) && !stopping.getAsBoolean()) {
      Instant begun = clock.instant();
      String run = UUID.randomUUID().toString();
      Optional<Job> job = board.take(tenant, name, run);
      if (job.isEmpty()) {
        bell.await(tenant, LOOK);
        continue;
      }
      work(job.get(), run);
      Instant next = begun.plus(stride);
      if (next.isAfter(clock.instant().plus(LOOK))) {
        return next;
      }
      rest(next);
    }
    return clock.instant();
  }

  private void work(Job job, String run) {
    try {
      Result result = bench.work(job);
      board.done(job, run, result);
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        Thread.interrupted();
        board.giveBack(job, run);
        Thread.currentThread().interrupt();
        return;
      }
      Setback setback = Setback.of(e, job.tries() + 1);
      LOG.warn(
          "{} {} of {} {}: {}",
          job.work().kind().code(),
          job.work().subject(),
          tenant,
          setback.isFinal() ? "is given up" : "is tried again",
          e.getClass().getSimpleName());
      board.failed(job, run, setback);
    }
  }

  private void rest(Instant until) {
    long millis = Duration.between(clock.instant(), until).toMillis();
    if (millis > 0) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
