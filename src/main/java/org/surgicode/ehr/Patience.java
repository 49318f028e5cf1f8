package org.surgicode.ehr;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.Hurry;

/** How long to wait before asking again: what the EHR says, else doubling with jitter. */
final class Patience {
  private static final Duration FIRST = Duration.ofMillis(500);

  private final Limits limits;
  private final Pause pause;
  private final RandomGenerator chance;

  Patience(Limits limits, Pause pause, RandomGenerator chance) {
    this.limits = limits;
    this.pause = pause;
    this.chance = chance;
  }

  /**
   * Waits before the next try, if there is one.
   *
   * @param failed tries that have failed
   * @param fault how the last one failed
   * @param wanted pause the EHR asked for, null when it named none
   * @return whether to try again
   */
  boolean again(int failed, Fault fault, @Nullable Duration wanted) {
    if (!fault.passing() || failed > limits.retries()) {
      return false;
    }
    Duration wait = wanted == null ? jittered(failed) : wanted;
    if (wait.compareTo(Hurry.left(limits.longestWait())) > 0) {
      return false;
    }
    try {
      pause.of(wait);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Duration jittered(int failed) {
    long step = FIRST.toMillis() << Math.min(failed - 1, 6);
    return Duration.ofMillis(step / 2 + chance.nextLong(step / 2 + 1));
  }
}
