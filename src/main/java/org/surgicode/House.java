package org.surgicode;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.criteria.Families;
import org.surgicode.criteria.site.SiteTables;
import org.surgicode.ehr.EhrSettings;
import org.surgicode.ehr.FhirEhr;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.reading.NoteReader;
import org.surgicode.review.CaseReviewer;
import org.surgicode.review.ReviewDesk;
import org.surgicode.review.Tenants;
import org.surgicode.review.WriteLedger;
import org.surgicode.review.WriteLedgers;
import org.surgicode.review.work.EventNumbers;
import org.surgicode.review.work.WorkQueue;
import org.surgicode.store.Database;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.door.Entrance;
import org.surgicode.web.door.Entrances;
import org.surgicode.web.door.Introspection;
import org.surgicode.web.door.Visits;
import org.surgicode.web.hl7.Hl7Messages;
import org.surgicode.web.hl7.NamedPatients;
import org.surgicode.web.launch.LaunchRules;
import org.surgicode.web.launch.Launchpad;
import org.surgicode.web.launch.Launchpads;
import org.surgicode.web.notify.Callers;

/**
 * The rooms put together.
 *
 * @param tenants the hospitals, each with a desk where its cases are looked at and recorded
 * @param ledgers what became of writing to each
 * @param queue what is to be done
 * @param events which events the EHRs told
 * @param messages takes messages of HL7 version 2
 * @param callers who may tell that something changed
 * @param publishedKeys public keys, as JWKS, of each tenant that has keys
 * @param entrances the doors for programs of each
 * @param launchpads where people come in
 * @param catalogues what each code family holds, for the pages
 * @param reviewer reads and judges
 */
