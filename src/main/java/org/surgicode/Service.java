package org.surgicode;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.ehr.Authorization;
import org.surgicode.ehr.EhrSettings;
import org.surgicode.ehr.Network;
import org.surgicode.ehr.Reach;
import org.surgicode.store.Database;
import org.surgicode.store.Workshop;
import org.surgicode.web.OperatorCard;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.hl7.MllpDoor;

/**
 * The service beside a real EHR, as {@code serve} starts it.
 *
 * @param settings settings in force
 * @param ehrs the EHRs that it works beside
 * @param password password of the operator's page
 * @param street the open doors
 * @param workshop where the queue is worked off
 * @param mllp the doors for HL7 version 2 over MLLP
 * @param database where reviews are kept
 * @param traces what sends traces to a collector, null when none is named
 */
record Service(
    Settings settings,
    List<EhrSettings> ehrs,
    String password,
    ConfigurableApplicationContext street,
    Workshop workshop,
    List<MllpDoor> mllp,
    Database database,
    @Nullable TraceExport traces)
    implements AutoCloseable {

  /**
   * Starts the service. The EHR is not asked before somebody wants a review.
   *
   * @throws org.surgicode.casefile.UnusableInput when a setting, a file or the port cannot be used
   */
  static Service start(ConfigFiles files, Map<String, String> environment) {
    Settings settings = SettingsFile.read(files, environment);
    Ports.requireFree(settings.address(), settings.port());
    var tenants = new TenantFiles(files, environment);
    List<EhrSettings> ehrs = ehrs(settings, tenants);
    Map<String, DoorRules> doors =
        settings.fhirBase() == null
            ? tenants.doors()
            : Map.of(settings.tenant(), tenants.usualDoors());
    var workrooms = House.Workrooms.open(files, SettingsFile.rules(files, environment));
    Database database = settings.store().open();
    House house = House.build(workrooms, ehrs, doors, tenants.launches(), database);
    String password = Secrets.password();
    var card =
        new OperatorCard(password, settings.ownMachineOnly(), shown(settings, ehrs, workrooms));
    return new Service(
        settings,
        ehrs,
        password,
        Street.open(settings.address(), settings.port(), house, card),
        BackRoom.open(house, ehrs, database, settings.store().retention()),
        mllp(settings, house),
        database,
        traces(settings));
  }

  private static @Nullable TraceExport traces(Settings settings) {
    URI collector = settings.traces();
    return collector == null ? null : TraceExport.to(collector, settings.store().replica());
  }

  private static List<MllpDoor> mllp(Settings settings, House house) {
    List<MllpDoor> doors = new ArrayList<>();
    settings
        .hearing()
        .mllpPorts()
        .forEach(
            (name, port) -> {
              String tenant = name.isEmpty() ? house.tenants().first() : name;
              if (!house.tenants().names().contains(tenant)) {
                throw new UnusableInput(
                    "settings", "The setting surgicode.mllp-port names no tenant " + tenant + ".");
              }
              doors.add(
                  new MllpDoor(
                      settings.address(),
                      port,
                      tenant,
                      house.messages(),
                      settings.hearing().mllp()));
            });
    return doors;
  }

  /** The EHRs in words. */
  String beside() {
    return ehrs.stream().map(ehr -> ehr.base().toString()).collect(Collectors.joining(" and "));
  }

  /** Lets requests and jobs that are under way end, and begins no other. */
  @Override
  public void close() {
    mllp.forEach(MllpDoor::close);
    street.close();
    workshop.close();
    database.close();
    if (traces != null) {
      traces.close();
    }
  }

  /** The EHRs that the settings name. */
  static List<EhrSettings> ehrs(Settings settings, TenantFiles tenants) {
    URI base = settings.fhirBase();
    if (base == null) {
      return tenants.read(settings.publicUrl());
    }
    EhrSettings usual = tenants.usual(settings.tenant(), base, settings.publicUrl());
    return List.of(
        usual
            .with(Authorization.token(settings.bearerToken()))
            .with(settings.hearing().on(usual.work()))
            .with(new Reach(List.of(), settings.networks().stream().map(Network::of).toList()))
            .with(usual.limits().patient(settings.connectTimeout(), settings.answerTimeout())));
  }

  private static Map<String, String> shown(
      Settings settings, List<EhrSettings> ehrs, House.Workrooms workrooms) {
    Map<String, String> shown = new TreeMap<>(workrooms.rules());
    for (EhrSettings ehr : ehrs) {
      shown.put("tenant " + ehr.tenant(), ehr.base() + ", login: " + ehr.authorization());
    }
    shown.put("surgicode.public-url", settings.publicUrl().toString());
    shown.put("surgicode.database", settings.store().toString());
    shown.put("surgicode.address", settings.address());
    shown.put("surgicode.port", Integer.toString(settings.port()));
    return shown;
  }
}
