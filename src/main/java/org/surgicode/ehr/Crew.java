package org.surgicode.ehr;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;
import org.surgicode.review.Hurry;
import org.surgicode.review.trace.Trace;

/** The threads that read from one tenant's EHR at the same time: never more than it bears. */
final class Crew {
  private static final long IDLE_SECONDS = 20;

  private final ThreadPoolExecutor threads;

  Crew(String tenant, int parallel) {
    this.threads =
        new ThreadPoolExecutor(
            parallel,
            parallel,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              var thread = new Thread(work, "reading " + tenant);
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Does all the work, some of it at the same time. Work may not ask for more work to be done here.
   *
   * @return the results in the order of the tasks
   * @throws RuntimeException of the first task that failed; the others are given up
   */
  <T> List<T> all(List<Callable<T>> tasks) {
    List<Future<T>> begun = new ArrayList<>();
    tasks.forEach(task -> begun.add(threads.submit(Trace.carried(Hurry.carried(task)))));
    try {
      List<T> done = new ArrayList<>();
      for (Future<T> work : begun) {
        done.add(work.get());
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EhrProblem(Kind.TIMEOUT, "Reading from the EHR was stopped; try again.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      begun.forEach(work -> work.cancel(true));
    }
  }
}
