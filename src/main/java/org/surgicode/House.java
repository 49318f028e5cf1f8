package org.surgicode;

import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.criteria.Families;
import org.surgicode.ehr.EhrSettings;
import org.surgicode.ehr.FhirEhr;
import org.surgicode.reading.NoteReader;
import org.surgicode.review.CaseReviewer;
import org.surgicode.review.ReviewDesk;
import org.surgicode.review.ReviewStore;
import org.surgicode.store.MemoryStore;

/**
 * The rooms put together, for one EHR.
 *
 * @param desk where cases are looked at and recorded
 * @param store the reviews that are kept
 * @param catalogue what the code family holds, for the pages
 */
record House(ReviewDesk desk, ReviewStore store, FamilyCatalogue catalogue) {
  private static final String FAMILY = "cpt-63300";
  private static final int MOST_REVIEWS_KEPT = 2000;

  /** The two workrooms: reading and judging. */
  record Workrooms(CaseReviewer reviewer, FamilyCatalogue catalogue) {
    /**
     * @throws org.surgicode.casefile.UnusableInput with code {@code config} when the files do not
     *     fit together
     */
    static Workrooms open(ConfigFiles config) {
      return new Workrooms(reviewerOf(config), Families.catalogue(config, FAMILY));
    }
  }

  static CaseReviewer reviewerOf(ConfigFiles config) {
    return new CaseReviewer(
        NoteReader.load(config), Families.load(config, FAMILY, Application.version()));
  }

  /** A house whose garden door leads to one EHR. */
  static House build(Workrooms workrooms, EhrSettings settings) {
    FhirEhr ehr = new FhirEhr(settings);
    ReviewStore store = new MemoryStore(MOST_REVIEWS_KEPT);
    return new House(
        new ReviewDesk(ehr, workrooms.reviewer(), ehr, store), store, workrooms.catalogue());
  }
}
