package org.surgicode.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.work.Chore;
import org.surgicode.review.work.Pace;
import org.surgicode.review.work.WorkBench;

/**
 * Works off the queue in the background, together with every other process that shares the
 * database. Each lane of a tenant is had by one process at a time; a process that dies loses its
 * lanes when its heart stops beating.
 */
public final class Workshop implements AutoCloseable {
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration POLLING = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration LONGEST_SHUTDOWN = Duration.ofSeconds(25);

  private final Scheduler scheduler;

  private Workshop(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** What a workshop needs of its database. */
  record Floor(DataSource connections, JobBoard board, Bell bell, Clock clock, String replica) {}

  static Workshop open(Floor floor, WorkBench bench, Map<String, Pace> paces, List<Chore> chores) {
    Map<String, Lane> lanes = new HashMap<>();
    paces.forEach(
        (tenant, pace) -> {
          for (int i = 1; i <= pace.lanes(); i++) {
            String name = tenant + "/" + i;
            lanes.put(
                name,
                new Lane(
                    tenant,
                    name,
                    pace.stride(),
                    floor.board(),
                    bench,
                    floor.bell(),
                    floor.clock()));
          }
        });
    Map<String, Chore> byName =
        chores.stream().collect(Collectors.toMap(Chore::name, Function.identity()));
    CustomTask<Void> laneTask = laneTask(lanes);
    CustomTask<String> choreTask = choreTask(byName, floor.clock());
    Scheduler scheduler =
        Scheduler.create(floor.connections(), laneTask, choreTask)
            .schedulerName(new SchedulerName.Fixed(floor.replica()))
            .threads(lanes.size() + 2)
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(LONGEST_SHUTDOWN)
            .failureLogging(LogLevel.WARN, false)
            .alwaysPersistTimestampInUTC()
            .build();
    Instant now = floor.clock().instant();
    lanes.keySet().forEach(n -> scheduler.scheduleIfNotExists(laneTask.instance(n), now));
    byName.keySet().forEach(n -> scheduler.scheduleIfNotExists(choreTask.instance(n, ""), now));
    scheduler.start();
    return new Workshop(scheduler);
  }

  private static CustomTask<Void> laneTask(Map<String, Lane> lanes) {
    return Tasks.custom("lane", Void.class)
        .onFailure(later())
        .onDeadExecutionRevive()
        .execute(
            (instance, context) -> {
              Lane lane = lanes.get(instance.getId());
              if (lane == null) {
                return new CompletionHandler.OnCompleteRemove<>();
              }
              Instant next = lane.shift(() -> stopping(context));
              return (complete, operations) -> operations.reschedule(complete, next);
            });
  }

  private static CustomTask<String> choreTask(Map<String, Chore> chores, Clock clock) {
    return Tasks.custom("chore", String.class)
        .onFailure(later())
        .onDeadExecutionRevive()
        .execute(
            (instance, context) -> {
              Chore chore = chores.get(instance.getId());
              if (chore == null) {
                return new CompletionHandler.OnCompleteRemove<>();
              }
              Instant begun = clock.instant();
              chore.round().walk(moment(instance.getData()));
              Instant next = clock.instant().plus(chore.every());
              return (complete, operations) ->
                  operations.reschedule(complete, next, begun.toString());
            });
  }

  private static @Nullable Instant moment(@Nullable String said) {
    return said == null || said.isEmpty() ? null : Instant.parse(said);
  }

  private static boolean stopping(ExecutionContext context) {
    return context.getSchedulerState().isShuttingDown() || Thread.currentThread().isInterrupted();
  }

  private static <T> FailureHandler<T> later() {
    return (failed, operations) ->
        operations.reschedule(failed, failed.getTimeDone().plus(AFTER_FAILURE));
  }

  /** Finishes what is under way, or gives it back after a while; begins nothing new. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
