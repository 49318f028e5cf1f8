package org.surgicode.web.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Which language a visitor gets: the one that the address asks for with {@code lang}, else the one
 * that he chose before, else the one that the EHR named at his launch, else the first that his
 * browser asks for, else English.
 */
public final class LanguageChoice {
  /** Attribute of a request: tag of the language that the EHR named at the launch. */
  public static final String OF_LAUNCH = "surgicode.language";

  static final String PARAMETER = "lang";
  static final String COOKIE = "surgicode-language";
  private static final Duration KEPT = Duration.ofDays(365);
  private final Languages languages;

  /** A choice among the complete languages. */
  public LanguageChoice(Languages languages) {
    this.languages = languages;
  }

  /** The language of this visit; one that the address asks for is kept for the next visits. */
  public Phrases of(HttpServletRequest request, HttpServletResponse response) {
    asked(request).ifPresent(phrases -> keep(phrases, request, response));
    return of(request);
  }

  /** The language of this visit. */
  public Phrases of(HttpServletRequest request) {
    return asked(request)
        .or(() -> languages.named(cookie(request)))
        .or(() -> languages.named((String) request.getAttribute(OF_LAUNCH)))
        .or(() -> preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
        .orElseGet(languages::english);
  }

  /** What addresses within this visit end with, so that a panel without cookies keeps its words. */
  public String query(HttpServletRequest request) {
    return asked(request).map(phrases -> "?" + PARAMETER + "=" + phrases.tag()).orElse("");
  }

  /** The languages to choose from. */
  public List<Phrases> all() {
    return languages.all();
  }

  private Optional<Phrases> asked(HttpServletRequest request) {
    return languages.named(request.getParameter(PARAMETER));
  }

  private Optional<Phrases> preferred(@Nullable String header) {
    if (header == null || header.length() > 500) {
      return Optional.empty();
    }
    try {
      return LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> languages.named(range.getRange()).stream())
          .findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String cookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(COOKIE)) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  private static void keep(
      Phrases phrases, HttpServletRequest request, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, phrases.tag())
            .path("/")
            .maxAge(KEPT)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
