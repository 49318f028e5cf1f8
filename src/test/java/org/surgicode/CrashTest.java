package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.surgicode.Blow.Moment;
import org.surgicode.review.work.Job;
import org.surgicode.store.Database;
import org.surgicode.store.RealPostgres;
import org.surgicode.store.Seal;

/**
 * The service is killed at random points of reading, storing and writing while cases come in, and
 * started again. In the end everything stands in the EHR, and nothing twice. {@code
 * -Dsurgicode.kills=N} kills as often as that.
 */
class CrashTest {
  private static final int KILLS = Integer.getInteger("surgicode.kills", 3);
  private static final int CASES_BETWEEN = 3;
  private static final List<Moment> MOMENTS =
      List.of(Moment.BEFORE_IT_ARRIVES, Moment.BEFORE_ITS_ANSWER, Moment.AFTER_ITS_ANSWER);
  private static final long LONGEST_LIFE = TimeUnit.SECONDS.toNanos(20);

  @TempDir private Path folder;

  private final Random chance = new Random(Long.getLong("surgicode.seed", System.nanoTime()));
  private final ConcurrentLinkedQueue<String> untold = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void nothingIsLostOrDoubledWithH2AndWholeTransactions() throws Exception {
    play("jdbc:h2:file:" + folder.resolve("crash").toAbsolutePath(), List.of("one"), "");
  }

  @Test
  void nothingIsLostOrDoubledWithPostgresAndSingleCalls() throws Exception {
    play(RealPostgres.url(), List.of("one"), "writing: {ways: [single-calls]}");
  }

  @Test
  void whatIsUnderWayWhenTheServiceIsAskedToEndIsFinishedFirst() throws Exception {
    String database = "jdbc:h2:file:" + folder.resolve("ended").toAbsolutePath();
    try (TappedEhr ehr = new TappedEhr();
        StreamOfCases cases = new StreamOfCases(ehr.own())) {
      var service =
          new ServiceProcess(RunningService.described(ehr.tapped(), 60_000, ""), database, "one");
      try {
        var fourth = new AtomicInteger(4);
        ehr.plan(new Blow(fourth, false, Moment.AFTER_ITS_ANSWER, 0, service::askToEnd));
        String patient = cases.next();
        while (service.isAlive() && fourth.get() > 0) {
          service.tell(patient);
          TimeUnit.MILLISECONDS.sleep(50);
        }
        service.end();
      } finally {
        service.kill();
      }
    }
    assertThat(counts(database)).containsEntry(Job.State.RUNNING, 0);
  }

  @Test
  @EnabledIfSystemProperty(named = "surgicode.kills", matches = ".+")
  void nothingIsLostOrDoubledByTwoProcessesAtOnePostgres() throws Exception {
    play(RealPostgres.url(), List.of("one", "two"), "");
  }

  private void play(String database, List<String> replicas, String writing) throws Exception {
    long begun = System.nanoTime();
    try (TappedEhr ehr = new TappedEhr();
        StreamOfCases cases = new StreamOfCases(ehr.own())) {
      Path settings = RunningService.described(ehr.tapped(), 60_000, writing);
      List<ServiceProcess> services = new ArrayList<>();
      for (String replica : replicas) {
        services.add(new ServiceProcess(settings, database, replica));
      }
      Thread herald = new Thread(() -> tellUntilHeard(services));
      herald.start();
      try {
        for (int i = 0; i < KILLS; i++) {
          for (int j = 0; j < CASES_BETWEEN; j++) {
            untold.add(cases.next());
          }
          killed(ehr, services.get(chance.nextInt(services.size())));
        }
        var expected = cases.expected();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while ((!untold.isEmpty() || !cases.actual().equals(expected)) && System.nanoTime() < end) {
          TimeUnit.MILLISECONDS.sleep(200);
        }
        var actual = cases.actual();
        Files.writeString(
            Path.of("target/crash.txt"),
            "%d kills, %d processes, %d cases, %d resources, %d lost, %d doubled, %d s%n"
                .formatted(
                    KILLS,
                    replicas.size(),
                    cases.cases(),
                    expected.size(),
                    without(expected, actual).size(),
                    without(actual, expected).size(),
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
        assertThat(without(expected, actual)).as("lost").isEmpty();
        assertThat(without(actual, expected)).as("doubled").isEmpty();
        for (ServiceProcess service : services) {
          service.end();
        }
      } finally {
        over.set(true);
        herald.join();
        services.forEach(ServiceProcess::kill);
      }
    }
    nothingIsLeftUndone(database);
  }

  /** Kills a process at a point that chance chooses, and starts it again. */
  private void killed(TappedEhr ehr, ServiceProcess victim) throws Exception {
    boolean writing = chance.nextBoolean();
    ehr.plan(
        new Blow(
            new AtomicInteger(1 + chance.nextInt(writing ? 4 : 40)),
            writing,
            MOMENTS.get(chance.nextInt(MOMENTS.size())),
            chance.nextInt(60),
            victim::kill));
    long end = System.nanoTime() + (chance.nextInt(10) == 0 ? LONGEST_LIFE / 10 : LONGEST_LIFE);
    while (victim.isAlive() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    ehr.plan(null);
    victim.kill();
    victim.start();
  }

  /** As an EHR does: what was not acknowledged is sent again. */
  private void tellUntilHeard(List<ServiceProcess> services) {
    try {
      for (int turn = 0; !over.get(); turn++) {
        String next = untold.peek();
        if (next == null || !services.get(turn % services.size()).tell(next)) {
          TimeUnit.MILLISECONDS.sleep(20);
        } else {
          untold.remove(next);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void nothingIsLeftUndone(String url) {
    assertThat(counts(url))
        .containsEntry(Job.State.WAITING, 0)
        .containsEntry(Job.State.RUNNING, 0)
        .containsEntry(Job.State.DEAD, 0);
  }

  private static Map<Job.State, Integer> counts(String url) {
    try (Database database = Database.open(url, null, null, Seal.none(), null)) {
      return database.queue().counts("hospital");
    }
  }

  private static List<String> without(List<String> all, List<String> others) {
    List<String> left = new ArrayList<>(all);
    others.forEach(left::remove);
    return left;
  }
}
