package org.surgicode.web.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.surgicode.review.trace.Step;
import org.surgicode.review.trace.Trace;

/**
 * Gives every request a name that log and answer have in common, and counts by door and kind of
 * answer how many there were and how long they took; never by path or caller.
 */
public final class Counted extends OncePerRequestFilter {
  private static final int SERVER_ERROR = 500;

  private final MeterRegistry meters;

  /** Counts there. */
  public Counted(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Watchdogs ask every few seconds, and would drown the trips. */
  private static Step step(String path) {
    boolean watchdog = path.startsWith("/health") || path.equals("/admin/metrics");
    return watchdog ? Trace.silent() : Trace.door(Door.of(path));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String name = RequestName.begin(request.getHeader(RequestName.HEADER));
    response.setHeader(RequestName.HEADER, name);
    Timer.Sample sample = Timer.start(meters);
    try (Step step = step(request.getRequestURI())) {
      step.tag("surgicode.request", name);
      try {
        chain.doFilter(request, response);
      } finally {
        step.tag("http.response.status_code", response.getStatus());
        if (response.getStatus() >= SERVER_ERROR) {
          step.failed(Integer.toString(response.getStatus()));
        }
      }
    } finally {
      RequestName.end();
      String door = Door.of(request.getRequestURI());
      sample.stop(timer(door, response.getStatus() / 100 + "xx", meters));
    }
  }

  /**
   * @param answer kind of answer, for example {@code 2xx}
   */
  static Timer timer(String door, String answer, MeterRegistry meters) {
    return Timer.builder("surgicode.door")
        .tag("door", door)
        .tag("answer", answer)
        .publishPercentileHistogram()
        .register(meters);
  }
}
