package org.surgicode.ehr;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;
import org.surgicode.review.Hurry;

/**
 * The EHR's CapabilityStatement, asked for now and then; one without any is asked like the rest.
 */
final class Statement {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration MISSED = Duration.ofMinutes(5);

  private final ReentrantLock lock = new ReentrantLock();
  private final Clock clock;
  private Instant until = Instant.MIN;
  private Offered offered = new Offered(null);

  Statement(Clock clock) {
    this.clock = clock;
  }

  /** What the EHR says it can be asked. */
  Offered offered(Exchange exchange) {
    enter();
    try {
      Instant now = clock.instant();
      if (!now.isBefore(until)) {
        CapabilityStatement statement = ask(exchange);
        offered = new Offered(statement);
        if (statement != null || !Hurry.isOver()) {
          until = now.plus(statement == null ? MISSED : KEPT);
        }
      }
      return offered;
    } finally {
      lock.unlock();
    }
  }

  private void enter() {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EhrProblem(Kind.TIMEOUT, "Reading from the EHR was stopped; try again.");
    }
  }

  private static @Nullable CapabilityStatement ask(Exchange exchange) {
    try {
      return exchange.capabilities();
    } catch (EhrProblem e) {
      return null;
    }
  }
}
