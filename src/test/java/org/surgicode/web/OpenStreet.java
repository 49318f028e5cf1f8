package org.surgicode.web;

import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ServerCapabilityStatementProvider;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.criteria.Families;
import org.surgicode.ehr.EhrSettings;
import org.surgicode.ehr.FhirEhr;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.reading.NoteReader;
import org.surgicode.review.CaseReviewer;
import org.surgicode.review.ReviewDesk;
import org.surgicode.review.ReviewStore;
import org.surgicode.review.Tenants;
import org.surgicode.review.WriteLedgers;
import org.surgicode.review.work.EventNumbers;
import org.surgicode.review.work.Job;
import org.surgicode.review.work.Work;
import org.surgicode.review.work.WorkQueue;
import org.surgicode.store.Database;
import org.surgicode.web.demo.DemoDoors;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.door.Entrance;
import org.surgicode.web.door.Entrances;
import org.surgicode.web.door.Visits;
import org.surgicode.web.hl7.Hl7Doings;
import org.surgicode.web.hl7.Hl7Messages;
import org.surgicode.web.launch.Launchpads;
import org.surgicode.web.notify.Callers;

/** All doors over real workrooms and a real database, beside an EHR that a test directs. */
public final class OpenStreet implements AutoCloseable {
  /** Base URL of the tenant's EHR. */
  public static final String EHR = "https://ehr.example.org/fhir";

  /** Where programs are told to reach the service. */
  public static final String PUBLIC = "https://coding.example.org";

  /** The moment at which everything happens. */
  public static final Instant NOW = Instant.parse("2030-01-01T10:15:30Z");

  private static final CaseReviewer REVIEWER =
      new CaseReviewer(
          NoteReader.load(ConfigFiles.packaged()),
          Families.load(ConfigFiles.packaged(), "cpt-63300", "0.1.0"));
  private static final String OPERATOR =
      "Basic "
          + Base64.getEncoder().encodeToString("admin:secret".getBytes(StandardCharsets.UTF_8));
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** The EHR. */
  public final DirectedEhr ehr = new DirectedEhr();

  /** What was put into the queue. */
  public final List<Work> queued = new CopyOnWriteArrayList<>();

  private final Database database = Database.inMemory();
  private final ReviewDesk desk;
  private final ConfigurableApplicationContext service;

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({WebDoors.class, DemoDoors.class})
  static class Street {}

  /** Opens the doors of the tenant {@code harbour} under these rules. */
  public OpenStreet(DoorRules rules) {
    this(rules, address -> "{\"keys\":[]}", true);
  }

  /** Opens the doors beside a FHIR server. */
  public static OpenStreet beside(String fhirBase, DoorRules rules) {
    return new OpenStreet(
        rules, address -> "{\"keys\":[]}", true, fhirBase, ConfigFiles.packaged());
  }

  /** Opens the doors of a hospital whose words stand in these files. */
  public static OpenStreet speaking(ConfigFiles files) {
    return new OpenStreet(DoorRules.usual(), address -> "{\"keys\":[]}", true, EHR, files);
  }

  /**
   * Opens the doors.
   *
   * @param published what stands at an address of the tenant's
   */
  public OpenStreet(DoorRules rules, Function<URI, String> published, boolean ownMachineOnly) {
    this(rules, published, ownMachineOnly, EHR, ConfigFiles.packaged());
  }

