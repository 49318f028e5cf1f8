package org.surgicode.ehr;

import java.time.Duration;

/** Lets time pass before a request is repeated. */
@FunctionalInterface
interface Pause {
  /** Returns after {@code duration}. */
  void of(Duration duration) throws InterruptedException;
}
