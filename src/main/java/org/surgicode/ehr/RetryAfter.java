package org.surgicode.ehr;

import ca.uhn.fhir.rest.client.api.IClientInterceptor;
import ca.uhn.fhir.rest.client.api.IHttpRequest;
import ca.uhn.fhir.rest.client.api.IHttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how long the EHR wants to be left alone. HAPI's exceptions lose the header, so it is
 * read from the answer itself. Belongs to one thread's conversation.
 */
final class RetryAfter implements IClientInterceptor {
  private final Clock clock;
  private @Nullable Duration wanted;

  RetryAfter(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void interceptRequest(IHttpRequest request) {
    wanted = null;
  }

  @Override
  public void interceptResponse(IHttpResponse response) {
    var values = response.getHeaders("Retry-After");
    wanted = values.isEmpty() ? null : read(values.get(0).strip(), clock.instant());
  }

  /** The pause that the last answer asked for, null when it asked for none. */
  @Nullable Duration wanted() {
    return wanted;
  }

  /** Reads seconds or an HTTP date; null for anything else. */
  static @Nullable Duration read(String value, Instant now) {
    try {
      if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return Duration.ofSeconds(Long.parseLong(value));
      }
      Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
    } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
      return null;
    }
  }
}
