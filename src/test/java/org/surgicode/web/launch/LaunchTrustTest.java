package org.surgicode.web.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.surgicode.ehr.smart.MovingClock;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.hooks.HookCharts;

/** A session opens one chart to one browser, and nothing to anybody else. */
class LaunchTrustTest {
  private final OpenStreet street = new OpenStreet(DoorRules.usual());

  @BeforeEach
  void fill() {
    for (String name : new String[] {"a02", "a09"}) {
      street.ehr.holds(HookCharts.bundle(name));
      street.desk().look("Procedure/" + name + "-proc1");
    }
  }

  @AfterEach
  void close() {
    street.close();
  }

  @Test
  void aWordThatABrowserBringsAlongIsNeverMadeASession() throws Exception {
    String cookie = street.part(SessionCookie.class).name();

    assertThat(status("/cases/a02-proc1", cookie + "=chosen-by-somebody-else")).isGreaterThan(400);
    String first = street.part(Sessions.class).open(launch("Patient/a02-pt"));
    String second = street.part(Sessions.class).open(launch("Patient/a02-pt"));

    assertThat(first).isNotEqualTo(second).hasSize(43);
    assertThat(status("/cases/a02-proc1", cookie + "=" + first)).isEqualTo(200);
    assertThat(status("/cases/a02-proc1", cookie + "=" + first.substring(1))).isGreaterThan(400);
    assertThat(status("/cases/a02-proc1?" + cookie + "=" + first, "a=b")).isGreaterThan(400);
  }

  @Test
  void aLaunchBeforeOneChartShowsNoOther() throws Exception {
    String cookie = cookie(launch("Patient/a02-pt"));

    HttpResponse<String> other = get("/cases/a09-proc1", cookie);

    assertThat(other.statusCode()).isGreaterThan(400);
    assertThat(other.body()).doesNotContain("a09-pt", "Procedure/a09");
    assertThat(get("/worklist", cookie).body()).contains("a02-proc1").doesNotContain("a09-proc1");
  }

