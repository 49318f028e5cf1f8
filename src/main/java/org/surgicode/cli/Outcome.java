package org.surgicode.cli;

import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.ReviewJson;
import tools.jackson.databind.node.ObjectNode;

/** What became of one operation. */
sealed interface Outcome {
  /** The outcome as one object of the review contract. */
  ObjectNode json(boolean withText);

  /** It was reviewed. */
  record Reviewed(CaseReview review) implements Outcome {
    @Override
    public ObjectNode json(boolean withText) {
      return ReviewJson.of(review, withText);
    }
  }

  /** It could not be reviewed, for a reason that a user can act on. */
  record Refused(String name, UnusableInput problem) implements Outcome {
    @Override
    public ObjectNode json(boolean withText) {
      return ReviewJson.error(name, problem);
    }
  }
}
