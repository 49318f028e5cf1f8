package org.surgicode.web.launch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.surgicode.web.door.Visits;

/**
 * Lets through to the pages who comes with a launch, and requests that change something only with
 * the token of that very launch. What is open to all, and the doors that ask for themselves, are
 * named here; everything else is closed.
 */
final class LaunchGuard extends OncePerRequestFilter {
  static final String BAR = "surgicode.bar";

  private static final String POLICY = "Content-Security-Policy";
  private static final String NOBODY = "'none'";
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
  private static final List<String> OPEN =
      List.of("/health", "/health/live", "/health/ready", "/health/ehr", "/error", BarPages.PATH);
  private static final List<String> OPEN_BELOW =
      List.of(
          "/library",
          "/jwks",
          "/launch",
          "/demo",
          "/admin",
          "/api",
          "/fhir",
          "/cds-services",
          "/notify",
          "/hl7");

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Launchpads pads;
  private final FrontPage front;

  LaunchGuard(Sessions sessions, SessionCookie cookie, Launchpads pads, FrontPage front) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.pads = pads;
    this.front = front;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var launch = sessions.of(cookie.word(request));
    launch.ifPresent(
        found -> {
          LaunchArgument.put(request, found);
          Visits.byPerson(found.user().reference(), found.user().issuer(), found.tenant());
        });
    letFrame(launch.map(Launch::tenant).orElse(null), response);
    if (open(request.getRequestURI())) {
      chain.doFilter(request, response);
    } else if (launch.isEmpty() && request.getRequestURI().equals("/")) {
      response.sendRedirect(front.address());
    } else if (launch.isEmpty()) {
      bar(Bar.NO_LAUNCH, request, response);
    } else if (request.getRequestURI().equals("/") && !launch.get().reachesAny()) {
      bar(Bar.NO_PATIENT, request, response);
    } else if (changes(request) && !launch.get().carriedBy(request)) {
      bar(Bar.OTHER_LAUNCH, request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The page may stand in the EHR's frame and in no other. */
  private void letFrame(@Nullable String tenant, HttpServletResponse response) {
    String policy = response.getHeader(POLICY);
    String ancestors = pads.ancestors(tenant);
    if (policy != null && !ancestors.endsWith(NOBODY)) {
      response.setHeader(POLICY, policy.replace("frame-ancestors " + NOBODY, ancestors));
      response.setHeader("X-Frame-Options", null); // it knows nothing of origins
    }
  }

  private static boolean open(String path) {
    return OPEN.contains(path)
        || OPEN_BELOW.stream().anyMatch(o -> path.equals(o) || path.startsWith(o + "/"))
        || (path.lastIndexOf('/') == 0
            && Stream.of(".css", ".js", ".svg", ".woff2").anyMatch(path::endsWith));
  }

  private static boolean changes(HttpServletRequest request) {
    return !HARMLESS.contains(request.getMethod());
  }

  private static void bar(Bar bar, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.setAttribute(BAR, bar);
    request.getRequestDispatcher(BarPages.PATH).forward(request, response);
  }
}
