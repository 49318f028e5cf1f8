package org.surgicode.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.store.Database;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.hooks.ClientTokens;

/**
 * Whose keys are asked for and how often, whose hospital a token is of, and what is noted of it.
 */
class ClientKeysTest {
  private static final String VIEW = "/cds-services/surgicode-patient-view";

  private final Database database = Database.inMemory();
  private final AtomicInteger fetched = new AtomicInteger();
  private final Logger logger = (Logger) LoggerFactory.getLogger(Tokens.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private volatile ClientTokens client = new ClientTokens("k1");

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
    logger.setLevel(ch.qos.logback.classic.Level.INFO);
  }

  @AfterEach
  void close() {
    logger.detachAppender(log);
    logger.setLevel(null);
    database.close();
  }

  @Test
  void aClientThatChangesItsKeysComesInWithTheNewOne() {
    Tokens tokens = tokens(client.registered("hooks"));
    assertThat(tenant(tokens, client.bearer(VIEW))).isEqualTo("north");
    client = new ClientTokens("k2");
    assertThat(tenant(tokens, client.bearer(VIEW))).isEqualTo("north");
    assertThat(fetched).hasValue(2);
  }

  @Test
  void strangersDoNotMakeTheServiceFetchKeysAgainAndAgain() {
    Tokens tokens = tokens(client.registered("hooks"));
    for (int i = 0; i < 30; i++) {
      String stranger = new ClientTokens("unknown-" + i).bearer(VIEW);
      assertThatThrownBy(() -> tokens.toHook(stranger, VIEW, null)).isInstanceOf(Refusal.class);
    }
    assertThat(fetched.get()).isBetween(1, 3);
    assertThat(tenant(tokens, client.bearer(VIEW))).isEqualTo("north");
  }

  @Test
  void aTokenThatOneProcessTookIsGoodInNoOther() {
    Tokens one = tokens(client.registered("hooks"));
    Tokens other = tokens(client.registered("hooks"));
    String token = client.bearer(VIEW);
    assertThat(tenant(one, token)).isEqualTo("north");
    assertThatThrownBy(() -> other.toHook(token, VIEW, null)).isInstanceOf(Refusal.class);
  }

  @Test
  void oneIssuerOfSeveralHospitalsSaysWhichOneCalls() {
    Client registered = client.registered("hooks");
    Tokens tokens = tokens(registered.of("hospital-n"), registered.of("hospital-s"));
    assertThat(tenant(tokens, of("hospital-n"))).isEqualTo("north");
    assertThat(tenant(tokens, of("hospital-s"))).isEqualTo("south");
    assertThatThrownBy(() -> tokens.toHook(of("hospital-w"), VIEW, null))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> tokens.toHook(client.bearer(VIEW), VIEW, null))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void noTokenLeadsToTwoHospitals() {
    Client one = client.registered("hooks");
    Entrances.checkApart(entrances(one.of("n"), one.of("s")));
    Entrances.checkApart(entrances(one, client.registered("fhir")));
    Stream.of(List.of(one, one), List.of(one, one.of("n")), List.of(one.of("n"), one.of("n")))
        .forEach(
            pair ->
                assertThatThrownBy(() -> Entrances.checkApart(entrances(pair.get(0), pair.get(1))))
                    .isInstanceOf(UnusableInput.class)
                    .hasMessageContaining("registered twice for hooks"));
  }

  @Test
  void theLogNamesIssuerHospitalAndTokenAndNeverTheTokenItself() {
    Tokens tokens = tokens(client.registered("hooks"));
    String good = client.bearer(VIEW, c -> c.jwtID("token-1").claim("tenant", "n"), h -> h);
    String bad = client.bearer("/cds-services", c -> c.jwtID("token\n2"), h -> h);
    tenant(tokens, good);
    assertThatThrownBy(() -> tokens.toHook(bad, VIEW, null)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> tokens.toHook(good, VIEW, null)).isInstanceOf(Refusal.class);
    String issuer = ClientTokens.ISSUER;
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "A token of " + issuer + " (tenant n, jti token-1) was accepted",
            "A token of " + issuer + " (tenant -, jti token?2) was refused: another audience",
            "A token of " + issuer + " (tenant n, jti token-1) was refused: used before");
  }

  private String of(String hospital) {
    return client.bearer(VIEW, c -> c.claim("tenant", hospital), h -> h);
  }

  private static String tenant(Tokens tokens, String bearer) {
    return tokens.toHook(bearer, VIEW, null).entrance().tenant();
  }

  private Tokens tokens(Client... clients) {
    var clock = Clock.fixed(OpenStreet.NOW, ZoneOffset.UTC);
    return new Tokens(new Entrances(entrances(clients), false, clock));
  }

  private List<Entrance> entrances(Client... clients) {
    return Stream.of("north", "south")
        .limit(clients.length)
        .map(n -> entrance(n, clients))
        .toList();
  }

  private Entrance entrance(String tenant, Client... clients) {
    Client own = clients[tenant.equals("north") ? 0 : 1];
    return new Entrance(
        tenant,
        URI.create(OpenStreet.EHR),
        OpenStreet.PUBLIC,
        null,
        DoorRules.usual().with(List.of(own)),
        database.notebook(tenant),
        address -> {
          fetched.incrementAndGet();
          return client.jwks();
        });
  }
}
