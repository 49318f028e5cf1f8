package org.surgicode.web.door;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each caller come in only so often at each door for programs. */
public final class Pace extends OncePerRequestFilter {
  private static final int MOST_CALLERS = 10_000;

  private final int callsPerMinute;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CALLERS;
        }
      };

  /** As the most generous tenant allows: who calls is known by his address only. */
  public Pace(Entrances entrances) {
    this.callsPerMinute =
        entrances.all().stream().mapToInt(e -> e.rules().callsPerMinute()).max().orElse(600);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var probe = bucket(request).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
      return;
    }
    Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
    Turned.away(Refusal.tooOften(wait), request, response);
  }

  private Bucket bucket(HttpServletRequest request) {
    String name = Door.of(request.getRequestURI()) + " " + request.getRemoteAddr();
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          name,
          n ->
              Bucket.builder()
                  .addLimit(
                      limit ->
                          limit
                              .capacity(callsPerMinute)
                              .refillGreedy(callsPerMinute, Duration.ofMinutes(1)))
                  .build());
    }
  }
}
