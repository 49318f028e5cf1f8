package org.surgicode;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One killing of whoever asks an EHR.
 *
 * @param left requests to come, the last of which is fatal
 * @param writesOnly whether only requests count that change something
 * @param moment when in the course of the request
 * @param millis how long after its answer
 * @param kill what is done
 */
record Blow(AtomicInteger left, boolean writesOnly, Moment moment, int millis, Runnable kill) {
  /** When in the course of a request. */
  enum Moment {
    BEFORE_IT_ARRIVES,
    BEFORE_ITS_ANSWER,
    AFTER_ITS_ANSWER
  }

  /** Counts a request; whether it is the fatal one. */
  boolean falls(String method) {
    return !(writesOnly && method.equals("GET")) && left.decrementAndGet() == 0;
  }

  /** Kills after the answer was given. */
  void later() {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill.run();
  }
}
