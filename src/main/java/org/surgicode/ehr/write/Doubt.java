package org.surgicode.ehr.write;

import org.surgicode.review.EhrProblem;

/** Tells a request that failed from one of which nobody knows what became of it. */
final class Doubt {
  private Doubt() {}

  /** Whether what was sent may have arrived all the same. */
  static boolean remains(EhrProblem problem) {
    return switch (problem.kind()) {
      case UNREACHABLE, TIMEOUT, SERVER_ERROR, UNREADABLE_ANSWER, FOREIGN_LINK, INCOMPLETE -> true;
      case UNAUTHORIZED, NOT_FOUND, THROTTLED, OTHER_PATIENT, CONFLICT, REFUSED -> false;
    };
  }
}
