package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.UriComponentsBuilder;
import org.surgicode.casefile.ConfigFiles;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** People come in from an EHR, and from one that means ill. */
class LaunchTest {
  private static FakeLogin ehr;
  private static Service service;
  private Browser browser;

  @BeforeEach
  void arrive() {
    ehr.friendly();
    browser = new Browser();
  }

  @BeforeAll
  static void open() throws Exception {
    ehr = new FakeLogin();
    String launch =
        """
        launch:
          client-id: screens
          people:
            coder: [Practitioner/7]
            cdi: ["PractitionerRole=http://codes.example.org|integrity"]
            clinician: ["groups=surgeons", "PractitionerRole=surgeon"]
          frames: [https://ehr.example.org]
        """;
    service =
        Service.start(
            new ConfigFiles(RunningService.described(ehr.base(), 60, launch)),
            Map.of(
                "SURGICODE_DATABASE",
                "jdbc:h2:mem:" + System.nanoTime(),
                "SURGICODE_PORT",
                Integer.toString(RunningService.free())));
  }

  @AfterAll
  static void close() {
    service.close();
    ehr.close();
  }

  @Test
  void anEhrOpensTheScreensForWhomItVouches() throws Exception {
    Map<String, String> sent = browser.begin();
    assertThat(sent)
        .containsEntry("response_type", "code")
        .containsEntry("client_id", "screens")
        .containsEntry("launch", "xyz")
        .containsEntry("aud", ehr.base())
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", browser.root() + "/launch/back");
    assertThat(sent.get("state")).hasSize(43);

    assertThat(browser.back(sent, "").statusCode()).isEqualTo(302);

    assertThat(ehr.forms.get(0))
        .containsEntry("grant_type", "authorization_code")
        .containsEntry("client_id", "screens");
    assertThat(ehr.forms.get(0).get("code_verifier")).hasSize(43);
    HttpResponse<String> page = browser.get("/library");
    assertThat(page.body()).contains("Dr. Ada Harbour");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors https://ehr.example.org");
    assertThat(page.headers().firstValue("X-Frame-Options")).isEmpty();
    assertThat(browser.get("/worklist").statusCode()).isEqualTo(200);
  }

  @Test
  void nothingIsAskedOfAnEhrThatNobodyNamed() throws Exception {
    for (String iss : List.of("https://evil.example/fhir", ehr.base() + "/x", ehr.root())) {
      assertThat(browser.launch("iss=" + encoded(iss) + "&launch=1").statusCode()).isEqualTo(400);
    }
    assertThat(ehr.asked).isEmpty();
    assertThat(browser.launch("iss=" + encoded(ehr.base() + "/") + "&launch=1").statusCode())
        .isEqualTo(302);
  }

  @Test
  void aLaunchHoldsEachThingOnce() throws Exception {
    String iss = "iss=" + encoded(ehr.base());
    for (String query :
        List.of("", iss, "launch=1", iss + "&launch=1&launch=2", iss + "&launch=1&" + iss)) {
      assertThat(browser.launch(query).statusCode()).isEqualTo(400);
    }
    assertThat(ehr.asked).isEmpty();
  }

  @Test
  void aWayBackIsGoodOnceAndInOneBrowser() throws Exception {
    Map<String, String> sent = browser.begin();
    assertThat(new Browser().back(sent, "").statusCode()).isEqualTo(400);
    assertThat(browser.back(sent, "").statusCode()).isEqualTo(400);
    Map<String, String> next = browser.begin();
    assertThat(browser.back(next, "").statusCode()).isEqualTo(302);
    assertThat(browser.back(next, "").statusCode()).isEqualTo(400);
    assertThat(ehr.forms).hasSize(1);
  }

