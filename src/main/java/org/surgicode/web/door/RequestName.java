package org.surgicode.web.door;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The name that a request's answer, its errors and every line of the log about it have. */
public final class RequestName {
  /** The header that says it, sent and received. */
  static final String HEADER = "X-Request-Id";

  private static final String KEY = "request";

  /** What FHIR takes for an id. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]{1,64}");

  private RequestName() {}

  /** The name of the request that this thread works on; null when it works on none. */
  public static @Nullable String current() {
    return MDC.get(KEY);
  }

  /** Begins a request under the name that its sender gave it, or under a new one. */
  static String begin(@Nullable String sent) {
    String name =
        sent != null && NAME.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    MDC.put(KEY, name);
    return name;
  }

  static void end() {
    MDC.remove(KEY);
  }
}
