package org.surgicode.fhir;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * Tries a law many times, each time with other chance. Every run begins elsewhere; {@code
 * -Dsurgicode.seed=N} begins where a failed one stopped.
 */
public final class Tries {
  private Tries() {}

  /** Runs the law so often; the first failure is told with the seed that repeats it. */
  public static void of(int tries, ThrowingConsumer<RandomGenerator> law) {
    long first = Long.getLong("surgicode.seed", System.nanoTime());
    for (long seed = first; seed < first + tries; seed++) {
      try {
        law.accept(new SplittableRandom(seed));
      } catch (Throwable broken) {
        throw new AssertionError(
            "broken with seed " + seed + ", repeat with -Dsurgicode.seed=" + seed, broken);
      }
    }
  }
}
