package org.surgicode.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on several inputs at once and hands on their results in input order. Only a few inputs are
 * under way at a time, so that an endless input needs no endless memory. Used by one thread.
 */
final class InOrder<I, O> implements AutoCloseable {
  private static final int AHEAD = 4;

  private final ExecutorService workers;
  private final int mostUnderWay;
  private final Function<I, O> work;
  private final Consumer<O> then;
  private final Deque<Future<O>> underWay = new ArrayDeque<>();

  /**
   * @param threads number of inputs that are worked on at once
   * @param work what is done with each; must be safe for that many threads
   * @param then told of every result, in input order, by the calling thread
   */
  InOrder(int threads, Function<I, O> work, Consumer<O> then) {
    this.workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "review");
              thread.setDaemon(true);
              return thread;
            });
    this.mostUnderWay = threads * AHEAD;
    this.work = work;
    this.then = then;
  }

  /** Takes one more input; waits while too many are under way. */
  void accept(I input) {
    if (underWay.size() >= mostUnderWay) {
      handOn();
    }
    underWay.add(workers.submit(() -> work.apply(input)));
  }

  /** Hands on what is still under way. */
  @Override
  public void close() {
    try {
      while (!underWay.isEmpty()) {
        handOn();
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private void handOn() {
    try {
      then.accept(underWay.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reviewing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
