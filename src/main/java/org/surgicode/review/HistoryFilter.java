package org.surgicode.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Determination;

/**
 * Which reviews of the history are wanted.
 *
 * @param operation reference of the operation's Procedure; null for all operations
 * @param caseId name of the case, which also tells the family; null for all
 * @param determination null for all
 * @param since first moment that counts; null for all
 * @param before number of a review: only older ones count, so the last number of a page gives the
 *     next page; null for the newest
 * @param most how many at most, up to 200
 */
public record HistoryFilter(
    @Nullable String operation,
    @Nullable String caseId,
    @Nullable Determination determination,
    @Nullable Instant since,
    @Nullable Long before,
    int most) {
  private static final int PAGE = 50;

  /** Every review, a page of them. */
  public static HistoryFilter all() {
    return new HistoryFilter(null, null, null, null, null, PAGE);
  }

  /** The reviews of one operation by every family. */
  public static HistoryFilter ofOperation(String procedure) {
    return new HistoryFilter(procedure, null, null, null, null, PAGE);
  }

  /** The reviews of one case. */
  public static HistoryFilter ofCase(String caseId) {
    return new HistoryFilter(null, caseId, null, null, null, PAGE);
  }

  /** The newest review of one case. */
  public static HistoryFilter newestOf(String caseId) {
    return new HistoryFilter(null, caseId, null, null, null, 1);
  }

  /** The same, older than one review. */
  public HistoryFilter before(long number) {
    return new HistoryFilter(operation, caseId, determination, since, number, most);
  }
}