record House(
    Tenants tenants,
    WriteLedgers ledgers,
    WorkQueue queue,
    EventNumbers events,
    Hl7Messages messages,
    Callers callers,
    Map<String, String> publishedKeys,
    List<Entrance> entrances,
    Launchpads launchpads,
    List<FamilyCatalogue> catalogues,
    CaseReviewer reviewer) {

  /**
   * The two workrooms: reading and judging.
   *
   * @param siteTables the site's tables in words, by their kind
   */
  record Workrooms(
      CaseReviewer reviewer, List<FamilyCatalogue> catalogues, Map<String, String> siteTables) {
    /**
     * @throws org.surgicode.casefile.UnusableInput with code {@code config} when the files do not
     *     fit together
     */
    static Workrooms open(ConfigFiles config, RuleSettings rules) {
      List<FamilyCatalogue> catalogues = House.catalogues(config, rules);
      SiteTables tables = House.siteTables(rules, catalogues);
      return new Workrooms(House.reviewer(config, rules, tables), catalogues, tables.loaded());
    }

    /** By which rules operations are judged, in words for the operator. */
    Map<String, String> rules() {
      Map<String, String> told = new TreeMap<>();
      for (FamilyCatalogue family : catalogues) {
        String editions =
            family.periods().stream()
                .map(p -> "%s (%s to %s)".formatted(p.edition(), p.from(), p.to()))
                .collect(Collectors.joining(", "));
        told.put("family " + family.family(), "editions " + editions + "; " + family.status());
      }
      siteTables.forEach((kind, files) -> told.put("site data, " + kind, files));
      return told;
    }
  }

  /** The reviewer by the rules that the settings of this configuration switch on. */
  static CaseReviewer reviewerOf(ConfigFiles config) {
    return reviewerOf(config, SettingsFile.rules(config, System.getenv()));
  }

  static CaseReviewer reviewerOf(ConfigFiles config, RuleSettings rules) {
    return reviewer(config, rules, siteTables(rules, catalogues(config, rules)));
  }

  private static CaseReviewer reviewer(
      ConfigFiles config, RuleSettings rules, SiteTables siteTables) {
    return new CaseReviewer(
        NoteReader.load(config),
        rules.families().stream()
            .map(family -> Families.load(config, family, Application.version()))
            .toList(),
        siteTables);
  }

  private static List<FamilyCatalogue> catalogues(ConfigFiles config, RuleSettings rules) {
    return rules.families().stream().map(f -> Families.catalogue(config, f)).toList();
  }

  private static SiteTables siteTables(RuleSettings rules, List<FamilyCatalogue> families) {
    return rules.siteData() == null
        ? SiteTables.none()
        : SiteTables.read(rules.siteData(), families);
  }

  /** What every family of this configuration holds, switched on or not. */
  static List<FamilyCatalogue> catalogues(ConfigFiles config) {
    return Families.packaged(config).stream().map(f -> Families.catalogue(config, f)).toList();
  }

  /** The clock by which a hospital's day is told. */
  private static Clock clock(@Nullable ZoneId hospital) {
    return Clock.system(hospital == null ? ZoneId.systemDefault() : hospital);
  }

  /** A house that nobody launches. */
  static House build(
      Workrooms workrooms,
      List<EhrSettings> ehrs,
      Map<String, DoorRules> doors,
      Database database) {
    return build(workrooms, ehrs, doors, Map.of(), database);
  }

  /** A house with a garden door to each EHR; in the cellar everything has its tenant's name. */
  static House build(
      Workrooms workrooms,
      List<EhrSettings> ehrs,
      Map<String, DoorRules> doors,
      Map<String, LaunchRules> launches,
      Database database) {
    List<Entrance> entrances = new ArrayList<>();
    List<Launchpad> launchpads = new ArrayList<>();
    Map<String, ReviewDesk> desks = new TreeMap<>();
    Map<String, String> keys = new TreeMap<>();
    List<WriteLedger> ledgers = new ArrayList<>();
    for (EhrSettings settings : ehrs) {
      WriteLedger ledger = database.ledger(settings.tenant());
      FhirEhr ehr = new FhirEhr(settings, ledger);
      String published = ehr.publishedKeys();
      if (published != null) {
        keys.put(settings.tenant(), published);
      }
      ledgers.add(ledger);
      entrances.add(
          new Entrance(
              settings.tenant(),
              settings.base(),
              settings.publicUrl().replaceAll("/+$", ""),
              settings.search().timeZone(),
              doors.getOrDefault(settings.tenant(), DoorRules.usual()),
              database.notebook(settings.tenant()),
              ehr::published,
              (where, issuer, token) ->
                  ehr.introspected(
                      where.address(),
                      where.login() == Introspection.Login.ASSERTION ? issuer : null,
                      token)));
      launchpads.add(
          Launchpad.of(
              settings.tenant(),
              settings.base(),
              settings.publicUrl().replaceAll("/+$", ""),
              launches.getOrDefault(settings.tenant(), LaunchRules.none()),
              doors.getOrDefault(settings.tenant(), DoorRules.usual()).shows(),
              new PersonLogin(ehr)));
      desks.put(
          settings.tenant(),
          new ReviewDesk(
              ehr,
              workrooms.reviewer(),
              ehr,
              database.reviews(settings.tenant(), r -> ReviewPacket.key(r, settings.tenant())),
              clock(settings.search().timeZone())));
    }
    Entrances.checkApart(entrances);
    var tenants = new Tenants(desks, database.audit(Database.SERVICE), Visits::current);
    return new House(
        tenants,
        new WriteLedgers(ledgers),
        database.queue(),
        database.events(),
        new Hl7Messages(
            database.queue(),
            database.messages(),
            new NamedPatients(tenants::desk, identifiers(ehrs))),
        new Callers(secrets(ehrs)),
        keys,
        entrances,
        new Launchpads(launchpads),
        workrooms.catalogues(),
        workrooms.reviewer());
  }

  private static Map<String, Map<String, String>> identifiers(List<EhrSettings> ehrs) {
    Map<String, Map<String, String>> identifiers = new TreeMap<>();
    ehrs.forEach(ehr -> identifiers.put(ehr.tenant(), ehr.work().patientIdentifiers()));
    return identifiers;
  }

  private static Map<String, String> secrets(List<EhrSettings> ehrs) {
    Map<String, String> secrets = new TreeMap<>();
    for (EhrSettings settings : ehrs) {
      String secret = settings.work().notificationSecret();
      if (secret != null) {
        secrets.put(settings.tenant(), secret);
      }
    }
    return secrets;
  }
}
