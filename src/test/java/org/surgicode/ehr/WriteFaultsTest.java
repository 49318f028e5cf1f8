package org.surgicode.ehr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Procedure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.CaseReview;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.WriteLedger;

/**
 * Two hundred ways in which writing goes wrong, and how each ends: in the ledger, in the EHR at
 * once, and in the EHR after one more try.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WriteFaultsTest {
  private static final AtomicInteger STORIES = new AtomicInteger();

  private final Map<String, ProxiedEhr> ehrs = new HashMap<>();
  private final Map<String, FhirEhr> clients = new HashMap<>();
  private final WriteLedger ledger = Ledgers.fresh();

  /** One line of the table. */
  record Scenario(
      String kind,
      boolean second,
      String request,
      String mishap,
      boolean always,
      String outcome,
      String then,
      boolean byHand,
      String line) {
    static Scenario of(String line) {
      List<String> fields = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      return new Scenario(
          fields.get(0),
          fields.get(1).equals("second"),
          fields.get(2),
          fields.get(3),
          fields.get(4).equals("always"),
          fields.get(5),
          fields.get(6),
          fields.get(7).equals("by-hand"),
          line.replaceAll("\\s+", " "));
    }

    @Override
    public String toString() {
      return line;
    }
  }

  static Stream<Scenario> scenarios() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/write-faults.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Scenario::of);
  }

  @AfterAll
  void stop() {
    ehrs.values().forEach(ProxiedEhr::close);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void endsAsTheTableSays(Scenario scenario) {
    int number = STORIES.incrementAndGet();
    ProxiedEhr ehr = ehrs.computeIfAbsent(kind(scenario), ProxiedEhr::new);
    if (number % 80 == 0) {
      ehr.forget();
    }
    var inside = new ServerRecords(ehr.inside());
    var story = new WriteStory("s" + number, inside, ledger.tenant());
    inside.client.update().resource(operation(story.review)).execute();
    boolean alone = scenario.always() || scenario.request().equals("GET metadata");
    String shared = scenario.kind() + scenario.mishap().startsWith("no-answer");
    FhirEhr client =
        alone
            ? client(ehr, scenario)
            : clients.computeIfAbsent(shared, name -> client(ehr, scenario));
    if (scenario.second()) {
      client.record(story.earlier);
    }
    var before = story.written();
    ehr.plan(scenario.request(), Mishaps.of(scenario.mishap()), scenario.always() ? 1000 : 1);

    attempt(client, story.review);

    assertThat(ehr.happened()).as("the mishap happened").isPositive();
    assertThat(outcome(story)).isEqualTo(scenario.outcome());
    var lacks = story.lacks(scenario.kind(), scenario.second());
    String then = story.written().equals(before) ? "none" : lacks.isEmpty() ? "whole" : "part";
    assertThat(then).as("what stands in the EHR, which lacks %s", lacks).isEqualTo(scenario.then());

    ehr.calm();
    if (scenario.byHand()) {
      var known = story.written();
      Assertions.assertThrows(EhrProblem.class, () -> client.record(story.review));
      assertThat(story.written()).isEqualTo(known);
    } else {
      client.record(story.review);
      assertThat(story.lacks(scenario.kind(), scenario.second())).isEmpty();
      var known = story.written();
      assertThat(client.record(story.review)).isEqualTo("unchanged");
      assertThat(story.written()).isEqualTo(known);
    }
    assertThat(ehr.beyond()).as("requests beyond what the EHR offers").isEmpty();
  }

  @Test
  void theTableHoldsAtLeastTwoHundredScenariosOfAtLeastTwentyFiveKinds() throws IOException {
    assertThat(scenarios()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    assertThat(scenarios().map(Scenario::mishap).distinct()).hasSizeGreaterThanOrEqualTo(25);
  }

  private static void attempt(FhirEhr client, CaseReview review) {
    try {
      client.record(review);
    } catch (EhrProblem e) {
      assertThat(e.getMessage()).doesNotContain("Exception").endsWith(".");
    }
  }

  private String outcome(WriteStory story) {
    return ledger
        .report(story.key())
        .map(r -> r.outcome().name().toLowerCase(Locale.ROOT))
        .orElse("none");
  }

  private static String kind(Scenario scenario) {
    return scenario.kind().replace("-form", "");
  }

  private FhirEhr client(ProxiedEhr ehr, Scenario scenario) {
    boolean patient = !scenario.mishap().startsWith("no-answer");
    var limits =
        new Limits(
            Duration.ofSeconds(5),
            patient ? Duration.ofSeconds(20) : Duration.ofMillis(1500),
            2,
            Duration.ofMinutes(2),
            50,
            20,
            1_000_000);
    String[] ways = scenario.kind().endsWith("-form") ? new String[] {"form"} : new String[0];
    var settings =
        new EhrSettings(
                ledger.tenant(), URI.create(ehr.base()), "https://coding.example.org", null, limits)
            .with(WritePolicy.only(WritePolicy.Mode.WRITE, ways));
    var waiting = new FhirEhr.Waiting(wait -> {}, Clock.systemUTC(), new Random(7));
    return new FhirEhr(settings, ledger, waiting);
  }

  private static Procedure operation(CaseReview review) {
    var procedure = new Procedure();
    procedure.setId(String.valueOf(review.surgicalCase().procedure()));
    procedure.setStatus(Procedure.ProcedureStatus.COMPLETED);
    procedure.getSubject().setReference(review.surgicalCase().patient());
    procedure.addPerformer().getActor().setReference("Practitioner/surgeon");
    return procedure;
  }
}
