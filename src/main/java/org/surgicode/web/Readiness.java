package org.surgicode.web;

import java.util.concurrent.CountDownLatch;

/** Whether the service answers as quickly as it should, so that a watchdog may send it callers. */
public final class Readiness {
  private final CountDownLatch begun = new CountDownLatch(1);

  /** Not yet. */
  public Readiness() {}

  /** From now on. */
  public void begin() {
    begun.countDown();
  }

  boolean isReached() {
    return begun.getCount() == 0;
  }
}
