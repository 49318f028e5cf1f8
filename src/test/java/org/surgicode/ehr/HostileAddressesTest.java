package org.surgicode.ehr;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.util.EntityUtils;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.surgicode.ehr.smart.MovingClock;

/**
 * Whatever address comes from outside, no connection is made but to the tenant's own origin. Looks
 * up names for itself: no other name is even asked for, and strangers that answer are counted.
 */
class HostileAddressesTest {
  private static final int MANY = Integer.getInteger("surgicode.hostile-addresses", 10_000);
  private static final long SEED = Long.getLong("surgicode.seed", 20_260_101L);
  private static final String OWN = "ehr.hospital.example";

  private final MovingClock clock = new MovingClock(Instant.parse("2026-01-05T10:00:00Z"));
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final AtomicInteger arrived = new AtomicInteger();
  private final List<ServerSocket> strangers = new ArrayList<>();
  private List<InetAddress> answer = List.of(InetAddress.getLoopbackAddress());
  private volatile String location = "";
  private HttpServer ehr;
  private EhrSettings settings;

  @BeforeEach
  void open() throws IOException {
    ehr = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ehr.createContext("/", this::answered);
    ehr.start();
    int port = ehr.getAddress().getPort();
    strangers.add(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    strangers.add(new ServerSocket(port, 50, InetAddress.getByName("127.0.0.2")));
    strangers.add(new ServerSocket(port, 50, InetAddress.getByName("127.0.0.3")));
    var base = URI.create("http://" + OWN + ":" + port + "/fhir");
    settings =
        new EhrSettings("hospital", base, null, Limits.usual())
            .with(new Reach(List.of(), List.of(Network.of("127.0.0.1"))));
  }

  @AfterEach
  void close() throws IOException {
    ehr.stop(0);
    for (ServerSocket stranger : strangers) {
      stranger.close();
    }
  }

  @Test
  void noAddressFromOutsideLeadsToAStranger() throws Exception {
    HttpClient http = outbound().client(() -> "secret-token");
    IGenericClient fhir = new WayOut(settings.base(), http).client();
    Origin origin = new Origin(settings.base(), List.of());
    var addresses = addresses();
    int refused = 0;
    for (int i = 0; i < MANY; i++) {
      String address = addresses.next();
      refused += tried(() -> EntityUtils.consume(http.execute(new HttpGet(address)).getEntity()));
      tried(
          () -> {
            String link = origin.follow(address, "an attachment").toString();
            fhir.rawHttpRequest().get(link).execute().getInputStream().readAllBytes();
            fhir.loadPage().byUrl(link).andReturnBundle(Bundle.class).execute();
          });
      assertNobodyElseWasMet(address);
    }
    assertNoStrangerWasConnectedTo();
    assertThat(refused).isBetween(MANY / 2, MANY - 1);
    assertThat(arrived.get()).isPositive();
    told("addresses", refused + " refused");
  }

  @Test
  void noRedirectLeadsToAStranger() {
    HttpClient http = outbound().client(() -> "secret-token");
    var addresses = addresses();
    for (int i = 0; i < MANY; i++) {
      String address = addresses.next().replaceAll("[\r\n\u0000]", "%0a");
      location = address;
      tried(
          () ->
              EntityUtils.consume(
                  http.execute(new HttpGet(settings.base() + "/moved")).getEntity()));
      assertNobodyElseWasMet(address);
    }
    assertNoStrangerWasConnectedTo();
    assertThat(arrived.get()).isGreaterThan(MANY - 1);
    told("redirects", "followed to nobody else");
  }

  /** The name of the EHR leads elsewhere all of a sudden, in every connection anew. */
  @Test
  void theEhrsOwnNameLeadsOnlyWhereItMay() throws Exception {
    var die = new Random(SEED);
    HttpClient http = outbound().client(() -> "secret-token");
    int met = 0;
    for (int i = 0; i < MANY / 10; i++) {
      answer = inside(die);
      boolean may = answer.contains(InetAddress.getLoopbackAddress());
      clock.pass(Duration.ofSeconds(31));
      int before = arrived.get();
      tried(
          () -> EntityUtils.consume(http.execute(new HttpGet(settings.base() + "/x")).getEntity()));
      assertThat(arrived.get() - before).as(answer.toString()).isEqualTo(may ? 1 : 0);
      assertNobodyElseWasMet(answer.toString());
      met += may ? 1 : 0;
    }
    assertNoStrangerWasConnectedTo();
    assertThat(met).isBetween(1, MANY / 10 - 1);
  }

  private void told(String what, String how) {
    System.out.printf(
        "%d hostile %s: %s, %d requests to the EHR itself, names looked up %s, strangers met 0%n",
        MANY, what, how, arrived.get(), asked);
  }

  private static List<InetAddress> inside(Random die) throws UnknownHostException {
    List<InetAddress> found = new ArrayList<>();
    for (int i = die.nextInt(3); i >= 0; i--) {
      byte[] four = new byte[4];
      die.nextBytes(four);
      found.add(
          switch (die.nextInt(8)) {
            case 0 -> InetAddress.getLoopbackAddress();
            case 1 -> InetAddress.getByName("127.0.0.2");
            case 2 -> InetAddress.getByName("127.0.0.3");
            case 3 -> InetAddress.getByName("169.254.169.254");
            case 4 -> InetAddress.getByAddress(new byte[] {10, four[1], four[2], four[3]});
            case 5 ->
                InetAddress.getByAddress(new byte[] {(byte) 192, (byte) 168, four[2], four[3]});
            case 6 -> InetAddress.getByName("::ffff:127.0.0.2");
            default -> InetAddress.getByName("fd00::" + (four[0] & 0xff));
          });
    }
    return found;
  }

  private HostileAddresses addresses() {
    return new HostileAddresses(
        SEED, OWN, ehr.getAddress().getPort(), strangers.get(0).getLocalPort());
  }

  private Outbound outbound() {
    return new Outbound(
        settings,
        host -> {
          asked.add(host.toLowerCase(Locale.ROOT));
          return answer.toArray(InetAddress[]::new);
        },
        wait -> {},
        clock);
  }

  private void answered(HttpExchange exchange) throws IOException {
    arrived.incrementAndGet();
    try (exchange) {
      boolean moved = exchange.getRequestURI().getPath().endsWith("/moved");
      if (moved) {
        exchange.getResponseHeaders().add("Location", location);
      }
      exchange.getResponseHeaders().add("Connection", "close");
      exchange.sendResponseHeaders(moved ? 302 : 200, -1);
    }
  }

  private void assertNobodyElseWasMet(String address) {
    if (!Set.of(OWN).containsAll(asked)) {
      assertThat(asked).as("names asked for because of %s", address).containsExactly(OWN);
    }
  }

  /** Who was connected to waits to be let in, however long ago that was. */
  private void assertNoStrangerWasConnectedTo() {
    for (ServerSocket stranger : strangers) {
      assertThat(waiting(stranger)).isFalse();
    }
  }

  private static boolean waiting(ServerSocket stranger) {
    try {
      stranger.setSoTimeout(20);
      stranger.accept().close();
      return true;
    } catch (IOException e) {
      return false; // nobody came
    }
  }

  /** What a library throws at such addresses is of no interest here, only where it went. */
  private static int tried(Trying work) {
    try {
      work.run();
      return 0;
    } catch (Exception e) {
      return 1;
    }
  }

  private interface Trying {
    void run() throws Exception;
  }
}
