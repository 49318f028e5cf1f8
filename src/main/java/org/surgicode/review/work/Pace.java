package org.surgicode.review.work;

import java.time.Duration;
import org.surgicode.casefile.UnusableInput;

/**
 * How fast one tenant's jobs are worked off, by all processes together.
 *
 * @param lanes jobs worked on at the same time
 * @param perMinute jobs begun in a minute in the long run
 */
public record Pace(int lanes, int perMinute) {
  private static final int MOST_LANES = 16;
  private static final int MOST_PER_MINUTE = 100_000;

  /**
   * @throws UnusableInput with code {@code config} when a number is out of its range
   */
  public Pace {
    if (lanes < 1 || lanes > MOST_LANES) {
      throw new UnusableInput("config", "lanes must be from 1 to 16.");
    }
    if (perMinute < 1 || perMinute > MOST_PER_MINUTE) {
      throw new UnusableInput("config", "reviews-per-minute must be from 1 to 100000.");
    }
  }

  /** What an EHR on this machine bears. */
  public static Pace usual() {
    return new Pace(2, 6000);
  }

  /** Time from the beginning of one job to that of the next in the same lane. */
  public Duration stride() {
    return Duration.ofMinutes(1).multipliedBy(lanes).dividedBy(perMinute);
  }
}
