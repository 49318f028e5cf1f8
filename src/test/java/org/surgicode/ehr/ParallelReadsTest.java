package org.surgicode.ehr;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surgicode.ehr.StubbedEhr.search;
import static org.surgicode.ehr.StubbedEhr.searchset;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.DocumentReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.review.EhrProblem;

/** Reads at the same time: as many as the EHR bears, in whatever order they end. */
class ParallelReadsTest {
  private static final int NOTES = 40;
  private final StubbedEhr ehr = new StubbedEhr("a02");

  @AfterEach
  void stop() {
    ehr.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void neverMoreRequestsAreUnderWayThanTheSettingsSay(int parallel) throws Exception {
    var underWay = new AtomicInteger();
    var most = new AtomicInteger();
    var texts = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    texts.setExecutor(Executors.newFixedThreadPool(16));
    texts.createContext(
        "/",
        exchange -> {
          most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
          byte[] words = ("Note " + exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/plain");
          underWay.decrementAndGet();
          exchange.sendResponseHeaders(200, words.length);
          exchange.getResponseBody().write(words);
          exchange.close();
        });
    texts.start();
    try {
      String origin = "http://127.0.0.1:" + texts.getAddress().getPort();
      ehr.answer(search("DocumentReference"), searchset(notes(origin + "/")));
      var settings =
          ehr.settings()
              .with(new Reach(List.of(URI.create(origin)), List.of()))
              .with(limits(parallel));
      var client = new FhirEhr(settings, ehr.ledger, ehr.waiting());
      Callable<Integer> fetch = () -> client.fetch(ehr.operation()).documents().size();

      var callers = Executors.newFixedThreadPool(2);
      try {
        for (var documents : callers.invokeAll(List.of(fetch, fetch))) {
          assertThat(documents.get()).isGreaterThanOrEqualTo(NOTES);
        }
      } finally {
        callers.shutdownNow();
      }
      assertThat(most.get()).isBetween(1, parallel);
    } finally {
      texts.stop(0);
    }
  }

  @Test
  void theRecordIsTheSameHoweverManyReadAtOnce() {
    var one =
        new FhirEhr(ehr.settings().with(limits(1)), ehr.ledger, ehr.waiting())
            .fetch(ehr.operation());
    var eight =
        new FhirEhr(ehr.settings().with(limits(8)), ehr.ledger, ehr.waiting())
            .fetch(ehr.operation());

    assertThat(eight).isEqualTo(one);
  }

  @Test
  void oneTextThatFailsFailsTheWholeFetchAndTheNextFetchIsWhole() {
    ehr.answer(search("DocumentReference"), searchset(notes("Binary/n")));
    ehr.serve(
        get(urlPathMatching("/fhir/Binary/n.*")).atPriority(3),
        aResponse().withHeader("Content-Type", "text/plain").withBody("Burr."));
    ehr.serve(get(urlPathMatching("/fhir/Binary/n7")).atPriority(2), aResponse().withStatus(500));
    var client = new FhirEhr(ehr.settings().with(limits(4)), ehr.ledger, ehr.waiting());

    assertThatThrownBy(() -> client.fetch(ehr.operation())).isInstanceOf(EhrProblem.class);
    ehr.serve(
        get(urlPathMatching("/fhir/Binary/n7")).atPriority(1),
        aResponse().withHeader("Content-Type", "text/plain").withBody("Burr."));

    assertThat(client.fetch(ehr.operation()).unreadable()).isEmpty();
  }

  private List<DocumentReference> notes(String link) {
    List<DocumentReference> notes = new ArrayList<>();
    for (int i = 0; i < NOTES; i++) {
      var note = ((DocumentReference) ehr.all("DocumentReference").get(0)).copy();
      note.setId("DocumentReference/n" + i);
      note.getContentFirstRep()
          .setAttachment(new Attachment().setContentType("text/plain").setUrl(link + i));
      notes.add(note);
    }
    return notes;
  }

  private static Limits limits(int parallel) {
    return new Limits(
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        1,
        Duration.ofMinutes(2),
        50,
        20,
        1_000_000,
        1000,
        1000,
        parallel);
  }
}
