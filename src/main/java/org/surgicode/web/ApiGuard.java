package org.surgicode.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.surgicode.web.door.ApiTokens;
import org.surgicode.web.door.Refusal;
import org.surgicode.web.door.Tokens;
import org.surgicode.web.launch.Launch;
import org.surgicode.web.launch.Launches;
import org.surgicode.web.launch.Right;

/**
 * Lets into {@code /api/v1} a program with a token, a person with a session whose role sees all
 * cases with their codes, and the operator at this machine; nobody else. What describes the API is
 * open.
 */
final class ApiGuard extends OncePerRequestFilter {
  private final ApiTokens tokens;
  private final OperatorGuard operator;

  ApiGuard(Tokens tokens, OperatorGuard operator) {
    this.tokens = new ApiTokens(tokens);
    this.operator = operator;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/api/v1/admin/") || path.startsWith("/api/v1/openapi");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (ApiTokens.comesWith(request)) {
      chain.doFilter(tokens.admitted(request), response);
    } else if (operator.admits(request)) {
      chain.doFilter(request, response);
    } else {
      Launch launch = admitted(Launches.under(request), request);
      request.setAttribute(ApiTokens.USER, launch.user().reference());
      chain.doFilter(ApiTokens.within(request, launch.tenant()), response);
    }
  }

  private static Launch admitted(@Nullable Launch launch, HttpServletRequest request) {
    if (launch == null) {
      throw Refusal.stranger();
    }
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    boolean writes = !reads && !request.getRequestURI().equals("/api/v1/reviews");
    if (launch.patient() != null
        || !launch.may(Right.CODES)
        || !launch.may(Right.ALL_CASES)
        || (writes && !launch.may(Right.DECIDE))) {
      throw new Refusal(403, "forbidden", "Your role, or the open chart, does not allow this.");
    }
    if (!reads && !launch.carriedBy(request)) {
      throw new Refusal(403, "forbidden", "Send the form token of the session as a header.");
    }
    return launch;
  }
}
