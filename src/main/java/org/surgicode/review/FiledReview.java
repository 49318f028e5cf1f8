package org.surgicode.review;

import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CaseReview;

/**
 * A review as the store keeps it.
 *
 * @param review the newest review of its case
 * @param written what of it was written to the EHR, in words; null while nothing was
 */
public record FiledReview(CaseReview review, @Nullable String written) {
  /** Name of the case. */
  public String caseId() {
    return review.surgicalCase().id();
  }
}