  @Test
  void aFormOfAnotherLaunchOrSiteChangesNothing() throws Exception {
    Launch mine = launch("Patient/a02-pt");
    String cookie = cookie(mine);
    String own = Launch.PARAMETER + "=" + mine.formToken();

    String case1 = "/cases/a02-proc1";
    assertThat(posted(case1, cookie, "")).isEqualTo(403);
    assertThat(posted(case1, cookie, Launch.PARAMETER + "=" + launch("Patient/1").formToken()))
        .isEqualTo(403);
    for (String path : new String[] {case1, "/launch/end"}) {
      assertThat(posted(path, cookie, own, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
      assertThat(posted(path, cookie, own, "Origin", "https://elsewhere.example")).isEqualTo(403);
      assertThat(posted(path, cookie, own, "Origin", "null")).isEqualTo(403);
    }
    assertThat(posted(case1, cookie, own)).isEqualTo(405); // past the guard, where no form is yet
    assertThat(status(case1, cookie)).isEqualTo(200);

    assertThat(posted("/launch/end", cookie, own)).isLessThan(400);
    assertThat(status(case1, cookie)).isEqualTo(401);
  }

  @Test
  void aSessionEndsWhenNobodyUsesItAndAtTheLatestAfterItsTime() {
    var clock = new MovingClock(Instant.parse("2026-01-05T08:00:00Z"));
    var sessions = new Sessions(clock);
    String idle = sessions.open(launch("Patient/1"));
    String used = sessions.open(launch("Patient/1"));
    for (int i = 0; i < 29; i++) {
      clock.pass(Duration.ofMinutes(20));
      assertThat(sessions.of(used)).as("after %s turns", i).isPresent();
    }

    clock.pass(Duration.ofMinutes(21));

    assertThat(sessions.of(used)).isEmpty();
    assertThat(sessions.of(idle)).isEmpty();
    assertThat(sessions.of(null)).isEmpty();
  }

  @Test
  void theOperatorEndsTheSessionsOfOnePersonOrOfAll() throws Exception {
    String first = cookie(launch("Patient/a02-pt"));
    String second = cookie(launch("Patient/a02-pt"));
    String end = "/api/v1/admin/sessions/end";
    var stranger = street.with(end, "Authorization", "Basic bm9ib2R5");
    assertThat(street.send(stranger.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(401);

    assertThat(ended(end + "?person=Practitioner/nobody")).isEqualTo("{\"sessions\":0}");
    assertThat(status("/cases/a02-proc1", first)).isEqualTo(200);
    String user = launch("Patient/a02-pt").user().reference();
    assertThat(ended(end + "?person=" + user)).isEqualTo("{\"sessions\":2}");

    assertThat(status("/cases/a02-proc1", first)).isEqualTo(401);
    assertThat(status("/cases/a02-proc1", second)).isEqualTo(401);
    String third = cookie(launch("Patient/a02-pt"));
    assertThat(ended(end)).isEqualTo("{\"sessions\":1}");
    assertThat(status("/cases/a02-proc1", third)).isEqualTo(401);
  }

  @Test
  void aHospitalSaysHowLongASessionLasts() {
    var clock = new MovingClock(Instant.parse("2026-01-05T08:00:00Z"));
    var sessions = new Sessions(clock);
    Duration idle = Duration.ofMinutes(5);
    String left = sessions.open(launch("Patient/1"), idle, Duration.ofMinutes(12), null);
    String used = sessions.open(launch("Patient/1"), idle, Duration.ofMinutes(12), null);
    for (int i = 0; i < 2; i++) {
      clock.pass(Duration.ofMinutes(4));
      assertThat(sessions.of(used)).isPresent();
    }
    assertThat(sessions.of(left)).as("nobody asked for five minutes").isEmpty();
    clock.pass(Duration.ofMinutes(4));
    assertThat(sessions.of(used)).as("twelve minutes are over").isEmpty();
  }

  @Test
  void whoseSessionHasEndedIsToldSoAndSeesNothing() throws Exception {
    String cookie = cookie(launch("Patient/a02-pt"));
    String word = cookie.substring(cookie.indexOf('=') + 1);
    street.part(Sessions.class).end(word);
    HttpResponse<String> page = get("/cases/a02-proc1", cookie);
    assertThat(page.statusCode()).isEqualTo(401);
    assertThat(page.body()).contains("Your session may have ended").doesNotContain("63307");
    assertThat(posted("/cases/a02-proc1/decision", cookie, "kind=accepted&seen=0")).isEqualTo(401);
  }

  @Test
  void aLaunchLeadsToTheOperationThatItNames() {
    Landing landing = street.part(Landing.class);
    assertThat(landing.of(naming("Procedure/a09-proc1"))).isEqualTo("/cases/a09-proc1");
    assertThat(landing.of(naming("Procedure/a02-proc1"))).isEqualTo("/cases/a02-proc1");
    assertThat(landing.of(naming("Procedure/unknown"))).isEqualTo("/");
    assertThat(landing.of(launch("Patient/a02-pt"))).isEqualTo("/cases/a02-proc1");
  }

  private static Launch naming(String operation) {
    return Launches.begin(
        DoorRules.usual(),
        "harbour",
        new Person("Practitioner/7", "Coder", "https://ehr.example.org"),
        Role.CODER,
        null,
        operation);
  }

  @Test
  void theCookieOfAnEncryptedServiceIsForThisHostAndNoScript() throws Exception {
    String set = get("/library", "").headers().map().toString();

    assertThat(street.part(SessionCookie.class).name()).startsWith("__Host-");
    assertThat(set).doesNotContain("__Host-");
    assertThat(launch("Patient/1").toString()).doesNotContain("Patient/1");
  }

  private static Launch launch(String patient) {
    return Launches.begin(
        DoorRules.usual(),
        "harbour",
        new Person("Practitioner/7", "Coder", "https://ehr.example.org"),
        Role.CODER,
        ChartPatient.of(patient),
        null);
  }

  private String cookie(Launch launch) {
    return street.part(SessionCookie.class).name() + "=" + street.part(Sessions.class).open(launch);
  }

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    return cookie.isEmpty() ? street.get(path) : street.get(path, "Cookie", cookie);
  }

  private String ended(String path) throws Exception {
    return street.post(path, "").body();
  }

  private int status(String path, String cookie) throws Exception {
    return get(path, cookie).statusCode();
  }

  private int posted(String path, String cookie, String form, String... headers) throws Exception {
    var request =
        street
            .with(path, "Cookie", cookie)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return street.send(request).statusCode();
  }
}
