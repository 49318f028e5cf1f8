package org.surgicode.web.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a name that log and answer have in common, and counts by door and kind of
 * answer how many there were and how long they took; never by path or caller.
 */
public final class Counted extends OncePerRequestFilter {
  private static final String HEADER = "X-Request-Id";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final MeterRegistry meters;

  /** Counts there. */
  public Counted(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String name = name(request.getHeader(HEADER));
    response.setHeader(HEADER, name);
    Timer.Sample sample = Timer.start(meters);
    MDC.put("request", name);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove("request");
      sample.stop(
          Timer.builder("surgicode.door")
              .tag("door", Door.of(request.getRequestURI()))
              .tag("answer", response.getStatus() / 100 + "xx")
              .publishPercentileHistogram()
              .register(meters));
    }
  }

  private static String name(@Nullable String sent) {
    return sent != null && NAME.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
  }
}
