package org.surgicode.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets browsers call the hooks from the origins that an operator named, without cookies. */
public final class CrossOrigin extends OncePerRequestFilter {
  private final Entrances entrances;

  /** For the origins of all entrances. */
  public CrossOrigin(Entrances entrances) {
    this.entrances = entrances;
  }

  /** Whether web pages of this origin may call the hooks. */
  public static boolean allows(Entrances entrances, String origin) {
    return entrances.all().stream()
        .flatMap(entrance -> entrance.rules().origins().stream())
        .map(URI::toString)
        .anyMatch(origin::equals);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String origin = request.getHeader("Origin");
    boolean known = origin != null && allows(entrances, origin);
    if (known) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Vary", "Origin");
      response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }
    if (!request.getMethod().equals("OPTIONS")) {
      chain.doFilter(request, response);
    } else if (known) {
      response.setHeader("Access-Control-Allow-Methods", "GET, POST");
      response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");
      response.setHeader("Access-Control-Max-Age", "600");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
