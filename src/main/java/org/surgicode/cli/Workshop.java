package org.surgicode.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.review.CaseReviewer;

/**
 * What every review on the command line needs, made once.
 *
 * @param bundles reads records
 * @param reviewer reads and judges operations
 */
record Workshop(CaseBundles bundles, CaseReviewer reviewer) {

  /**
   * An intake that looks at every record in the same way.
   *
   * @param asOf day by which what may still come is pending; null when nothing is to be pending
   * @param edition edition to judge by; null for the one in force on the day of the operation
   */
  Intake intake(@Nullable LocalDate asOf, @Nullable String edition) {
    return new Intake(
        bundles,
        edition == null
            ? one -> reviewer.reviews(one, asOf)
            : one -> reviewer.reviewsUnder(edition, one, asOf));
  }
}
