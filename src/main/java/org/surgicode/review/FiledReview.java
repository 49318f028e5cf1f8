package org.surgicode.review;

import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CaseReview;

/**
 * A review as the store keeps it: without the words of the documents, of which only what is quoted
 * remains. Their hashes tell whether a document that is fetched again is the one that was read.
 *
 * @param review the newest review of its case
 * @param written what of it was written to the EHR, in words; null while nothing was
 */
public record FiledReview(CaseReview review, @Nullable String written) {
  /** Leaves the words of the documents behind. */
  public FiledReview {
    review =
        new CaseReview(review.surgicalCase().withoutTexts(), review.judgement(), review.searched());
  }

  /** Name of the case. */
  public String caseId() {
    return review.surgicalCase().id();
  }
}
