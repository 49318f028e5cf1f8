package org.surgicode.web.launch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Those on their way, for ten minutes and of a bounded number: whoever takes longer begins anew.
 */
final class Attempts {
  private static final int MOST = 10_000;
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final Cache<String, Attempt> begun;

  Attempts(Clock clock) {
    this.begun =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LIFE)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  void begin(Attempt attempt) {
    begun.put(attempt.state(), attempt);
  }

  /** Whoever comes back with this word, once, in the browser that he began with. */
  Optional<Attempt> back(String state, @Nullable String browser) {
    Map<String, Attempt> all = begun.asMap();
    return Optional.ofNullable(all.remove(state))
        .filter(attempt -> Secret.same(attempt.browser(), browser));
  }
}
