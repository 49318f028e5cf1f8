package org.surgicode.ehr;

import java.time.Duration;
import org.surgicode.casefile.UnusableInput;

/**
 * How far this software goes with one EHR before it gives up, and how much it asks of it.
 *
 * @param connectTimeout longest wait for a connection
 * @param answerTimeout longest wait for one whole answer
 * @param retries how often a read is asked again after the first try
 * @param longestWait longest pause before asking again; when the EHR wants a longer one, the work
 *     stops
 * @param pageSize entries asked for per page of a search
 * @param mostPages pages read of one search
 * @param largestAnswer bytes of one answer, attachments included
 * @param requestsPerSecond requests sent per second in the long run
 * @param burst requests that may be sent at once after a rest
 * @param parallel requests under way at the same time
 */
public record Limits(
    Duration connectTimeout,
    Duration answerTimeout,
    int retries,
    Duration longestWait,
    int pageSize,
    int mostPages,
    int largestAnswer,
    int requestsPerSecond,
    int burst,
    int parallel) {

  private static final Duration HOUR = Duration.ofHours(1);

  /**
   * @throws UnusableInput with code {@code config} when a limit is none
   */
  public Limits {
    time("connect-timeout", connectTimeout);
    time("answer-timeout", answerTimeout);
    time("longest-wait", longestWait);
    range("retries", retries, 0, 20);
    range("page-size", pageSize, 1, 1000);
    range("most-pages", mostPages, 1, 10_000);
    range("largest-answer", largestAnswer, 10_000, 1_000_000_000);
    range("requests-per-second", requestsPerSecond, 1, 10_000);
    range("burst", burst, 1, 10_000);
    range("parallel", parallel, 1, 64);
  }

  /** The same with rates that only an EHR on this machine bears. */
  public Limits(
      Duration connectTimeout,
      Duration answerTimeout,
      int retries,
      Duration longestWait,
      int pageSize,
      int mostPages,
      int largestAnswer) {
    this(
        connectTimeout,
        answerTimeout,
        retries,
        longestWait,
        pageSize,
        mostPages,
        largestAnswer,
        1000,
        1000,
        8);
  }

  /** What suits an EHR on this machine. */
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

  /** The same with other timeouts. */
  public Limits patient(Duration connect, Duration answer) {
    return new Limits(
        connect,
        answer,
        retries,
        longestWait,
        pageSize,
        mostPages,
        largestAnswer,
        requestsPerSecond,
        burst,
        parallel);
  }

  private static void time(String name, Duration time) {
    if (time.compareTo(Duration.ofMillis(1)) < 0 || time.compareTo(HOUR) > 0) {
      throw new UnusableInput("config", name + " must be a time from 1ms to 1h, such as 30s.");
    }
  }

  private static void range(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new UnusableInput("config", name + " must be from " + least + " to " + most + ".");
    }
  }
}
