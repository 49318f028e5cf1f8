package org.surgicode.review.trace;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Where steps are told, for all rooms. As long as nobody collects them a step costs the reading of
 * one field.
 */
public final class Trace {
  private static volatile @Nullable Tracer collector;

  private Trace() {}

  /** From now on steps are told there. */
  public static void to(Tracer tracer) {
    collector = tracer;
  }

  /** From now on steps are told to nobody. */
  public static void off() {
    collector = null;
  }

  /** Somebody came to a door, named by one of few words. */
  public static Step door(String door) {
    return begin("door " + door, SpanKind.SERVER);
  }

  /** A piece of work inside the house. */
  public static Step inside(String work) {
    return begin(work, SpanKind.INTERNAL);
  }

  /** A request to an EHR. */
  public static Step request(String tenant) {
    return begin("ehr", SpanKind.CLIENT).tag("surgicode.tenant", tenant);
  }

  /** The same work on another thread: its steps and its lines in the log belong to this trip. */
  public static <T> Callable<T> carried(Callable<T> work) {
    Map<String, String> names = MDC.getCopyOfContextMap();
    Callable<T> named =
        () -> {
          Map<String, String> before = MDC.getCopyOfContextMap();
          names(names);
          try {
            return work.call();
          } finally {
            names(before);
          }
        };
    return collector == null ? named : Context.current().wrap(named);
  }

  private static void names(@Nullable Map<String, String> names) {
    if (names == null) {
      MDC.clear();
    } else {
      MDC.setContextMap(names);
    }
  }

  /** A step that nobody is told of, such as a watchdog's question. */
  public static Step silent() {
    return Step.NONE;
  }

  private static Step begin(String name, SpanKind kind) {
    Tracer tracer = collector;
    return tracer == null ? Step.NONE : Step.begin(tracer.spanBuilder(name).setSpanKind(kind));
  }
}
