package org.surgicode.review.work;

import java.time.Duration;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.EhrProblem;

/**
 * What follows from a job that went wrong: it is tried again later, or given up.
 *
 * @param later how long to wait before the next try; zero when there is none
 * @param said what went wrong and what to do, for a person
 */
public record Setback(Duration later, String said) {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int TRIES = 8;

  /** Three days of trying every quarter of an hour: a long weekend without the EHR. */
  private static final int TRIES_WHILE_AWAY = 300;

  /**
   * What follows from one failure.
   *
   * @param tries attempts so far, this one included
   */
  public static Setback of(RuntimeException failure, int tries) {
    int most = mostTries(failure);
    String said = sentence(failure);
    return tries < most
        ? new Setback(after(tries), said)
        : new Setback(
            Duration.ZERO, most > 1 ? said + " Given up after " + tries + " tries." : said);
  }

  /** Whether nothing but a person helps. */
  public boolean isFinal() {
    return later.isZero();
  }

  /** Doubles from try to try; a quarter of an hour at most. */
  private static Duration after(int tries) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(tries - 1, 20));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }

  private static int mostTries(RuntimeException failure) {
    if (failure instanceof UnusableInput) {
      return 1;
    }
    if (!(failure instanceof EhrProblem problem)) {
      return TRIES;
    }
    return switch (problem.kind()) {
      case UNREACHABLE, TIMEOUT, THROTTLED, UNAUTHORIZED, SERVER_ERROR -> TRIES_WHILE_AWAY;
      case UNREADABLE_ANSWER, INCOMPLETE, CONFLICT -> TRIES;
      // What was told a moment ago may not be readable yet.
      case NOT_FOUND -> 3;
      case FOREIGN_LINK, OTHER_PATIENT, REFUSED -> 1;
    };
  }

  private static String sentence(RuntimeException failure) {
    return failure instanceof EhrProblem || failure instanceof UnusableInput
        ? String.valueOf(failure.getMessage())
        : "The software failed in a way that nobody foresaw ("
            + failure.getClass().getSimpleName()
            + "); run it again, and tell the makers if it stays so.";
  }
}
