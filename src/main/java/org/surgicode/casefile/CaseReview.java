package org.surgicode.casefile;

import java.util.List;

/**
 * One finished review: the case it is about, what was searched, and the judgement.
 *
 * @param surgicalCase the record as it was read
 * @param judgement what the judge concluded
 * @param searched references of every document that was read, in record order
 */
public record CaseReview(SurgicalCase surgicalCase, Judgement judgement, List<String> searched) {
  /** Makes the list unmodifiable. */
  public CaseReview {
    searched = List.copyOf(searched);
  }
}
