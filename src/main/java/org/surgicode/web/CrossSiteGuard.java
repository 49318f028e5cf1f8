package org.surgicode.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.surgicode.web.door.CrossOrigin;
import org.surgicode.web.door.Entrances;

/**
 * Keeps foreign web pages out: they may not send a request that changes something, and while the
 * service listens on loopback only, they may not reach it under a name of their own.
 */
final class CrossSiteGuard extends OncePerRequestFilter {
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  private final boolean ownMachineOnly;
  private final Entrances entrances;

  CrossSiteGuard(boolean ownMachineOnly, Entrances entrances) {
    this.ownMachineOnly = ownMachineOnly;
    this.entrances = entrances;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (ownMachineOnly && !OWN_NAMES.contains(request.getServerName())) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (!HARMLESS.contains(request.getMethod()) && foreign(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean foreign(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    if (origin != null
        && request.getRequestURI().startsWith("/cds-services")
        && CrossOrigin.allows(entrances, origin)) {
      return false;
    }
    return "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
        || (origin != null && !sameHost(origin, request.getHeader("Host")));
  }

  private static boolean sameHost(String origin, @Nullable String host) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equals(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
