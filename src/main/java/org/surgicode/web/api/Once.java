package org.surgicode.web.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.Notebook;
import org.surgicode.review.Tenants;
import org.surgicode.web.door.Entrance;
import org.surgicode.web.door.Entrances;
import org.surgicode.web.door.Refusal;

/**
 * Does what a request with an {@code Idempotency-Key} asks for once: the same request sent again
 * gets the answer of the first, and another one under the same key none.
 */
final class Once {
  private static final Duration REMEMBERED = Duration.ofHours(24);
  private static final Duration UNDER_WAY = Duration.ofMinutes(2);
  private static final String BEGUN = "begun";

  private final Entrances entrances;
  private final Tenants tenants;
  private final Clock clock;

  Once(Entrances entrances, Tenants tenants) {
    this.entrances = entrances;
    this.tenants = tenants;
    this.clock = entrances.clock();
  }

  /**
   * Does it, or says what came of it before.
   *
   * @param tenant null when there is only one
   * @param key what the caller calls the request; null to do it in any case
   * @param request what is asked for, to tell another request under the same key
   * @param work does it and says what came of it in a word without anything of a chart
   * @return the word
   * @throws Refusal 409 while the first request is under way, 422 for another request
   */
  String once(
      @Nullable String tenant, @Nullable String key, String request, Supplier<String> work) {
    if (key == null) {
      return work.get();
    }
    if (!key.matches("[\\x21-\\x7e]{1,255}")) {
      throw new Refusal(400, "idempotency-key", "An Idempotency-Key has 1 to 255 characters.");
    }
    Notebook notes = entrance(tenant).notes();
    String begun = request + "\n" + BEGUN;
    if (!notes.note("request", key, begun, clock.instant().plus(UNDER_WAY))) {
      return known(notes.read("request", key).orElse(begun), request);
    }
    try {
      String word = work.get();
      notes.replace("request", key, request + "\n=" + word, clock.instant().plus(REMEMBERED));
      return word;
    } catch (RuntimeException e) {
      notes.replace("request", key, begun, Instant.EPOCH); // as if it had never come
      throw e;
    }
  }

  private static String known(String noted, String request) {
    String[] parts = noted.split("\n", 2);
    if (!parts[0].equals(request)) {
      throw new Refusal(
          422, "idempotency-key", "This Idempotency-Key was used for another request.");
    }
    if (parts[1].equals(BEGUN)) {
      throw new Refusal(409, "idempotency-key", "The first request is under way: ask later.");
    }
    return parts[1].substring(1);
  }

  private Entrance entrance(@Nullable String tenant) {
    tenants.desk(tenant);
    return entrances
        .of(tenant == null ? tenants.first() : tenant)
        .orElseThrow(IllegalStateException::new);
  }
}
