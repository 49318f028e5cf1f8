package org.surgicode.web.launch;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie that carries a session's word and nothing else. Over https it works within the frame
 * of an EHR, apart for each EHR that frames it, and for this host alone; on this machine's own http
 * it is a plain one.
 */
public final class SessionCookie {
  private static final String ON_ITS_WAY = "-launch";

  private final boolean secure;

  /**
   * @param secure whether people reach the service over https
   */
  public SessionCookie(boolean secure) {
    this.secure = secure;
  }

  /** Name of the cookie; the prefix makes browsers refuse one that was set for other hosts. */
  public String name() {
    return secure ? "__Host-surgicode" : "surgicode";
  }

  /** The word that a browser sends; null when it sends none. */
  public @Nullable String word(HttpServletRequest request) {
    return value(request, name());
  }

  /** The word by which a browser is known again that is on its way; null for none. */
  @Nullable String browser(HttpServletRequest request) {
    String word = value(request, name() + ON_ITS_WAY);
    return word == null || !word.matches("[A-Za-z0-9_-]{43}") ? null : word;
  }

  /** The same, handed to a browser that has none. */
  String browser(HttpServletRequest request, HttpServletResponse response) {
    String known = browser(request);
    String word = known == null ? Secret.fresh() : known;
    add(response, name() + ON_ITS_WAY, word, Duration.ofMinutes(15));
    return word;
  }

  private static @Nullable String value(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name)) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  /** Hands a browser its word. */
  public void set(HttpServletResponse response, String word) {
    add(response, name(), word, Duration.ofSeconds(-1));
  }

  /** Takes it back. */
  public void clear(HttpServletResponse response) {
    add(response, name(), "", Duration.ZERO);
  }

  private void add(HttpServletResponse response, String name, String word, Duration life) {
    ResponseCookie cookie =
        ResponseCookie.from(name, word)
            .path("/")
            .maxAge(life)
            .httpOnly(true)
            .secure(secure)
            .partitioned(secure)
            .sameSite(secure ? "None" : "Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
