package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.surgicode.browser.Glass;
import org.surgicode.browser.Look;
import org.surgicode.browser.TlsDoor;
import org.surgicode.ehr.HapiServerProcess;
import org.surgicode.review.ReviewDesk;
import org.surgicode.review.Tenants;

/**
 * The whole way in a real browser, beside the real HAPI FHIR server: launched in a frame of the
 * EHR's own page, encrypted and on another site than that, to the decided Task in the EHR.
 */
class LaunchIT {
  private static final String CASE = "frame-proc1";
  private static FakeLogin ehr;
  private static HttpServer chart;
  private static TlsDoor door;
  private static RunningService running;

  @BeforeAll
  static void open() throws Exception {
    ehr = new FakeLogin(HapiServerProcess.base());
    chart = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    chart.createContext(
        "/",
        exchange -> {
          String page =
              "<!doctype html><title>Chart</title><iframe width=480 height=900 src='%s'></iframe>"
                  .formatted(launch());
          byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    chart.start();
    door = new TlsDoor();
    running =
        RunningService.asDescribed(
            ehr.base(),
            """
            public-url: %s
            launch:
              client-id: screens
              people: {coder: [Practitioner/ada]}
              frames: ["http://localhost:%d"]
            """
                .formatted(door.address(), chart.getAddress().getPort()));
    door.leadTo(running.service.settings().port());
    var ada = new Practitioner();
    ada.setId("ada");
    ada.addName().setText("Ada Harbour, coder");
    running.ehr.update().resource(ada).execute();
    running.load("a02", "frame");
    ReviewDesk desk = running.service.street().getBean(Tenants.class).desk("hospital");
    desk.writing().record(desk.look("Procedure/" + CASE).caseId());
  }

  @BeforeEach
  void greet() {
    ehr.friendly();
    ehr.identity = c -> c.claim("fhirUser", ehr.base() + "/Practitioner/ada");
    ehr.answer =
        json ->
            json.put("patient", "frame-pt")
                .put("appContext", "{\"v\":1,\"procedure\":\"Procedure/" + CASE + "\"}");
  }

  @AfterAll
  static void close() throws Exception {
    running.close();
    door.close();
    chart.stop(0);
    ehr.close();
  }

  @Test
  void fromTheFrameOfAChartToTheDecidedTaskInTheEhr() {
    try (Glass glass = Glass.of(Look.DESK)) {
      Page page = glass.page("http://localhost:" + chart.getAddress().getPort() + "/chart");
      FrameLocator panel = page.frameLocator("iframe");
      panel.locator("#accept").waitFor();
      assertThat(panel.locator(".top, .banner").first().innerText()).isNotEmpty();
      assertThat(panel.locator("body").innerText()).contains("63307");

      List<Cookie> kept =
          glass.visitor().cookies().stream().filter(c -> c.name.startsWith("__Host-")).toList();
      assertThat(kept).isNotEmpty();
      assertThat(kept)
          .allSatisfy(
              cookie -> {
                assertThat(cookie.secure && cookie.httpOnly).isTrue();
                assertThat(cookie.partitionKey).isEqualTo("http://localhost");
                assertThat(cookie.sameSite.name()).isEqualTo("NONE");
              });

      panel.locator("#corpectomy .words a").first().click();
      panel.locator("mark.chosen").first().waitFor();
      assertThat(panel.locator("mark.chosen").first().innerText())
          .contains("about 80 percent of the body");
      page.navigate("http://localhost:" + chart.getAddress().getPort() + "/chart");

      panel.locator("#accept").click();
      panel.locator("#undo").click();
      panel.locator("#accept").click();
      panel.locator("#undo").waitFor();
      assertThat(tasks()).extracting(Task::getStatus).containsExactly(TaskStatus.REQUESTED);
      panel.locator("form[action*='/tell'] button").click();
      panel.getByText("It stands in the EHR.").waitFor();

      assertThat(tasks())
          .singleElement()
          .satisfies(
              task -> {
                assertThat(task.getStatus()).isEqualTo(TaskStatus.COMPLETED);
                assertThat(task.getOwner().getReference()).isEqualTo("Practitioner/ada");
                assertThat(task.getOutput()).isNotEmpty();
              });
      assertThat(verifiers()).containsExactly("Practitioner/ada");
      assertThat(panel.locator("#undo").count()).isZero();
      assertThat(glass.complaints()).isEmpty();
    }
  }

  @Test
  void aBrowserThatBlocksTheCookiesOfOthersStillKeepsTheOneOfTheFrame() throws Exception {
    try (Glass glass = Glass.set(Look.DESK, "{\"profile\":{\"cookie_controls_mode\":1}}")) {
      Page page = glass.page("http://localhost:" + chart.getAddress().getPort() + "/chart");
      FrameLocator panel = page.frameLocator("iframe");
      panel.locator(".verdict").waitFor();
      assertThat(panel.locator("body").innerText()).contains("63307");
    }
  }

  @Test
  void aBrowserThatKeepsNoCookieIsToldWhatToDo() throws Exception {
    String none = "{\"profile\":{\"default_content_setting_values\":{\"cookies\":2}}}";
    try (Glass glass = Glass.set(Look.PANEL, none)) {
      Page page = glass.page("http://localhost:" + chart.getAddress().getPort() + "/chart");
      FrameLocator panel = page.frameLocator("iframe");
      panel.locator("h1").waitFor();
      assertThat(panel.locator("h1").innerText()).isEqualTo("The browser sent no cookie");
      Page tab = page.waitForPopup(() -> panel.getByText("Open in a new tab").click());
      tab.waitForLoadState();
      assertThat(tab.url()).startsWith(door.address() + "/launch/choose");
      assertThat(tab.locator("main a").first().isVisible()).isTrue();
    }
  }

  @Test
  void theBannerSaysAsMuchAsTheEhrWants() {
    var usual = ehr.answer;
    try (Glass glass = Glass.of(Look.PANEL)) {
      ehr.answer = usual.andThen(json -> json.put("need_patient_banner", false));
      Page page = glass.page(launch());
      assertThat(page.locator(".banner h1").innerText()).isNotEmpty();
      assertThat(page.locator(".banner").innerText()).doesNotContain("Born");
      ehr.answer = usual;
      page.navigate(launch());
      assertThat(page.locator(".banner").innerText()).contains("Born");
    }
  }

  @Test
  void noTokenOfTheEhrReachesTheBrowser() {
    String token = "lent-by-the-ehr-4711";
    ehr.answer = ehr.answer.andThen(j -> j.put("access_token", token).put("refresh_token", token));
    try (Glass glass = Glass.of(Look.PANEL)) {
      Page page = glass.page(launch());
      page.locator(".verdict").waitFor();
      Object kept = page.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])");
      assertThat(page.content() + page.url() + kept).doesNotContain(token, "eyJ");
      assertThat(glass.visitor().cookies())
          .isNotEmpty()
          .allSatisfy(cookie -> assertThat(cookie.value).doesNotContain(token, "eyJ", "."));
    }
  }

  @Test
  void noOtherPageMayFrameTheScreens() {
    try (Glass glass = Glass.of(Look.DESK)) {
      Page page = glass.page();
      page.navigate("http://127.0.0.1:" + chart.getAddress().getPort() + "/foreign");
      page.waitForCondition(
          () -> glass.complaints().stream().anyMatch(c -> c.contains("frame-ancestors")));
      assertThat(page.frameLocator("iframe").locator("#accept").count()).isZero();
    }
  }

  private static List<Task> tasks() {
    return running.search(Task.class, "patient=Patient/frame-pt").stream()
        .filter(task -> task.getStatus() != TaskStatus.CANCELLED)
        .toList();
  }

  private static List<String> verifiers() {
    String task = "Task/" + tasks().get(0).getIdElement().getIdPart();
    return running.search(Provenance.class, "target=" + task).stream()
        .flatMap(p -> p.getAgent().stream())
        .filter(a -> a.getType().getCodingFirstRep().getCode().equals("verifier"))
        .map(a -> a.getWho().getReference())
        .toList();
  }

  private static String launch() {
    return door.address()
        + "/launch?launch=xyz&iss="
        + URLEncoder.encode(ehr.base(), StandardCharsets.UTF_8);
  }
}
