package org.surgicode.review.work;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work in the queue and how far it came. It holds no words of a chart.
 *
 * @param work what is to be done, with the newest reason and version
 * @param state how far it came
 * @param tries attempts since it was asked for
 * @param said what came of the newest attempt, in one sentence a person understands: what was
 *     written, or what went wrong and what to do; empty before the first
 * @param inputs fingerprint of what the last finished attempt read; null before it
 * @param askedAt when it was asked for
 * @param dueAt when it is worked on next, if it waits
 * @param endedAt when the newest attempt ended; null before it
 */
public record Job(
    Work work,
    State state,
    int tries,
    String said,
    @Nullable String inputs,
    Instant askedAt,
    Instant dueAt,
    @Nullable Instant endedAt) {

  /** How far a job came. */
  public enum State {
    /** It will be worked on: for the first time, or again after something went wrong. */
    WAITING,
    /** Somebody works on it. */
    RUNNING,
    /** It was done. */
    DONE,
    /** It was given up: a person reads why, and has it run again. */
    DEAD;

    /** The word for tables and JSON. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
