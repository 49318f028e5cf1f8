package org.surgicode.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port to what people of one tenant decided; safe for any number of threads and processes. */
public interface Decisions {
  /**
   * Keeps a decision.
   *
   * @param decision its number is that of the newest decision that the person saw, plus one
   * @throws org.surgicode.casefile.UnusableInput with code {@code decision} when somebody else
   *     decided meanwhile, or nothing is there to be undone
   */
  void keep(Decision decision);

  /** Every decision about the suggestions of one case, newest first. */
  List<Decision> history(String caseId);

  /** The decision about a suggestion that holds now; empty when none was made or it was undone. */
  default Optional<Decision> standing(String caseId, String suggestion) {
    return newest(caseId, suggestion).filter(d -> d.kind() != Decision.Kind.UNDONE);
  }

  /** The newest decision about a suggestion, undone or not. */
  default Optional<Decision> newest(String caseId, String suggestion) {
    return history(caseId).stream().filter(d -> d.suggestion().equals(suggestion)).findFirst();
  }

  /** Decisions made before a moment that still hold and of which the EHR was told nothing yet. */
  List<Decision> untold(Instant before);

  /**
   * Reserves a decision for whoever tells the EHR about it or takes it back.
   *
   * @return whether it was free: the EHR was told nothing, and nobody else is about to tell it
   */
  boolean claim(Decision decision);

  /**
   * Notes what the EHR was told of a decision, in words; null that it was told nothing after all.
   */
  void told(Decision decision, @Nullable String what);

  /** What the EHR was told of a decision, in words; empty while it was told nothing. */
  Optional<String> told(Decision decision);
}
