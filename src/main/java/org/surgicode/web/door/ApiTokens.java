package org.surgicode.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets programs into {@code /api/v1} with a token of the tenant's authorization server. Whoever
 * comes so is in his own tenant, whatever he names; a token of one patient opens nothing here,
 * where every answer is about many.
 */
public final class ApiTokens {
  /** Attribute of a request: reference of the person for whom it is made. */
  public static final String USER = "surgicode.user";

  private static final String TENANT = "tenant";

  private final Tokens tokens;

  /** Checks them so. */
  public ApiTokens(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Whether a request brings a token. */
  public static boolean comesWith(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
  }

  /**
   * The request as one of the token's tenant, with the person in the attribute {@link #USER} when
   * the token names one.
   *
   * @throws Refusal 401 when the token is not good, 403 when it does not cover the request
   */
  public HttpServletRequest admitted(HttpServletRequest request) {
    String named = request.getParameter(TENANT);
    Caller caller = tokens.toApi(request.getHeader("Authorization"), named);
    String tenant = caller.entrance().tenant();
    HttpServletRequest within = within(request, tenant);
    if (caller.patient() != null) {
      throw new Refusal(403, "forbidden", "Ask for a token that is not of one patient alone.");
    }
    require(new Rights(caller), request);
    if (caller.user() != null) {
      request.setAttribute(USER, reference(caller.user(), caller.entrance()));
    }
    return within;
  }

  /**
   * The request as one of this tenant.
   *
   * @throws Refusal 403 when it names another
   */
  public static HttpServletRequest within(HttpServletRequest request, String tenant) {
    String named = request.getParameter(TENANT);
    if (named != null && !named.equals(tenant)) {
      throw new Refusal(403, "forbidden", "Name no tenant but your own, or none.");
    }
    return new OfTenant(request, tenant);
  }

  /** The scopes are those of the same deeds at {@code /fhir}. */
  private static void require(Rights rights, HttpServletRequest request) {
    String path = request.getRequestURI();
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      rights.require("GuidanceResponse", 'r');
      rights.require("GuidanceResponse", 's');
      return;
    }
    rights.require("Procedure", 'r');
    if (path.endsWith("/decisions")) {
      rights.require("Task", 'u');
    } else if (!path.equals("/api/v1/reviews")) {
      rights.require("Task", 'c');
    }
  }

  /** A person of the tenant's EHR is named without its address. */
  private static String reference(String user, Entrance entrance) {
    String base = entrance.fhirBase() + "/";
    return user.startsWith(base) ? user.substring(base.length()) : user;
  }

  /** A request that names its tenant. */
  private static final class OfTenant extends HttpServletRequestWrapper {
    private final String tenant;

    OfTenant(HttpServletRequest request, String tenant) {
      super(request);
      this.tenant = tenant;
    }

    @Override
    public @Nullable String getParameter(String name) {
      return name.equals(TENANT) ? tenant : super.getParameter(name);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return name.equals(TENANT) ? new String[] {tenant} : super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
      all.put(TENANT, new String[] {tenant});
      return Collections.unmodifiableMap(all);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(getParameterMap().keySet());
    }
  }
}