  private OpenStreet(
      DoorRules rules,
      Function<URI, String> published,
      boolean ownMachineOnly,
      String fhirBase,
      ConfigFiles files) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    this.desk = desk(fhirBase, clock);
    var entrance =
        new Entrance(
            "harbour",
            URI.create(fhirBase),
            PUBLIC,
            null,
            rules,
            database.notebook("harbour"),
            published);
    SpringApplication application = new SpringApplication(Street.class);
    application.addInitializers(
        context -> {
          var beans = (GenericApplicationContext) context;
          beans.registerBean(
              Tenants.class,
              () ->
                  new Tenants(
                      Map.of("harbour", desk), database.audit(Database.SERVICE), Visits::current));
          beans.registerBean(ConfigFiles.class, () -> files);
          beans.registerBean(
              FamilyCatalogue.class, () -> Families.catalogue(ConfigFiles.packaged(), "cpt-63300"));
          beans.registerBean(
              WriteLedgers.class, () -> new WriteLedgers(List.of(database.ledger("harbour"))));
          beans.registerBean(
              OperatorCard.class, () -> new OperatorCard("secret", ownMachineOnly, Map.of()));
          beans.registerBean(PublishedKeys.class, () -> new PublishedKeys(Map.of()));
          beans.registerBean(
              Entrances.class, () -> new Entrances(List.of(entrance), ownMachineOnly, clock));
          beans.registerBean(Launchpads.class, () -> new Launchpads(List.of()));
          beans.registerBean(WorkQueue.class, Noted::new);
          beans.registerBean(EventNumbers.class, database::events);
          beans.registerBean(Hl7Messages.class, () -> Hl7Doings.of(database));
          beans.registerBean(Callers.class, () -> new Callers(Map.of()));
        });
    this.service =
        application.run("--server.port=0", "--spring.config.location=classpath:/service/");
  }

  private ReviewDesk desk(String fhirBase, Clock clock) {
    ReviewStore store = database.reviews("harbour", r -> ReviewPacket.key(r, "harbour"));
    if (fhirBase.equals(EHR)) {
      return new ReviewDesk(ehr, REVIEWER, ehr, store, clock);
    }
    var settings = EhrSettings.of("harbour", fhirBase).reachedAt(PUBLIC);
    var server = new FhirEhr(settings, database.ledger("harbour"));
    return new ReviewDesk(server, REVIEWER, server, store, clock);
  }

  /** The tenant's desk. */
  public ReviewDesk desk() {
    return desk;
  }

  /** The tenant's database. */
  public Database database() {
    return database;
  }

  /** A part of the open street. */
  public <T> T part(Class<T> type) {
    return service.getBean(type);
  }

  /** Where the doors are. */
  public String base() {
    return "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
  }

  /** What HAPI itself finds that the FHIR door can do. */
  public CapabilityStatement fhirStatement() {
    RestfulServer server = service.getBean(RestfulServer.class);
    var strategy = server.getServerAddressStrategy();
    server.setServerAddressStrategy(new HardcodedServerAddressStrategy(PUBLIC + "/fhir"));
    try {
      var request = new ServletRequestDetails();
      request.setServer(server);
      return (CapabilityStatement)
          new ServerCapabilityStatementProvider(server)
              .getServerConformance(new MockHttpServletRequest(), request);
    } finally {
      server.setServerAddressStrategy(strategy);
    }
  }

  /** Sends a request as it is. */
  public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  /** Fetches an address as nobody. */
  public HttpResponse<String> bare(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(base() + path)));
  }

  /** Fetches an address. */
  public HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(with(path, headers).GET());
  }

  /** Posts JSON. */
  public HttpResponse<String> post(String path, Object json, String... headers) throws Exception {
    return send(
        with(path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.toString(), StandardCharsets.UTF_8)));
  }

  /**
   * A request for a path with headers, name and value in turn; to the API by the operator unless
   * they say by whom.
   */
  public HttpRequest.Builder with(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path));
    if (path.startsWith("/api/v1") && !List.of(headers).contains("Authorization")) {
      request.header("Authorization", OPERATOR);
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  @Override
  public void close() {
    service.close();
    database.close();
  }

  /** Only notes what it is given. */
  private final class Noted implements WorkQueue {
    @Override
    public List<Answer> enqueueAll(List<Work> works) {
      queued.addAll(works);
      return works.stream().map(work -> Answer.ACCEPTED).toList();
    }

    @Override
    public Optional<Job> find(String tenant, Work.Kind kind, String subject) {
      return Optional.empty();
    }

    @Override
    public List<Job> list(String tenant, Job.@Nullable State state, int skip, int most) {
      return List.of();
    }

    @Override
    public Map<Job.State, Integer> counts(String tenant) {
      return Map.of();
    }

    @Override
    public boolean rerun(String tenant, Work.Kind kind, String subject) {
      return false;
    }
  }
}
