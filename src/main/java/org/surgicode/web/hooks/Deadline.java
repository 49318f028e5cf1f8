package org.surgicode.web.hooks;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.surgicode.review.Hurry;

/**
 * Work that somebody waits for, but not for long. What is late is given up, and makes room at once
 * for what comes after it; what has not begun when most of the time is over cannot be done in time.
 */
final class Deadline implements AutoCloseable {
  private static final int WAITING = 64;

  /** Begun in the first half of its time, or not at all. */
  private static final int BEGUN_BY = 2;

  private final ThreadPoolExecutor workers;

  Deadline(int threads) {
    var number = new AtomicInteger();
    this.workers =
        new ThreadPoolExecutor(
            threads,
            threads,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(WAITING),
            work -> {
              var thread = new Thread(work, "hook-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * What comes of the work.
   *
   * @param left how long somebody waits
   * @return empty when it was not done in time, or too much is to be done already
   * @throws RuntimeException what the work throws
   */
  <T> Optional<T> within(Duration left, Callable<T> work) {
    long end = System.nanoTime() + left.toNanos();
    var result = new FutureTask<>(Hurry.within(left, work));
    try {
      workers.execute(result);
    } catch (RejectedExecutionException e) {
      return Optional.empty();
    }
    try {
      return Optional.of(done(result, left.toNanos(), end));
    } catch (TimeoutException e) {
      result.cancel(true);
      return Optional.empty();
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("Work for a hook failed", e.getCause());
    }
  }

  private <T> T done(FutureTask<T> result, long whole, long end)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return result.get(whole / BEGUN_BY, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      if (workers.remove(result)) {
        throw e;
      }
      return result.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }
  }

  /**
   * Gives up what is under way; when this returns, no thread of it is left that still could end.
   */
  @Override
  public void close() {
    workers.shutdownNow();
    try {
      workers.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
