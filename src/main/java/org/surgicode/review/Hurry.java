package org.surgicode.review;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Until when somebody waits for what a thread does. Work that nobody waits for takes the time that
 * it needs.
 */
public final class Hurry {
  private static final ThreadLocal<Long> END = new ThreadLocal<>();

  private Hurry() {}

  /** The same work for somebody who waits so long, from now on. */
  public static <T> Callable<T> within(Duration left, Callable<T> work) {
    return until(System.nanoTime() + left.toNanos(), work);
  }

  /** The same work on another thread, for whoever waits for this one. */
  public static <T> Callable<T> carried(Callable<T> work) {
    return until(END.get(), work);
  }

  /**
   * How long somebody waits still.
   *
   * @param most how long the work may take that nobody waits for
   * @return at least a millisecond, at most that
   */
  public static Duration left(Duration most) {
    Long end = END.get();
    if (end == null) {
      return most;
    }
    // A whole millisecond more: what waits so long finds that it is over.
    Duration left = Duration.ofMillis(Math.max(0, (end - System.nanoTime()) / 1_000_000) + 1);
    return left.compareTo(most) < 0 ? left : most;
  }

  /** Whether whoever waited has gone. */
  public static boolean isOver() {
    Long end = END.get();
    return end != null && System.nanoTime() - end >= 0;
  }

  private static <T> Callable<T> until(@Nullable Long end, Callable<T> work) {
    return () -> {
      Long before = END.get();
      set(end);
      try {
        return work.call();
      } finally {
        set(before);
      }
    };
  }

  private static void set(@Nullable Long end) {
    if (end == null) {
      END.remove();
    } else {
      END.set(end);
    }
  }
}
