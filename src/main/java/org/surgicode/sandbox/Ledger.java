package org.surgicode.sandbox;

import java.util.function.Function;

/** The records in force: read without waiting, changed one change at a time and all or nothing. */
final class Ledger {
  private volatile Records inForce = new Records();

  /** What holds now; not to be changed. */
  Records now() {
    return inForce;
  }

  /** Works on a copy that becomes valid only when the work ends without an exception. */
  synchronized <T> T change(Function<Records, T> work) {
    Records draft = inForce.copy();
    T result = work.apply(draft);
    inForce = draft;
    return result;
  }
}