  static Stream<Arguments> forgeries() {
    return Stream.of(
        forgery("another nonce", c -> c.claim("nonce", "other")),
        forgery("no nonce", c -> c.claim("nonce", null)),
        forgery("another issuer", c -> c.issuer("https://evil.example")),
        forgery("another audience", c -> c.audience("others")),
        forgery("two audiences and no party", c -> c.audience(List.of("screens", "others"))),
        forgery("another party", c -> c.claim("azp", "others")),
        forgery("expired", c -> c.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
        forgery("of tomorrow", c -> c.issueTime(Date.from(Instant.now().plusSeconds(86_400)))),
        forgery("of another EHR", c -> c.claim("fhirUser", "https://evil.example/Practitioner/7")),
        forgery("a patient", c -> c.claim("fhirUser", "Patient/7")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  void nobodyComesInUnderAForgedIdentity(String what, Consumer<JWTClaimsSet.Builder> forged)
      throws Exception {
    ehr.identity = forged;
    HttpResponse<String> page = browser.back(browser.begin(), "");
    assertThat(page.statusCode()).as(what).isEqualTo(403);
    assertThat(page.body()).contains("Who you are could not be proved");
    assertThat(browser.get("/cases/1").statusCode()).isEqualTo(401);
  }

  @Test
  void nobodyComesInUnderAnUnsignedIdentity() throws Exception {
    ehr.signs = false;
    assertThat(browser.back(browser.begin(), "").statusCode()).isEqualTo(403);
  }

  @Test
  void whoIsSentByAnotherServerIsNotExchanged() throws Exception {
    String other = "&iss=" + encoded("https://evil.example");
    assertThat(browser.back(browser.begin(), other).statusCode()).isEqualTo(403);
    assertThat(ehr.forms).isEmpty();
    String right = "&iss=" + encoded(ehr.root());
    assertThat(browser.back(browser.begin(), right).statusCode()).isEqualTo(302);
  }

  @Test
  void aSignInWithoutHashedProofIsNotUsed() throws Exception {
    ehr.hashes = false;
    HttpResponse<String> page = browser.launch("iss=" + encoded(ehr.base()) + "&launch=1");
    assertThat(page.statusCode()).isEqualTo(502);
    assertThat(page.body()).contains("cannot be used");
  }

  @Test
  void whoIsNobodyHereIsToldWhomToAsk() throws Exception {
    ehr.identity = c -> c.claim("fhirUser", "Practitioner/8");
    HttpResponse<String> page = browser.back(browser.begin(), "");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("No role for you yet");
    ehr.identity =
        c -> c.claim("fhirUser", "Practitioner/8").claim("groups", List.of("surgeons", "staff"));
    assertThat(browser.back(browser.begin(), "").statusCode()).isEqualTo(302);
  }

  @Test
  void aPageOfTheFirstChartDoesNothingToTheSecond() throws Exception {
    browser.back(browser.begin(), "");
    String first = browser.token();
    ehr.answer = json -> json.put("patient", "b");
    browser.back(browser.begin(), "");

    HttpResponse<String> page = browser.post("/cases/1/decision", first);
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("earlier chart");
    assertThat(browser.post("/cases/1/decision", browser.token()).statusCode()).isNotEqualTo(403);
  }

  @Test
  void aRefreshTokenGoesOutOnceAndWithoutANewOneTheSessionEnds() throws Exception {
    ehr.answer = json -> json.put("expires_in", 1).put("refresh_token", "r" + ehr.forms.size());
    browser.back(browser.begin(), "");
    assertThat(browser.get("/worklist").statusCode()).isEqualTo(200);
    assertThat(browser.get("/worklist").statusCode()).isEqualTo(200);
    List<String> sent =
        ehr.forms.stream()
            .map(f -> f.getOrDefault("refresh_token", ""))
            .filter(t -> !t.isEmpty())
            .toList();
    assertThat(sent).containsExactly("r1", "r2");

    ehr.tokenStatus = 400;
    assertThat(browser.get("/cases/1").statusCode()).isEqualTo(401);
    ehr.tokenStatus = 200;
    assertThat(browser.get("/cases/1").statusCode()).isEqualTo(401);
  }

  @Test
  void whoSignsOutIsSignedOutAtTheEhrToo() throws Exception {
    browser.back(browser.begin(), "");
    browser.post("/launch/end", browser.token());
    assertThat(ehr.asked).contains("/revoke");
    assertThat(ehr.forms.get(1)).containsEntry("token", "access");
    assertThat(browser.get("/cases/1").statusCode()).isEqualTo(401);
  }

  @Test
  void aRefusalOfTheEhrIsToldInWords() throws Exception {
    Map<String, String> sent = browser.begin();
    HttpResponse<String> page =
        browser.get(
            "/launch/back?error=access_denied&error_description=%3Cb%3E&state="
                + sent.get("state"));
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body())
        .contains("did not let you in", "Its sign-in says:", "access_denied: &lt;b&gt;")
        .doesNotContain("<b>");
  }

  @Test
  void whatTheSignInSaysOfARefusedCodeIsToldHarmlessly() throws Exception {
    Map<String, String> sent = browser.begin();
    ehr.tokenStatus = 400;
    ehr.answer =
        json -> {
          json.removeAll();
          json.put("error", "invalid_grant");
          json.put(
              "error_description", "Code\u202E not \n<script>valid</script>" + "x".repeat(9000));
        };
    HttpResponse<String> page = browser.back(sent, "");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body())
        .contains("invalid_grant: Code not &lt;script&gt;valid&lt;/script&gt;xxx")
        .doesNotContain("<script>valid", "\u202E", "x".repeat(201));
  }

  @Test
  void aSignInThatTakesFormsIsAskedByAForm() throws Exception {
    ehr.takesForms = true;
    HttpResponse<String> page = browser.launch("iss=" + encoded(ehr.base()) + "&launch=a%22b");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "action=\"" + ehr.root() + "/authorize\" method=\"post\"",
            "name=\"launch\" value=\"a&quot;b\"",
            "name=\"code_challenge_method\" value=\"S256\"",
            "name=\"aud\" value=\"" + ehr.base() + "\"",
            "src=\"/onward.js\"");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("form-action http: https:", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(browser.get("/launch/at/hospital").body()).doesNotContain("name=\"launch\"");
    assertThat(browser.get("/library").headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("form-action 'self'");
  }

  @Test
  void whatSomebodyDoesIsReadFromHisOfficeInTheEhr() throws Exception {
    ehr.identity = c -> c.claim("fhirUser", ehr.base() + "/Practitioner/8");
    ehr.offices = offices("Practitioner/8", "http://codes.example.org", "integrity", true);
    assertThat(browser.back(browser.begin(), "").statusCode()).isEqualTo(302);
    assertThat(browser.get("/worklist").statusCode()).isEqualTo(200);
    assertThat(ehr.asked).contains("/fhir/PractitionerRole");

    ehr.offices = offices("Practitioner/8", "", "surgeon", true);
    assertThat(browser.back(browser.begin(), "").statusCode()).isEqualTo(302);
    assertThat(browser.get("/worklist").statusCode()).isEqualTo(403);
  }

  @Test
  void anOfficeThatIsOverOrAnothersGivesNoRole() throws Exception {
    ehr.identity = c -> c.claim("fhirUser", "Practitioner/8");
    for (ObjectNode office :
        List.of(
            offices("Practitioner/8", "", "surgeon", false),
            offices("Practitioner/18", "", "surgeon", true),
            offices("Practitioner/8", "http://elsewhere.example", "integrity", true))) {
      ehr.offices = office;
      assertThat(browser.back(browser.begin(), "").statusCode()).isEqualTo(403);
    }
    ehr.identity = c -> c.claim("fhirUser", "PractitionerRole/r1");
    ehr.offices =
        (ObjectNode) offices("Practitioner/9", "", "surgeon", true).at("/entry/0/resource");
    assertThat(browser.back(browser.begin(), "").statusCode()).isEqualTo(302);
  }

  @Test
  void theOfficeIsAskedForOnlyWithTheScopeForIt() throws Exception {
    assertThat(browser.begin().get("scope")).contains("user/PractitionerRole.rs", "online_access");
  }

  @Test
  void withoutAPatientThereIsNoneAndNeverTheLastOne() throws Exception {
    browser.back(browser.begin(), "");
    ehr.identity = c -> c.claim("fhirUser", "Practitioner/9").claim("groups", "surgeons");
    ehr.answer = json -> json.remove("patient");
    browser.back(browser.begin(), "");
    HttpResponse<String> page = browser.get("/");
    assertThat(page.body()).contains("No patient in context").doesNotContain("Name of a");
  }

  private static ObjectNode offices(String holder, String system, String code, boolean active) {
    ObjectNode bundle = JsonNodeFactory.instance.objectNode().put("resourceType", "Bundle");
    ObjectNode office = bundle.putArray("entry").addObject().putObject("resource");
    office.put("resourceType", "PractitionerRole").put("id", "r1").put("active", active);
    office.putObject("practitioner").put("reference", holder);
    ObjectNode coding = office.putArray("code").addObject().putArray("coding").addObject();
    coding.put("system", system).put("code", code);
    return bundle;
  }

  @Test
  void whoeverComesAloneChoosesHisHospital() throws Exception {
    assertThat(browser.get("/").headers().firstValue("Location")).hasValue("/launch/choose");
    assertThat(browser.get("/launch/choose").body()).contains("/launch/at/hospital");
    Map<String, String> sent = query(browser.get("/launch/at/hospital"));
    assertThat(sent).doesNotContainKey("launch");
    assertThat(sent.get("scope")).contains("launch/patient");
  }

  @Test
  void nothingLaunchesWithoutALoginBesideARealEhr() throws Exception {
    assertThat(browser.get("/demo/launch").statusCode()).isEqualTo(404);
    assertThat(browser.post("/demo/launch", "").statusCode()).isEqualTo(404);
  }

  private static Arguments forgery(String what, Consumer<JWTClaimsSet.Builder> forged) {
    return Arguments.of(what, forged);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> query(HttpResponse<String> redirect) {
    Map<String, String> sent = new LinkedHashMap<>();
    UriComponentsBuilder.fromUriString(redirect.headers().firstValue("Location").orElseThrow())
        .build(true)
        .getQueryParams()
        .forEach(
            (name, values) ->
                sent.put(name, URLDecoder.decode(values.get(0), StandardCharsets.UTF_8)));
    return sent;
  }

  /** One browser with its cookies. */
  private static final class Browser {
    private final HttpClient http =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    String root() {
      return "http://localhost:" + service.settings().port();
    }

    HttpResponse<String> launch(String query) throws Exception {
      return get("/launch?" + query);
    }

    Map<String, String> begin() throws Exception {
      Map<String, String> sent = query(launch("iss=" + encoded(ehr.base()) + "&launch=xyz"));
      ehr.nonce = sent.getOrDefault("nonce", "");
      return sent;
    }

    HttpResponse<String> back(Map<String, String> sent, String more) throws Exception {
      return get("/launch/back?code=c&state=" + sent.get("state") + more);
    }

    HttpResponse<String> get(String path) throws Exception {
      return http.send(
          HttpRequest.newBuilder(URI.create(root() + path)).header("Accept", "text/html").build(),
          BodyHandlers.ofString());
    }

    String token() throws Exception {
      return get("/library")
          .body()
          .replaceAll("(?s).*name=\"form-token\" value=\"([^\"]+)\".*", "$1");
    }

    HttpResponse<String> post(String path, String token) throws Exception {
      return http.send(
          HttpRequest.newBuilder(URI.create(root() + path))
              .header("Accept", "text/html")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("form-token=" + token))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
