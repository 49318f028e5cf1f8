package org.surgicode.review;

import org.surgicode.casefile.CaseReview;

/** Port to an EHR that is written: records a review so that a human can decide. */
public interface ReviewSink {
  /**
   * Writes the review once; an unchanged review writes nothing.
   *
   * @return what was written, in words for the log and the table: for example {@code Task,
   *     GuidanceResponse, 3 DetectedIssue} or {@code unchanged}
   * @throws EhrProblem when the EHR refused or could not be reached
   */
  String record(CaseReview review);
}
