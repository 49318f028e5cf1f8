package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.surgicode.browser.Glass;
import org.surgicode.browser.Look;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.ehr.smart.Keycloak;
import org.surgicode.ehr.smart.Keys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person comes in by the login form of a real authorization server, in a real browser: {@code mvn
 * -B -Pkeycloak verify}. The EHR in front of it only tells where it is, as EHRs do.
 */
@EnabledIfSystemProperty(named = Keycloak.PROPERTY, matches = ".+")
class LaunchKeycloakIT {
  private static final String REALM = "people";

  @TempDir private static Path folder;
  private static Keycloak keycloak;
  private static HttpServer ehr;
  private static Service service;

  @BeforeAll
  static void open() throws Exception {
    int port = RunningService.free();
    keycloak = Keycloak.start(REALM, realm(port));
    ehr = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String configuration = configuration();
    ehr.createContext(
        "/fhir",
        exchange -> {
          boolean asked =
              exchange.getRequestURI().getPath().endsWith("/.well-known/smart-configuration");
          byte[] bytes = (asked ? configuration : "{}").getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(asked ? 200 : 404, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    ehr.start();
    Path settings = Files.createDirectories(folder.resolve("settings"));
    Keys.addEc(settings.resolve("keys.p12"), "ec");
    tenant(settings, "hospital", "[]");
    tenant(settings, "greedy", "[openid, user/Everything.cruds]");
    service =
        Service.start(
            new ConfigFiles(settings),
            Map.of(
                "KEYS",
                Keys.PASSWORD,
                "SURGICODE_DATABASE",
                "jdbc:h2:mem:" + System.nanoTime(),
                "SURGICODE_PORT",
                Integer.toString(port)));
  }

  @AfterAll
  static void close() {
    if (service != null) {
      service.close();
    }
    if (ehr != null) {
      ehr.stop(0);
    }
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @Test
  void aPersonComesInByTheRealLoginFormIsRenewedAndSignedOutThereToo() throws Exception {
    try (Glass glass = Glass.of(Look.DESK)) {
      Page page = signedIn(glass, "hospital");
      assertThat(page.url()).startsWith(root()).doesNotContain("code=", "state=");
      page.navigate(root() + "/library");
      assertThat(page.locator("body").innerText()).contains("Practitioner/7");
      JsonNode exchange = newest("CODE_TO_TOKEN");
      assertThat(exchange.at("/details/client_auth_method").asString()).isEqualTo("client-jwt");
      assertThat(exchange.path("error").isMissingNode() || exchange.path("error").isNull())
          .isTrue();
      assertThat(newest("REFRESH_TOKEN").at("/details/client_auth_method").asString())
          .isEqualTo("client-jwt");
      assertThat(times("REFRESH_TOKEN")).isGreaterThan(0);
      assertThat(times("REFRESH_TOKEN_ERROR")).isZero();

      page.locator("form[action='/launch/end'] button").click();
      page.waitForURL("**/library**");
      assertThat(times("REVOKE_GRANT")).isEqualTo(1);
      assertThat(times("REVOKE_GRANT_ERROR")).isZero();
      assertThat(page.navigate(root() + "/cases/1").status()).isEqualTo(401);
    }
  }

  @Test
  void aWayBackIsGoodOnceAndOnlyFromTheServerThatWasAsked() {
    try (Glass glass = Glass.of(Look.DESK)) {
      String back = caught(glass, "hospital");
      assertThat(back).contains("/launch/back?", "iss=", "state=", "code=");
      Page page = glass.page();
      String other = back.replaceAll("iss=[^&]+", "iss=https%3A%2F%2Fevil.example");
      assertThat(page.navigate(other).status()).isEqualTo(403);
      assertThat(page.navigate(back).status()).isEqualTo(400);
    }
    try (Glass glass = Glass.of(Look.DESK)) {
      String silent = caught(glass, "hospital").replaceAll("&iss=[^&]+", "");
      assertThat(silent).doesNotContain("iss=");
      assertThat(glass.page().navigate(silent).status()).isEqualTo(403);
    }
  }

  @Test
  void whatTheServerRefusesIsToldInItsWords() {
    try (Glass glass = Glass.of(Look.DESK)) {
      Page page = glass.page(root() + "/launch/at/greedy");
      page.waitForURL("**/launch/back**");
      assertThat(page.locator("main").innerText())
          .contains("did not let you in", "invalid_scope: Invalid scopes");
    }
  }

  /** The negative control: the server itself insists on the hashed proof. */
  @Test
  void theServerRefusesASignInWithoutHashedProof() throws Exception {
    try (Glass glass = Glass.of(Look.DESK)) {
      String asked = asked("hospital");
      Page page = glass.page();
      page.route("**/launch/back**", route -> route.abort());
      AtomicReference<String> back = new AtomicReference<>("");
      page.onRequest(
          request -> {
            if (request.url().contains("/launch/back")) {
              back.set(request.url());
            }
          });
      try {
        page.navigate(asked.replaceAll("&code_challenge(_method)?=[^&]+", ""));
      } catch (com.microsoft.playwright.PlaywrightException e) {
        // The way back is cut off: only where it would lead is asked.
      }
      assertThat(back.get()).contains("error=invalid_request", "code_challenge");
    }
  }

  private static Page signedIn(Glass glass, String tenant) {
    Page page = glass.page(root() + "/launch/at/" + tenant);
    logIn(page);
    page.waitForURL(root() + "/**");
    return page;
  }

  private static void logIn(Page page) {
    page.locator("#username").fill("ada");
    page.locator("#password").fill("ada");
    page.locator("#kc-login").click();
  }

  /** The way back of somebody who signed in, which he did not go. */
  private static String caught(Glass glass, String tenant) {
    Page page = glass.page(root() + "/launch/at/" + tenant);
    String form = page.locator("#kc-form-login").getAttribute("action");
    var answer =
        page.request()
            .post(
                form,
                RequestOptions.create()
                    .setMaxRedirects(0)
                    .setForm(FormData.create().set("username", "ada").set("password", "ada")));
    return answer.headers().getOrDefault("location", "");
  }

  private static String asked(String tenant) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(root() + "/launch/at/" + tenant)).build(),
            BodyHandlers.ofString())
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private static JsonNode newest(String type) throws Exception {
    return keycloak
        .events(REALM)
        .valueStream()
        .filter(e -> e.path("type").asString().equals(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Keycloak noted no " + type));
  }

  private static long times(String type) throws Exception {
    return keycloak
        .events(REALM)
        .valueStream()
        .filter(e -> e.path("type").asString().equals(type))
        .count();
  }

  private static String root() {
    return "http://localhost:" + service.settings().port();
  }

  /** What Keycloak says of itself, as the smart-configuration of an EHR. */
  private static String configuration() throws Exception {
    String said =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(keycloak.realm(REALM) + "/.well-known/openid-configuration"))
                    .build(),
                BodyHandlers.ofString())
            .body();
    ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(said);
    json.putArray("capabilities").add("launch-standalone").add("client-confidential-asymmetric");
    return json.toString();
  }

  private static void tenant(Path settings, String name, String scopes) throws Exception {
    Files.writeString(
        Files.createDirectories(settings.resolve("tenants")).resolve(name + ".yaml"),
        """
        fhir-base: http://localhost:%d/fhir
        authorization:
          backend-services: {client-id: screens, key-store: keys.p12, key-store-password: "${KEYS}", algorithm: ES384, keys: [{id: ec}]}
        reach: {origins: ["%s"]}
        launch:
          client-id: screens
          scopes: %s
          people: {coder: [Practitioner/7]}
        """
            .formatted(ehr.getAddress().getPort(), keycloak.origin(), scopes));
  }

  private static String realm(int port) {
    StringBuilder scopes = new StringBuilder();
    List<String> names =
        List.of("launch/patient", "online_access", "patient/Patient.r", "user/Practitioner.r");
    for (String name : names) {
      scopes.append(scope(name, "")).append(',');
    }
    scopes.append(
        scope(
            "fhirUser",
            """
            ,"protocolMappers":[{"name":"fhirUser","protocol":"openid-connect",
              "protocolMapper":"oidc-hardcoded-claim-mapper",
              "config":{"claim.name":"fhirUser","claim.value":"Practitioner/7",
                "jsonType.label":"String","id.token.claim":"true"}}]
            """));
    return """
    {"realm":"people","enabled":true,"accessTokenLifespan":20,"sslRequired":"none",
     "eventsEnabled":true,"enabledEventTypes":["LOGIN","CODE_TO_TOKEN","CODE_TO_TOKEN_ERROR",
       "REFRESH_TOKEN","REFRESH_TOKEN_ERROR","REVOKE_GRANT","REVOKE_GRANT_ERROR"],"loginTheme":"keycloak",
     "users":[{"username":"ada","enabled":true,"email":"ada@example.org","emailVerified":true,
       "firstName":"Ada","lastName":"Harbour",
       "credentials":[{"type":"password","value":"ada","temporary":false}]}],
     "clientScopes":[%s],
     "clients":[{"clientId":"screens","enabled":true,"publicClient":false,
       "standardFlowEnabled":true,"directAccessGrantsEnabled":false,
       "redirectUris":["http://localhost:%d/launch/back"],
       "clientAuthenticatorType":"client-jwt",
       "attributes":{"use.jwks.url":"true","jwks.url":"http://localhost:%d/jwks/hospital",
         "pkce.code.challenge.method":"S256"},
       "optionalClientScopes":["fhirUser","%s"]}]}
    """
        .formatted(scopes, port, port, String.join("\",\"", names));
  }

  private static String scope(String name, String more) {
    return """
    {"name":"%s","protocol":"openid-connect","attributes":{"include.in.token.scope":"true"}%s}
    """
        .formatted(name, more);
  }
}
