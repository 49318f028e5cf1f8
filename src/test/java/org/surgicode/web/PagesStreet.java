package org.surgicode.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.criteria.Families;
import org.surgicode.reading.NoteReader;
import org.surgicode.review.CaseReviewer;
import org.surgicode.review.CaseSource;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.FiledReview;
import org.surgicode.review.Original;
import org.surgicode.review.ReviewDesk;
import org.surgicode.review.ReviewSink;
import org.surgicode.review.ReviewStore;
import org.surgicode.review.Tenants;
import org.surgicode.review.WriteLedgers;
import org.surgicode.review.work.EventNumbers;
import org.surgicode.review.work.Reason;
import org.surgicode.review.work.Work;
import org.surgicode.review.work.WorkQueue;
import org.surgicode.store.Database;
import org.surgicode.web.demo.DemoDoors;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.door.Entrance;
import org.surgicode.web.door.Entrances;
import org.surgicode.web.hl7.Hl7Doings;
import org.surgicode.web.hl7.Hl7Messages;
import org.surgicode.web.launch.Launch;
import org.surgicode.web.launch.Launchpads;
import org.surgicode.web.notify.Callers;

/** The doors beside five kept reviews and an EHR that has documents only. */
final class PagesStreet implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-04-01T10:15:30Z");
  static final HttpClient HTTP = HttpClient.newHttpClient();

  /** What was written to the EHR. */
  final List<CaseReview> recorded = new CopyOnWriteArrayList<>();

  private final ConfigurableApplicationContext service;
  private final String base;
  private final Visit coder;

  PagesStreet() throws Exception {
    SpringApplication application = new SpringApplication(Street.class);
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context)
                .registerBean(ReviewSink.class, () -> new RecordingSink(recorded)));
    this.service =
        application.run("--server.port=0", "--spring.config.location=classpath:/service/");
    this.base = "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
    this.coder = Visit.as("coder", base);
  }

  String base() {
    return base;
  }

  <T> T part(Class<T> type) {
    return service.getBean(type);
  }

  /** Fetches a page as a coder. */
  HttpResponse<String> get(String path) throws Exception {
    return coder.get(path);
  }

  /** Posts nothing, as a coder with the token of his launch. */
  HttpResponse<String> post(String path) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header(Launch.HEADER, coder.token())
            .POST(HttpRequest.BodyPublishers.noBody());
    return coder.send(request);
  }

  @Override
  public void close() {
    service.close();
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import({WebDoors.class, DemoDoors.class})
  static class Street {
    @Bean
    Database database() {
      return Database.inMemory();
    }

    @Bean
    WorkQueue queue(Database database) {
      WorkQueue queue = database.queue();
      queue.enqueue(Work.review("harbour", "Procedure/w1", Reason.MANUAL, null));
      return queue;
    }

    @Bean
    EventNumbers events(Database database) {
      return database.events();
    }

    @Bean
    Hl7Messages messages(Database database) {
      return Hl7Doings.of(database);
    }

    @Bean
    Callers callers() {
      return new Callers(Map.of("harbour", "a-secret-of-the-harbour"));
    }

    @Bean
    WriteLedgers ledgers(Database database) {
      return new WriteLedgers(List.of(database.ledger("harbour")));
    }

    @Bean
    Tenants tenants(Database database, ReviewSink sink) {
      ReviewStore store = database.reviews("harbour");
      store.keep(new FiledReview(Reviews.supported("s1"), "Task, GuidanceResponse"));
      store.keep(new FiledReview(Reviews.insufficient("i1"), null));
      store.keep(new FiledReview(Reviews.notSupported("n1"), null));
      store.keep(new FiledReview(Reviews.noQualifyingProcedure("q1"), null));
      store.keep(new FiledReview(Reviews.unread("u1"), null));
      return new Tenants(Map.of("harbour", desk(store, sink)));
    }

    private static ReviewDesk desk(ReviewStore store, ReviewSink sink) {
      CaseReviewer unused =
          new CaseReviewer(
              NoteReader.load(ConfigFiles.packaged()),
              (facts, day) -> {
                throw new IllegalStateException("Nothing is judged here.");
              });
      return new ReviewDesk(new EmptyEhr(), unused, sink, store);
    }

    @Bean
    FamilyCatalogue family() {
      return Families.catalogue(ConfigFiles.packaged(), "cpt-63300");
    }

    @Bean
    Entrances entrances(Database database) {
      return new Entrances(
          List.of(
              new Entrance(
                  "harbour",
                  URI.create("https://ehr.example.org/fhir"),
                  "http://localhost:8080",
                  null,
                  DoorRules.usual(),
                  database.notebook("harbour"),
                  address -> "{\"keys\":[]}")),
          true,
          Clock.systemUTC());
    }

    @Bean
    Launchpads launchpads() {
      return new Launchpads(List.of());
    }

    @Bean
    PublishedKeys keys() {
      return new PublishedKeys(Map.of("harbour", "{\"keys\":[]}"));
    }

    @Bean
    OperatorCard card() {
      return new OperatorCard("secret", true, Map.of("surgicode.tenant", "harbour"));
    }
  }

  private record RecordingSink(List<CaseReview> reviews) implements ReviewSink {
    @Override
    public String record(CaseReview review) {
      reviews.add(review);
      return "Task";
    }

    @Override
    public String withdraw(CaseReview review) {
      throw new IllegalStateException("Nothing is taken back here.");
    }
  }

  private record EmptyEhr() implements CaseSource {
    @Override
    public boolean enteredInError(String procedure) {
      return false;
    }

    @Override
    public List<String> operations() {
      return List.of();
    }

    @Override
    public SurgicalCase fetch(String procedure) {
      throw new EhrProblem(EhrProblem.Kind.NOT_FOUND, "The EHR has no such operation.");
    }

    @Override
    public Optional<Original> original(String resource, String attachment) {
      return switch (attachment) {
        case "#content[0]" ->
            Optional.of(
                new Original(
                    "text/html",
                    "<p>The <b>L3</b> body.</p><script>alert(1)</script><img src=x onerror=y>"
                        .getBytes(StandardCharsets.UTF_8)));
        case "#content[1]" -> Optional.of(new Original("image/png", new byte[] {1, 2, 3}));
        case "#content[2]" ->
            throw new EhrProblem(EhrProblem.Kind.REFUSED, "The EHR refused; ask its operator.");
        default -> Optional.of(new Original("text/plain", new byte[] {'x'}));
      };
    }
  }
}
