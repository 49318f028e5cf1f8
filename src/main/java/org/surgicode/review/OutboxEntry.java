package org.surgicode.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One resource on its way to the EHR. It is noted before it is sent, so that a request without an
 * answer is looked up instead of being sent twice, even by a process that was started since.
 *
 * @param key name of the evaluation it belongs to (K)
 * @param name the resource's own identifier, or its type when it has none
 * @param fingerprint what it says (F)
 * @param state how far it came
 * @param reference its name in the EHR, null while that is not known
 * @param tries requests sent for this state of it
 * @param at when the state changed
 */
public record OutboxEntry(
    String key,
    String name,
    String fingerprint,
    State state,
    @Nullable String reference,
    int tries,
    Instant at) {

  /** How far a resource came. */
  public enum State {
    /** It was sent and no clear answer came: it may have arrived. */
    SENT,
    /** The EHR has it. */
    CONFIRMED,
    /** The EHR said no: it has not got it. */
    REFUSED
  }
}
