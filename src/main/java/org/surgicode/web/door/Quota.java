package org.surgicode.web.door;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each of many callers may come; who has not come for long is forgotten. */
public final class Quota {
  private static final int MOST_CALLERS = 10_000;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CALLERS;
        }
      };

  /** Nobody has come yet. */
  public Quota() {}

  /**
   * Lets one caller come once more.
   *
   * @param caller his name among all that are counted here
   * @param perMinute how often he may come in a minute, all at once if he likes
   * @throws Refusal 429 when he came so often already
   */
  public void take(String caller, int perMinute) {
    var probe = bucket(caller, perMinute).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw Refusal.tooOften(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket bucket(String caller, int perMinute) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          caller,
          name ->
              Bucket.builder()
                  .addLimit(
                      limit ->
                          limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                  .build());
    }
  }
}
