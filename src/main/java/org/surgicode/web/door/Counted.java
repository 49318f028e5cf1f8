package org.surgicode.web.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a name that log and answer have in common, and counts by door and kind of
 * answer how many there were and how long they took; never by path or caller.
 */
public final class Counted extends OncePerRequestFilter {
  private final MeterRegistry meters;

  /** Counts there. */
  public Counted(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(
        RequestName.HEADER, RequestName.begin(request.getHeader(RequestName.HEADER)));
    Timer.Sample sample = Timer.start(meters);
    try {
      chain.doFilter(request, response);
    } finally {
      RequestName.end();
      sample.stop(
          Timer.builder("surgicode.door")
              .tag("door", Door.of(request.getRequestURI()))
              .tag("answer", response.getStatus() / 100 + "xx")
              .publishPercentileHistogram()
              .register(meters));
    }
  }
}
