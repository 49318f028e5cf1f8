package org.surgicode.ehr;

import io.github.bucket4j.Bucket;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.EhrHealth;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/**
 * Lets one tenant's requests pass at the pace that its EHR bears, all threads together: no faster
 * than the settings say, not while the EHR wants to be left alone, and not at all while it keeps
 * failing.
 */
final class Turnstile {
  private static final int JUDGED = 20;
  private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

  private final EhrSettings settings;
  private final Pause pause;
  private final Clock clock;
  private final Bucket bucket;
  private final CircuitBreaker breaker;
  private volatile @Nullable Hold hold;
  private volatile EhrHealth.Ehr last = EhrHealth.Ehr.UNASKED;

  /** The EHR asked one thread, which waits by itself, to come again later. */
  private record Hold(Instant until, Thread told) {}

  Turnstile(EhrSettings settings, Pause pause, Clock clock) {
    this.settings = settings;
    this.pause = pause;
    this.clock = clock;
    int rate = settings.limits().requestsPerSecond();
    int burst = settings.limits().burst();
    this.bucket =
        Bucket.builder()
            .addLimit(l -> l.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
            .build();
    this.breaker =
        CircuitBreaker.of(
            settings.tenant(),
            CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(JUDGED)
                .minimumNumberOfCalls(JUDGED / 2)
                .failureRateThreshold(80)
                .permittedNumberOfCallsInHalfOpenState(2)
                .waitDurationInOpenState(LEFT_ALONE)
                .clock(clock)
                .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                .build());
  }

  /**
   * Waits for one request's turn.
   *
   * @throws EhrProblem UNREACHABLE while the EHR keeps failing, THROTTLED while it wants to be left
   *     alone for longer than the settings allow to wait
   */
  void enter() throws IOException {
    waitWhileHeld();
    long wait = bucket.consumeIgnoringRateLimits(1);
    if (wait > 0) {
      pause(Duration.ofNanos(wait));
    }
    if (!breaker.tryAcquirePermission()) {
      throw new EhrProblem(
          Kind.UNREACHABLE,
          "The EHR at "
              + settings.base()
              + " kept failing, so it is left alone for "
              + LEFT_ALONE.toSeconds()
              + " seconds; try again after that.");
    }
  }

  /**
   * Takes note of how a request went.
   *
   * @param status HTTP status, 0 when no answer came
   * @param wanted pause that the EHR asked for, null when none
   */
  void leave(int status, @Nullable Duration wanted) {
    boolean failed = status == 0 || (status >= 500 && status != 501);
    last = failed ? EhrHealth.Ehr.FAILING : answered(status);
    if (failed) {
      breaker.onError(0, TimeUnit.NANOSECONDS, new IOException());
    } else {
      breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }
    Hold held = hold;
    if (held != null && held.told() == Thread.currentThread() && status > 0 && status < 400) {
      hold = null;
    }
    if (wanted != null && (status == 429 || status == 503)) {
      hold = new Hold(clock.instant().plus(wanted), Thread.currentThread());
    }
  }

  /** How the EHR answered last, or that it is left alone. */
  EhrHealth.Ehr ehr() {
    return closed() ? EhrHealth.Ehr.LEFT_ALONE : last;
  }

  private static EhrHealth.Ehr answered(int status) {
    return switch (status) {
      case 401 -> EhrHealth.Ehr.REFUSING;
      case 429 -> EhrHealth.Ehr.THROTTLING;
      default -> EhrHealth.Ehr.ANSWERING;
    };
  }

  /**
   * A request was given up because nobody waited for it any longer: that is no fault of the EHR.
   */
  void turnBack() {
    breaker.releasePermission();
  }

  /** Whether the EHR is left alone because it kept failing. */
  boolean closed() {
    return breaker.getState() == CircuitBreaker.State.OPEN;
  }

  private void waitWhileHeld() throws IOException {
    Hold held = hold;
    if (held == null || held.told() == Thread.currentThread()) {
      return;
    }
    Duration left = Duration.between(clock.instant(), held.until());
    if (left.compareTo(settings.limits().longestWait()) > 0) {
      throw new EhrProblem(
          Kind.THROTTLED,
          "The EHR asks for fewer requests; try again in " + left.toSeconds() + " seconds.");
    }
    if (!left.isNegative() && !left.isZero()) {
      pause(left);
    }
  }

  private void pause(Duration wait) throws InterruptedIOException {
    try {
      pause.of(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for its turn");
    }
  }
}
