package org.surgicode.fhir.text;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.surgicode.casefile.UnreadReason;

/**
 * Runs one extraction beside the caller and gives it up when it takes too long. One that does not
 * hear that it was given up keeps its place until it ends, so that no more than a few can hang.
 */
final class Patiently {
  /** Extractions at the same time. */
  private static final int PLACES = 8;

  private static final ExecutorService WORKERS =
      Executors.newCachedThreadPool(
          work -> {
            var thread = new Thread(work, "text of an attachment");
            thread.setDaemon(true);
            return thread;
          });

  private final Semaphore places = new Semaphore(PLACES);
  private final long millis;

  Patiently(long millis) {
    this.millis = millis;
  }

  /**
   * @throws UnreadableText with reason {@code too-slow}, or what the work throws
   */
  String run(Callable<String> work) {
    try {
      if (!places.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
        throw new UnreadableText(UnreadReason.TOO_SLOW);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableText(UnreadReason.TOO_SLOW);
    }
    Future<String> result = WORKERS.submit(() -> inPlace(work));
    try {
      return result.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      result.cancel(true);
      throw new UnreadableText(UnreadReason.TOO_SLOW);
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw new UnreadableText(UnreadReason.TOO_SLOW);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnreadableText unreadable) {
        throw new UnreadableText(unreadable.reason());
      }
      // The parsers meet some damage with whatever error it provokes, a full stack among them.
      throw new UnreadableText(UnreadReason.BROKEN);
    }
  }

  private String inPlace(Callable<String> work) throws Exception {
    try {
      return work.call();
    } finally {
      places.release();
    }
  }
}
