package org.surgicode.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the browser to run and load nothing from elsewhere, and to keep no copy. */
final class SafetyHeaders extends OncePerRequestFilter {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
          + " img-src 'self' data:; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";
  private static final String UNUSED =
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
  private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

  private final boolean encrypted;

  /**
   * @param encrypted whether people reach the service over https, and are to do so only
   */
  SafetyHeaders(boolean encrypted) {
    this.encrypted = encrypted;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    // Not no-referrer: a form would then come from "null", which the guard takes for another site.
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", UNUSED);
    response.setHeader("Cache-Control", "no-store");
    if (encrypted) {
      response.setHeader("Strict-Transport-Security", TWO_YEARS);
    }
    chain.doFilter(request, response);
  }
}
