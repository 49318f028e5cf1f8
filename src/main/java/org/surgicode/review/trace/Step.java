package org.surgicode.review.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;

/**
 * One step of a trip on this thread, until it is closed. Its tags are words out of enumerations,
 * numbers and the request's name: nothing of a patient, no reference, no address.
 */
public final class Step implements AutoCloseable {
  // Not OpenTelemetry's own key: libraries would add what they like to the span under way.
  private static final ContextKey<Span> OWN = ContextKey.named("org.surgicode.step");

  static final Step NONE = new Step(Span.getInvalid(), Scope.noop());

  private final Span span;
  private final Scope scope;

  /** A step within the one that is under way on this thread. */
  @SuppressWarnings("MustBeClosedChecker") // the step that is returned closes it
  static Step begin(SpanBuilder beginning) {
    Context now = Context.current();
    Span within = now.get(OWN);
    Span span =
        (within == null
                ? beginning.setNoParent()
                : beginning.setParent(Context.root().with(within)))
            .startSpan();
    return new Step(span, now.with(OWN, span).makeCurrent());
  }

  private Step(Span span, Scope scope) {
    this.span = span;
    this.scope = scope;
  }

  /** Whether anybody wants to know more of it. */
  public boolean isTold() {
    return span.isRecording();
  }

  /** Says more of it. */
  public Step tag(String name, String value) {
    span.setAttribute(name, value);
    return this;
  }

  /** Says more of it in a number. */
  public Step tag(String name, long value) {
    span.setAttribute(name, value);
    return this;
  }

  /** Calls it better than when it began. */
  public void named(String name) {
    span.updateName(name);
  }

  /** It did not succeed, for a reason in one word; an exception's message is never told. */
  public void failed(String why) {
    span.setStatus(StatusCode.ERROR);
    span.setAttribute("error.type", why);
  }

  @Override
  public void close() {
    scope.close();
    span.end();
  }
}
