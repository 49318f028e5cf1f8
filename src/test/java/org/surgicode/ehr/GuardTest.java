package org.surgicode.ehr;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.surgicode.ehr.StubbedEhr.one;
import static org.surgicode.ehr.StubbedEhr.search;
import static org.surgicode.ehr.StubbedEhr.searchset;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.conn.DnsResolver;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.DocumentReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.ehr.smart.MovingClock;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/** Where requests may go, how fast, and when not at all. */
class GuardTest {
  private final StubbedEhr ehr = new StubbedEhr("a02");

  @AfterEach
  void stop() {
    ehr.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "fe80::1",
        "fd00::1",
        "64:ff9b::a00:1",
        "::ffff:10.0.0.1"
      })
  void aNameThatLeadsInwardsIsNotConnectedTo(String address) {
    var problem =
        catchThrowableOfType(
            EhrProblem.class,
            () -> addresses(Reach.baseOnly(), address).resolve("ehr.example.org"));

    assertThat(problem.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(problem).hasMessageContaining("networks of tenant hospital");
  }

  @Test
  void onlyThePublicAddressesOfANameAreConnectedTo() throws Exception {
    var found = addresses(Reach.baseOnly(), "10.1.2.3", "93.184.216.34").resolve("ehr.example.org");

    assertThat(found).containsExactly(InetAddress.getByName("93.184.216.34"));
  }

  @Test
  void theHospitalsOwnNetworkIsReachedWhenItIsListed() throws Exception {
    var reach = new Reach(List.of(), List.of(Network.of("10.20.0.0/16"), Network.of("fd00::/8")));

    assertThat(addresses(reach, "10.20.7.7").resolve("ehr.example.org")).hasSize(1);
    assertThat(addresses(reach, "fd00::7").resolve("ehr.example.org")).hasSize(1);
    assertThatThrownBy(() -> addresses(reach, "10.21.7.7").resolve("ehr.example.org"))
        .isInstanceOf(EhrProblem.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.20.0.0/33", "10.20.0.0/", "10.20.0.0/0", "ehr.example.org/8", "", "1/2/3"})
  void aNetworkThatIsNoneIsRefused(String written) {
    assertThatThrownBy(() -> Network.of(written)).isInstanceOf(UnusableInput.class);
  }

  /** The connection is made to the address that was looked at, not to a later answer. */
  @Test
  void aNameThatChangesItsMindBetweenTwoLooksReachesNothing() throws Exception {
    var asked = new ArrayList<String>();
    DnsResolver names =
        host -> {
          asked.add(host);
          String address = asked.size() == 1 ? "10.1.2.3" : "127.0.0.1";
          return new InetAddress[] {InetAddress.getByName(address)};
        };
    var base = URI.create("http://rebound.example.org:" + ehr.server.port() + "/fhir");
    var settings = new EhrSettings("hospital", base, null, ehr.limits());

    var problem =
        catchThrowableOfType(
            EhrProblem.class,
            () -> new FhirEhr(settings, ehr.ledger, ehr.waiting(), names).fetch(ehr.operation()));

    assertThat(problem.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(asked).hasSize(1);
    assertThat(ehr.server.getAllServeEvents()).isEmpty();
  }

  @Test
  void aListedOriginIsFollowedWithoutTheToken() {
    var storage = new WireMockServer(WireMockConfiguration.wireMockConfig().dynamicPort());
    storage.start();
    try {
      storage.stubFor(
          get(urlPathEqualTo("/scan"))
              .willReturn(aResponse().withHeader("Content-Type", "text/plain").withBody("Burr.")));
      String origin = "http://127.0.0.1:" + storage.port();
      var note = ((DocumentReference) ehr.all("DocumentReference").get(0)).copy();
      note.getContentFirstRep()
          .setAttachment(new Attachment().setContentType("text/plain").setUrl(origin + "/scan"));
      ehr.answer(search("DocumentReference"), searchset(List.of(note)));
      ehr.token = "secret-token";
      var settings = ehr.settings().with(new Reach(List.of(URI.create(origin)), List.of()));

      var found = new FhirEhr(settings, ehr.ledger, ehr.waiting()).fetch(ehr.operation());

      assertThat(found.documents()).anyMatch(d -> d.text().equals("Burr."));
      var request = storage.findAll(getRequestedFor(urlPathEqualTo("/scan"))).get(0);
      assertThat(request.containsHeader("Authorization")).isFalse();
    } finally {
      storage.stop();
    }
  }

  @Test
  void requestsWaitForTheirTurn() {
    var settings =
        ehr.settings()
            .with(new Limits(second(5), second(20), 3, second(120), 50, 20, 1_000_000, 2, 4, 2));

    new FhirEhr(settings, ehr.ledger, ehr.waiting()).fetch(ehr.operation());

    int requests = ehr.server.getAllServeEvents().size();
    assertThat(requests).isGreaterThan(5);
    assertThat(ehr.pauses).hasSize(requests - 4);
    assertThat(ehr.pauses.get(ehr.pauses.size() - 1))
        .isBetween(Duration.ofMillis(100), Duration.ofMillis(500L * requests));
  }

  @Test
  void anEhrThatKeepsFailingIsLeftAloneForAWhile() throws Exception {
    var clock = new MovingClock(Instant.parse("2026-01-05T10:00:00Z"));
    var turnstile = new Turnstile(ehr.settings(), wait -> {}, clock);
    for (int i = 0; i < 10; i++) {
      turnstile.enter();
      turnstile.leave(i % 2 == 0 ? 0 : 503, null);
    }

    assertThatThrownBy(turnstile::enter)
        .isInstanceOf(EhrProblem.class)
        .hasMessageContaining("is left alone for 30 seconds");
    assertThat(turnstile.closed()).isTrue();
    clock.pass(Duration.ofSeconds(31));
    for (int i = 0; i < 2; i++) {
      turnstile.enter();
      turnstile.leave(200, null);
    }
    assertThat(turnstile.closed()).isFalse();
  }

  @Test
  void aRefusalIsNoFailureOfTheEhr() throws Exception {
    var turnstile =
        new Turnstile(
            ehr.settings(), wait -> {}, new MovingClock(Instant.parse("2026-01-05T10:00:00Z")));
    for (int status : new int[] {400, 401, 403, 404, 410, 412, 422, 429, 501, 400, 404, 403}) {
      turnstile.enter();
      turnstile.leave(status, null);
    }

    assertThat(turnstile.closed()).isFalse();
  }

  @Test
  void whatTheEhrAsksOfOneThreadHoldsForTheOthers() throws Exception {
    var pauses = new ArrayList<Duration>();
    var clock = new MovingClock(Instant.parse("2026-01-05T10:00:00Z"));
    var turnstile = new Turnstile(ehr.settings(), pauses::add, clock);
    var other = new Thread(() -> throttled(turnstile, 17));
    other.start();
    other.join();

    clock.pass(Duration.ofSeconds(7));
    turnstile.enter();
    clock.pass(Duration.ofSeconds(20));
    turnstile.enter();

    assertThat(pauses).containsExactly(Duration.ofSeconds(10));
  }

  @Test
  void whoWouldWaitTooLongIsToldAtOnce() throws Exception {
    var turnstile =
        new Turnstile(
            ehr.settings(), wait -> {}, new MovingClock(Instant.parse("2026-01-05T10:00:00Z")));
    var other = new Thread(() -> throttled(turnstile, 3600));
    other.start();
    other.join();

    assertThatThrownBy(turnstile::enter).hasMessageContaining("try again in 3600 seconds");
  }

  @Test
  void oneTenantsTroubleDoesNotReachAnother() {
    try (var other = new StubbedEhr("a02")) {
      ehr.serve(one(ehr.operation()), aResponse().withStatus(503));
      var failing = ehr.ehr();
      var healthy = other.ehr();
      for (int i = 0; i < 6; i++) {
        assertThatThrownBy(() -> failing.fetch(ehr.operation())).isInstanceOf(EhrProblem.class);
      }

      assertThatThrownBy(() -> failing.fetch(ehr.operation())).hasMessageContaining("left alone");
      assertThat(healthy.fetch(other.operation()).documents()).isNotEmpty();
    }
  }

  @Test
  void aRedirectWithinTheEhrIsFollowedWithTheToken() {
    ehr.token = "secret-token";
    ehr.serve(
        search("Condition").atPriority(1).inScenario("moved").whenScenarioStateIs(Scenario.STARTED),
        aResponse().withStatus(307).withHeader("Location", ehr.base() + "/moved/Condition"));
    ehr.answer(
        get(urlPathEqualTo("/fhir/moved/Condition")).atPriority(1),
        searchset(ehr.all("Condition")));

    ehr.ehr().fetch(ehr.operation());

    ehr.server.verify(
        getRequestedFor(urlPathEqualTo("/fhir/moved/Condition"))
            .withHeader("Authorization", equalTo("Bearer secret-token")));
  }

  private static void throttled(Turnstile turnstile, int seconds) {
    try {
      turnstile.enter();
      turnstile.leave(429, Duration.ofSeconds(seconds));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Duration second(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static SafeAddresses addresses(Reach reach, String... addresses) {
    return new SafeAddresses(
        "hospital",
        reach,
        host -> {
          var found = new InetAddress[addresses.length];
          for (int i = 0; i < found.length; i++) {
            found[i] = address(addresses[i]);
          }
          return found;
        });
  }

  private static InetAddress address(String written) throws UnknownHostException {
    return InetAddress.getByName(written);
  }
}
