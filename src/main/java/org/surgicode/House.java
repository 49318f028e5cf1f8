package org.surgicode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.criteria.Families;
import org.surgicode.ehr.EhrSettings;
import org.surgicode.ehr.FhirEhr;
import org.surgicode.reading.NoteReader;
import org.surgicode.review.CaseReviewer;
import org.surgicode.review.ReviewDesk;
import org.surgicode.review.ReviewStore;
import org.surgicode.review.Tenants;
import org.surgicode.store.MemoryStore;

/**
 * The rooms put together.
 *
 * @param tenants the hospitals, each with a desk where its cases are looked at and recorded
 * @param catalogue what the code family holds, for the pages
 */
record House(Tenants tenants, FamilyCatalogue catalogue) {
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

  /** A house with a garden door to each EHR; behind every door a store of its own. */
  static House build(Workrooms workrooms, List<EhrSettings> ehrs) {
    Map<String, ReviewDesk> desks = new TreeMap<>();
    for (EhrSettings settings : ehrs) {
      FhirEhr ehr = new FhirEhr(settings);
      ReviewStore store = new MemoryStore(MOST_REVIEWS_KEPT);
      desks.put(settings.tenant(), new ReviewDesk(ehr, workrooms.reviewer(), ehr, store));
    }
    return new House(new Tenants(desks), workrooms.catalogue());
  }
}
