package org.surgicode.web.launch;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, each at most once and not too long. */
final class Asked {
  private static final int LONGEST = 8000;

  private final HttpServletRequest request;

  Asked(HttpServletRequest request) {
    this.request = request;
  }

  /**
   * One that must be there.
   *
   * @throws Barred when it is not, or twice
   */
  String need(String name) {
    String value = maybe(name);
    if (value == null || value.isBlank()) {
      throw new Barred(Bar.MALFORMED);
    }
    return value;
  }

  /**
   * One that may be there; null when it is not.
   *
   * @throws Barred when it is there twice
   */
  @Nullable String maybe(String name) {
    String[] values = request.getParameterValues(name);
    if (values == null) {
      return null;
    }
    if (values.length != 1 || values[0].length() > LONGEST) {
      throw new Barred(Bar.MALFORMED);
    }
    return values[0];
  }
}
