package org.surgicode.review.work;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;

/**
 * How one tenant's work is come by and worked off.
 *
 * @param lanes jobs worked on at the same time, by all processes together
 * @param reviewsPerMinute jobs begun in a minute, by all processes together
 * @param poll how often the EHR is asked what changed; null for never
 * @param overlap how far before the last asking a poll reaches back
 * @param notificationSecret what a notification must carry or be signed with; null when the EHR
 *     sends none
 * @param patientIdentifiers which identifiers of HL7 version 2 messages name patients: the system
 *     that each assigning authority stands for in the EHR, or {@code id} where it is the id of the
 *     Patient
 */
public record WorkSettings(
    int lanes,
    int reviewsPerMinute,
    @Nullable Duration poll,
    Duration overlap,
    @Nullable String notificationSecret,
    Map<String, String> patientIdentifiers) {
  private static final int SHORTEST_SECRET = 16;
  private static final Duration LONGEST = Duration.ofDays(7);

  /**
   * @throws UnusableInput with code {@code config} when one is out of its range
   */
  public WorkSettings {
    patientIdentifiers = Map.copyOf(patientIdentifiers);
    new Pace(lanes, reviewsPerMinute);
    if (poll != null) {
      time("poll", poll);
    }
    time("overlap", overlap);
    if (notificationSecret != null && notificationSecret.length() < SHORTEST_SECRET) {
      throw new UnusableInput("config", "notification-secret must have at least 16 characters.");
    }
  }

  /** The same, where messages of HL7 version 2 name no patients. */
  public WorkSettings(
      int lanes,
      int reviewsPerMinute,
      @Nullable Duration poll,
      Duration overlap,
      @Nullable String notificationSecret) {
    this(lanes, reviewsPerMinute, poll, overlap, notificationSecret, Map.of());
  }

  /** What an EHR on this machine bears, which is neither polled nor listened to. */
  public static WorkSettings usual() {
    return new WorkSettings(2, 6000, null, Duration.ofMinutes(10), null);
  }

  /** How fast. */
  public Pace pace() {
    return new Pace(lanes, reviewsPerMinute);
  }

  /** The same, polled that often and listening to notifications with that secret. */
  public WorkSettings hearing(@Nullable Duration polled, @Nullable String secret) {
    return new WorkSettings(lanes, reviewsPerMinute, polled, overlap, secret, patientIdentifiers);
  }

  private static void time(String name, Duration time) {
    if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(LONGEST) > 0) {
      throw new UnusableInput("config", name + " must be a time from 1s to 7d, such as 10m.");
    }
  }

  /** Tells everything but the secret. */
  @Override
  public String toString() {
    return "WorkSettings[" + pace() + ", poll " + poll + "]";
  }
}
