package org.surgicode.cli;

import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.UnusableInput;

/** What became of one operation. */
sealed interface Outcome {
  /** It was reviewed. */
  record Reviewed(CaseReview review) implements Outcome {}

  /** It could not be reviewed, for a reason that a user can act on. */
  record Refused(String name, UnusableInput problem) implements Outcome {}
}
