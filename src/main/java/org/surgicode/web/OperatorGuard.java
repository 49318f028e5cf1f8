package org.surgicode.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.surgicode.web.door.Visits;

/** Lets in whoever sits at this machine and knows the password; to others nothing is there. */
final class OperatorGuard extends OncePerRequestFilter {
  private final byte[] expected;

  OperatorGuard(String password) {
    String credentials = "admin:" + password;
    String token = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    this.expected = ("Basic " + token).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
      Visits.hidden(null, null);
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (!knows(request.getHeader("Authorization"))) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"SurgiCode\", charset=\"UTF-8\"");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      Visits.byPerson("admin", "", null);
      chain.doFilter(request, response);
    }
  }

  /** Whether the operator sits at this machine and says who he is; notes that he came. */
  boolean admits(HttpServletRequest request) throws IOException {
    boolean here = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    if (here && knows(request.getHeader("Authorization"))) {
      Visits.byPerson("admin", "", null);
      return true;
    }
    return false;
  }

  private boolean knows(@Nullable String authorization) {
    return authorization != null
        && MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8));
  }
}
