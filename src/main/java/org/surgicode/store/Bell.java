package org.surgicode.store;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the lanes of a tenant in this process, so that new work need not wait for the next look.
 */
final class Bell {
  private final Map<String, Semaphore> calls = new ConcurrentHashMap<>();

  void ring(String tenant) {
    Semaphore call = call(tenant);
    if (call.availablePermits() == 0) {
      call.release();
    }
  }

  /** Waits until somebody rings, but no longer than that. */
  void await(String tenant, Duration longest) {
    try {
      Semaphore call = call(tenant);
      if (call.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        call.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Semaphore call(String tenant) {
    return calls.computeIfAbsent(tenant, name -> new Semaphore(0));
  }
}
