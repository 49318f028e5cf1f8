package org.surgicode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.criteria.Families;
import org.surgicode.criteria.site.SiteTables;
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
 * @param publishedKeys public keys, as JWKS, of each tenant that has keys
 * @param catalogues what each code family holds, for the pages
 */
record House(Tenants tenants, Map<String, String> publishedKeys, List<FamilyCatalogue> catalogues) {
  private static final int MOST_REVIEWS_KEPT = 2000;

  /** The two workrooms: reading and judging. */
  record Workrooms(CaseReviewer reviewer, List<FamilyCatalogue> catalogues) {
    /**
     * @throws org.surgicode.casefile.UnusableInput with code {@code config} when the files do not
     *     fit together
     */
    static Workrooms open(ConfigFiles config, RuleSettings rules) {
      return new Workrooms(
          reviewerOf(config, rules),
          rules.families().stream().map(f -> Families.catalogue(config, f)).toList());
    }
  }

  /** The reviewer by the rules that the settings of this configuration switch on. */
  static CaseReviewer reviewerOf(ConfigFiles config) {
    return reviewerOf(config, SettingsFile.rules(config, System.getenv()));
  }

  static CaseReviewer reviewerOf(ConfigFiles config, RuleSettings rules) {
    return new CaseReviewer(
        NoteReader.load(config),
        rules.families().stream()
            .map(family -> Families.load(config, family, Application.version()))
            .toList(),
        siteTables(config, rules));
  }

  private static SiteTables siteTables(ConfigFiles config, RuleSettings rules) {
    return rules.siteData() == null
        ? SiteTables.none()
        : SiteTables.read(
            rules.siteData(),
            rules.families().stream().map(f -> Families.catalogue(config, f)).toList());
  }

  /** What every family of this configuration holds, switched on or not. */
  static List<FamilyCatalogue> catalogues(ConfigFiles config) {
    return Families.packaged(config).stream().map(f -> Families.catalogue(config, f)).toList();
  }

  /** A house with a garden door to each EHR; behind every door a store of its own. */
  static House build(Workrooms workrooms, List<EhrSettings> ehrs) {
    Map<String, ReviewDesk> desks = new TreeMap<>();
    Map<String, String> keys = new TreeMap<>();
    for (EhrSettings settings : ehrs) {
      FhirEhr ehr = new FhirEhr(settings);
      String published = ehr.publishedKeys();
      if (published != null) {
        keys.put(settings.tenant(), published);
      }
      ReviewStore store = new MemoryStore(MOST_REVIEWS_KEPT);
      desks.put(settings.tenant(), new ReviewDesk(ehr, workrooms.reviewer(), ehr, store));
    }
    return new House(new Tenants(desks), keys, workrooms.catalogues());
  }
}
