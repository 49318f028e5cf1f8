package org.surgicode.web.launch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The launches under way, by the word in the browser's cookie. They are in memory only, and of a
 * bounded number: when the service ends, everybody opens it anew from the EHR.
 */
public final class Sessions {
  private static final int MOST = 20_000;

  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(10);

  private final Cache<String, Held> held;
  private final Clock clock;

  /** An empty store. */
  public Sessions(Clock clock) {
    this.clock = clock;
    this.held = Caffeine.newBuilder().maximumSize(MOST).build();
  }

  /** A launch, until when it is open without a request, and until when at most. */
  private record Held(
      Launch launch, Instant until, Instant last, Duration idle, @Nullable UserGrant grant) {
    boolean open(Instant now) {
      return now.isBefore(until) && now.isBefore(last);
    }

    Held asked(Instant now) {
      return new Held(launch, now.plus(idle), last, idle, grant);
    }
  }

  /**
   * Opens a session for a launch without a login, for half an hour without a request.
   *
   * @return the word for the browser's cookie
   */
  public String open(Launch launch) {
    return open(launch, IDLE, LONGEST, null);
  }

  String open(Launch launch, Duration idle, Duration longest, @Nullable UserGrant grant) {
    String word = Secret.fresh();
    Instant now = clock.instant();
    held.put(word, new Held(launch, now.plus(idle), now.plus(longest), idle, grant));
    return word;
  }

  /** The launch of a cookie's word, which stays open a while longer by being asked for. */
  public Optional<Launch> of(@Nullable String word) {
    if (word == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Held found = held.asMap().computeIfPresent(word, (w, h) -> h.open(now) ? h.asked(now) : null);
    if (found != null && found.grant() != null && !found.grant().holds()) {
      held.invalidate(word);
      return Optional.empty();
    }
    return Optional.ofNullable(found).map(Held::launch);
  }

  /**
   * Ends sessions of a hospital, whoever holds them: when an account was closed or a device lost.
   *
   * @param person whose, for example {@code Practitioner/7}; null for everybody's
   * @return how many
   */
  public int endAll(String tenant, @Nullable String person) {
    List<String> words =
        held.asMap().entrySet().stream()
            .filter(one -> one.getValue().launch().tenant().equals(tenant))
            .filter(
                one -> person == null || person.equals(one.getValue().launch().user().reference()))
            .map(Map.Entry::getKey)
            .toList();
    words.forEach(this::end);
    return words.size();
  }

  /** Ends a session, and the login at the hospital with it. */
  public void end(String word) {
    Held ended = held.asMap().remove(word);
    if (ended != null && ended.grant() != null) {
      ended.grant().end();
    }
  }
}
