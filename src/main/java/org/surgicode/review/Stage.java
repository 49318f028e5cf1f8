package org.surgicode.review;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.Supplier;

/** The stages of one case's trip, each timed for the operator under {@code surgicode.stage}. */
enum Stage {
  /** The record is fetched from the EHR. */
  PULL,
  /** Its texts are read. */
  READ,
  /** The facts are judged by one family. */
  JUDGE,
  /** The review is written to the EHR, or taken back there. */
  WRITE;

  /** Does the work and notes how long it took, also when it fails. */
  <T> T timed(Supplier<T> work) {
    Timer.Sample sample = Timer.start();
    try {
      return work.get();
    } finally {
      sample.stop(
          Timer.builder("surgicode.stage")
              .tag("stage", name().toLowerCase(Locale.ROOT))
              .publishPercentileHistogram()
              .register(Metrics.globalRegistry));
    }
  }
}
