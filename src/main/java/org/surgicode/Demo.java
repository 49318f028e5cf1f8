package org.surgicode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ConfigurableApplicationContext;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.ehr.EhrSettings;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewRound;
import org.surgicode.sandbox.SandboxEhr;
import org.surgicode.store.Database;
import org.surgicode.store.Workshop;
import org.surgicode.web.OperatorCard;
import org.surgicode.web.demo.DemoCharts;
import org.surgicode.web.demo.DemoDoors;
import org.surgicode.web.launch.ChartPatient;

/**
 * The service beside the embedded EHR: what the first command of the README starts. The only place
 * that knows the sandbox.
 */
final class Demo implements AutoCloseable {
  private static final String OWN_MACHINE = "127.0.0.1";

  private final SandboxEhr ehr;
  private final House house;
  private final Database database;
  private final ConfigurableApplicationContext street;
  private final Workshop workshop;

  private Demo(
      SandboxEhr ehr,
      House house,
      Database database,
      ConfigurableApplicationContext street,
      Workshop workshop) {
    this.ehr = ehr;
    this.house = house;
    this.database = database;
    this.street = street;
    this.workshop = workshop;
  }

  /**
   * Starts both servers.
   *
   * @param port port of the service, 0 for any free one
   * @param ehrPort port of the EHR, 0 for any free one
   * @throws org.surgicode.casefile.UnusableInput with code {@code port} when a port is taken
   */
  static Demo start(int port, int ehrPort) {
    Ports.requireFree(OWN_MACHINE, port);
    Ports.requireFree(OWN_MACHINE, ehrPort);
    var workrooms =
        CompletableFuture.supplyAsync(
            () -> House.Workrooms.open(ConfigFiles.packaged(), RuleSettings.of(Map.of())));
    SandboxEhr ehr = SandboxEhr.start(ehrPort);
    Database database = Database.inMemory();
    var settings = List.of(EhrSettings.of("demo", ehr.fhirUrl()));
    House house = House.build(workrooms.join(), settings, Map.of(), database);
    Map<String, String> shown = new TreeMap<>(workrooms.join().rules());
    shown.put("surgicode.fhir-base", ehr.fhirUrl());
    OperatorCard card = new OperatorCard(Secrets.password(), true, shown);
    DemoCharts charts = reference -> patient(ehr, reference);
    var street =
        Street.open(
            OWN_MACHINE,
            port,
            house,
            card,
            beans -> {
              beans.registerBean(DemoDoors.class);
              beans.registerBean(DemoCharts.class, () -> charts);
            });
    return new Demo(ehr, house, database, street, BackRoom.open(house, settings, database, null));
  }

  private static ChartPatient patient(SandboxEhr ehr, String reference) {
    return ehr.patient(reference)
        .map(known -> new ChartPatient(reference, known.name(), known.born(), known.number()))
        .orElseGet(() -> ChartPatient.of(reference));
  }

  /** Runs the main job once: finds, pulls, reviews and writes back every operation. */
  List<FiledReview> round(ReviewRound.Progress progress) {
    return new ReviewRound(house.tenants().desk("demo")).walk(progress);
  }

  /** Where the pages are. */
  String address() {
    return "http://localhost:" + Street.port(street) + "/";
  }

  /** Where the embedded EHR is. */
  String ehrAddress() {
    return ehr.fhirUrl();
  }

  @Override
  public void close() {
    street.close();
    workshop.close();
    database.close();
    ehr.close();
  }
}
