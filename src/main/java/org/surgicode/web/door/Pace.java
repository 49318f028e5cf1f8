package org.surgicode.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each address come in only so often at each door, before anybody is asked who he is. Behind
 * one address, a proxy's for example, all clients may call as often as each of them may, and a
 * hospital's people look at pages.
 */
public final class Pace extends OncePerRequestFilter {
  private static final Set<String> PEOPLE = Set.of("pages", "launch", "admin");
  private static final int MOST = 10_000_000;
  private static final int TOLD = 60_000;
  private static final int LOGINS_FOR_A_CALL = 2;
  private static final int PAGES_FOR_A_CALL = 20;

  private final int callsPerMinute;
  private final Quota quota = new Quota();

  /** As often as the clients of all tenants together. */
  public Pace(Entrances entrances) {
    int all =
        entrances.all().stream()
            .mapToInt(e -> e.rules().callsPerMinute() * Math.max(1, e.rules().clients().size()))
            .sum();
    this.callsPerMinute = Math.max(1, Math.min(all, MOST));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String door = Door.of(request.getRequestURI());
    try {
      quota.take(door + " " + request.getRemoteAddr(), perMinute(door));
    } catch (Refusal e) {
      if (PEOPLE.contains(door)) {
        e.comeAgain().ifPresent(wait -> response.setHeader("Retry-After", wait));
        response.sendError(e.status());
      } else {
        Turned.away(e, request, response);
      }
      return;
    }
    chain.doFilter(request, response);
  }

  private int perMinute(String door) {
    return switch (door) {
      case "hooks", "hooks-feedback", "fhir", "api" -> callsPerMinute;
      case "notify", "hl7" -> TOLD;
      case "launch", "admin", "keys" -> LOGINS_FOR_A_CALL * callsPerMinute;
      default -> PAGES_FOR_A_CALL * callsPerMinute;
    };
  }
}
