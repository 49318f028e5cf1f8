package org.surgicode.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Programs get an error of the framework in their door's words: JSON with one sentence, and never
 * the page that people see.
 */
public final class OwnWords extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(OwnWords.class);

  /** Where programs come in. */
  private static final List<String> DOORS =
      List.of("/cds-services", "/fhir", "/api/v1", "/notify", "/hl7", "/jwks");

  /** For every door of programs. */
  public OwnWords() {}

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return DOORS.stream().noneMatch(door -> path.equals(door) || path.startsWith(door + "/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(request, new Told(request, response));
    } catch (Exception e) {
      Refusal refusal = refusal(e);
      if (refusal == null) {
        LOG.warn("A door failed: {}", innermost(e).getClass().getName());
        refusal = of(500, request.getRequestURI());
      }
      if (!response.isCommitted()) {
        response.resetBuffer();
        Turned.away(refusal, request, response);
      }
    }
  }

  private static @Nullable Refusal refusal(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
    }
    return null;
  }

  private static Throwable innermost(Throwable thrown) {
    return thrown.getCause() == null ? thrown : innermost(thrown.getCause());
  }

  private static Refusal of(int status, String path) {
    return switch (status) {
      case 401 -> new Refusal(401, "login", "Send the secret or the token that was agreed on.");
      case 403 -> new Refusal(403, "forbidden", "Call this service under its own address.");
      case 404 -> new Refusal(404, "not-found", "There is nothing here; " + shown(path));
      case 405 -> new Refusal(405, "not-supported", "Use another method here; " + shown(path));
      case 406, 415 -> new Refusal(status, "not-supported", "Send JSON and take it.");
      case 413 -> new Refusal(413, "too-long", "Send less at once.");
      default ->
          status < 500
              ? new Refusal(status, "invalid", "The request was not understood; " + shown(path))
              : new Refusal(
                  status,
                  "exception",
                  "The service could not answer; tell its operator if it stays so.");
    };
  }

  private static String shown(String path) {
    if (path.startsWith("/cds-services")) {
      return "GET /cds-services lists the services, which are called by POST.";
    }
    if (path.startsWith("/fhir")) {
      return "GET /fhir/metadata lists what there is.";
    }
    return path.startsWith("/api")
        ? "GET /api/v1/openapi says what can be asked."
        : "src/site/markdown/settings.md of this software lists its addresses.";
  }

  /** An answer whose errors are told here instead of on a page. */
  private static final class Told extends HttpServletResponseWrapper {
    private final HttpServletRequest request;

    Told(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void sendError(int status) throws IOException {
      resetBuffer();
      Turned.away(of(status, request.getRequestURI()), request, this);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      sendError(status);
    }
  }
}
