package org.surgicode.web.launch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The launches under way, by the word in the browser's cookie. They are in memory only, and of a
 * bounded number: when the service ends, everybody opens it anew from the EHR.
 */
public final class Sessions {
  private static final int MOST = 20_000;

  private final Cache<String, Held> held;
  private final Clock clock;
  private final Duration idle;
  private final Duration longest;

  /**
   * An empty store.
   *
   * @param idle how long a session lasts without a request
   * @param longest how long it lasts at most
   */
  public Sessions(Clock clock, Duration idle, Duration longest) {
    this.clock = clock;
    this.idle = idle;
    this.longest = longest;
    this.held = Caffeine.newBuilder().maximumSize(MOST).build();
  }

  /** A launch, since when it is open, and until when it stays so without a request. */
  private record Held(Launch launch, Instant opened, Instant until) {}

  /**
   * Opens a session for a launch.
   *
   * @return the word for the browser's cookie
   */
  public String open(Launch launch) {
    String word = Secret.fresh();
    Instant now = clock.instant();
    held.put(word, new Held(launch, now, now.plus(idle)));
    return word;
  }

  /** The launch of a cookie's word, which stays open a while longer by being asked for. */
  public Optional<Launch> of(@Nullable String word) {
    if (word == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Held found =
        held.asMap()
            .computeIfPresent(
                word,
                (w, h) ->
                    now.isBefore(h.until()) && now.isBefore(h.opened().plus(longest))
                        ? new Held(h.launch(), h.opened(), now.plus(idle))
                        : null);
    return Optional.ofNullable(found).map(Held::launch);
  }

  /** Ends a session. */
  public void end(String word) {
    held.invalidate(word);
  }
}
