package org.surgicode.review;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.Supplier;
import org.surgicode.review.trace.Step;
import org.surgicode.review.trace.Trace;

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
    try (Step step = Trace.inside(word())) {
      return told(step, work);
    } finally {
      sample.stop(
          Timer.builder("surgicode.stage")
              .tag("stage", word())
              .publishPercentileHistogram()
              .register(Metrics.globalRegistry));
    }
  }

  private static <T> T told(Step step, Supplier<T> work) {
    try {
      return work.get();
    } catch (EhrProblem e) {
      step.failed(e.kind().code());
      throw e;
    } catch (RuntimeException e) {
      step.failed(e.getClass().getSimpleName());
      throw e;
    }
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
