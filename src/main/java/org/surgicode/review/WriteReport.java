package org.surgicode.review;

import java.time.Instant;
import java.util.List;

/**
 * How the newest attempt went to write one review to the EHR: what arrived there and what did not.
 *
 * @param key name of the evaluation in the EHR (K): the same for every review of one operation
 * @param caseId name of the case
 * @param operation reference of the operation's Procedure
 * @param fingerprint what was to be written (F): changes with the review
 * @param way how it was written: the rung of the ladder, for example {@code transaction}
 * @param outcome how it went
 * @param reached what stands in the EHR now: {@code codes} and ids of questions
 * @param missed what does not, though the review says it
 * @param said one sentence for the operator, or what was written
 * @param at when
 */
public record WriteReport(
    String key,
    String caseId,
    String operation,
    String fingerprint,
    String way,
    Outcome outcome,
    List<String> reached,
    List<String> missed,
    String said,
    Instant at) {

  /** How an attempt ended. */
  public enum Outcome {
    /** Begun and not ended: the process may have died over it. */
    BEGUN,
    /** All of it stands in the EHR, as far as the way carries it. */
    WRITTEN,
    /** It stood there already. */
    UNCHANGED,
    /** The evaluation was taken back, because the operation was entered in error. */
    WITHDRAWN,
    /** Only looked: nothing was sent, as the tenant's policy says. */
    DRY_RUN,
    /** Nothing was sent, because writing is switched off. */
    SWITCHED_OFF,
    /** The EHR offers no way to write it. */
    READ_ONLY,
    /** A request had no clear answer: it is looked up before it is sent again. */
    UNKNOWN,
    /** The EHR refused, or others changed the same record meanwhile. */
    FAILED
  }

  /** Makes the lists unmodifiable. */
  public WriteReport {
    reached = List.copyOf(reached);
    missed = List.copyOf(missed);
  }

  /** Whether everything that can be written stands in the EHR. */
  public boolean settled() {
    return outcome == Outcome.WRITTEN
        || outcome == Outcome.UNCHANGED
        || outcome == Outcome.WITHDRAWN;
  }
}
