package org.surgicode.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each address come in only so often at each door for programs, before anybody is asked who he
 * is. Behind one address, a proxy's for example, all clients may call as often as each of them may.
 */
public final class Pace extends OncePerRequestFilter {
  private final int callsPerMinute;
  private final Quota quota = new Quota();

  /** As often as the clients of all tenants together. */
  public Pace(Entrances entrances) {
    this.callsPerMinute =
        entrances.all().stream()
            .mapToInt(e -> e.rules().callsPerMinute() * Math.max(1, e.rules().clients().size()))
            .sum();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      quota.take(
          Door.of(request.getRequestURI()) + " " + request.getRemoteAddr(),
          Math.max(1, callsPerMinute));
    } catch (Refusal e) {
      Turned.away(e, request, response);
      return;
    }
    chain.doFilter(request, response);
  }
}
