package org.surgicode.ehr;

import java.time.Duration;

/**
 * How far this software goes with one EHR before it gives up.
 *
 * @param connectTimeout longest wait for a connection
 * @param answerTimeout longest wait for one whole answer
 * @param retries how often a read is asked again after the first try
 * @param longestWait longest pause before asking again; when the EHR wants a longer one, the work
 *     stops
 * @param pageSize entries asked for per page of a search
 * @param mostPages pages read of one search
 * @param largestAnswer bytes of one answer, attachments included
 */
public record Limits(
    Duration connectTimeout,
    Duration answerTimeout,
    int retries,
    Duration longestWait,
    int pageSize,
    int mostPages,
    int largestAnswer) {

  /** What suits most EHRs. */
  public static Limits usual() {
    return new Limits(
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        4,
        Duration.ofMinutes(2),
        100,
        200,
        25 * 1024 * 1024);
  }
}
