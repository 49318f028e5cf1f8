package org.surgicode.review;

import java.util.Optional;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Flag;

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

  /**
   * Takes back what was written about an operation that was entered in error. What a human decided
   * stays.
   *
   * @param review an earlier review of the operation
   * @return what was taken back, in words
   * @throws EhrProblem when the EHR refused or could not be reached
   */
  String withdraw(CaseReview review);

  /**
   * Tells the EHR what a person decided about a suggestion.
   *
   * @param review the review that suggested it
   * @return what was changed, in words, or why nothing ever will be; empty while writing is
   *     switched off: then it is to be told later
   * @throws EhrProblem when the EHR refused or could not be reached; telling it again is safe
   */
  default Optional<String> decided(CaseReview review, Decision decision) {
    return Optional.of("nothing: this EHR is told no decisions");
  }

  /**
   * Puts one question of a review to whom it is for, once.
   *
   * @param who reference of the person who asks
   * @return what was made in the EHR, {@code unchanged}, or {@code nothing} and why
   * @throws EhrProblem when the EHR refused or could not be reached; asking again is safe
   */
  default String ask(CaseReview review, Flag flag, String who) {
    return "nothing: this EHR takes no questions";
  }
}
