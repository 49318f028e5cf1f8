package org.surgicode.review.work;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done again and again, by one process at a time.
 *
 * @param name short name, never the same as another's
 * @param every time from the end of one round to the next
 * @param round what is done
 */
public record Chore(String name, Duration every, Round round) {
  /** One round. */
  @FunctionalInterface
  public interface Round {
    /**
     * @param last when the last round began that did not fail; null for the first
     */
    void walk(@Nullable Instant last);
  }
}
