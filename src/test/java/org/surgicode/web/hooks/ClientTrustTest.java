package org.surgicode.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.door.Client;
import org.surgicode.web.door.DoorRules;

/** Who may call the hooks. */
class ClientTrustTest {
  private static final String BASE = "/cds-services";
  private static final String VIEW = BASE + "/surgicode-patient-view";
  private static final ClientTokens CLIENT = new ClientTokens();
  private static final ClientTokens STRANGER = new ClientTokens();
  private static final List<URI> FETCHED = new CopyOnWriteArrayList<>();
  private static OpenStreet street;

  @BeforeAll
  static void open() {
    DoorRules rules =
        DoorRules.usual()
            .within(3650)
            .reading(List.of())
            .patient(Duration.ofSeconds(20))
            .from(List.of(URI.create("https://sandbox.example.org")))
            .with(List.of(CLIENT.registered("hooks")));
    street =
        new OpenStreet(
            rules,
            address -> {
              FETCHED.add(address);
              return CLIENT.jwks();
            },
            true);
  }

  @AfterAll
  static void close() {
    street.close();
  }

  @Test
  void aRegisteredClientComesInWithATokenForEachEndpoint() throws Exception {
    assertThat(get(CLIENT.bearer(BASE)).statusCode()).isEqualTo(200);
    assertThat(call(CLIENT.bearer(VIEW)).statusCode()).isEqualTo(200);
    assertThat(street.get(BASE).statusCode()).isEqualTo(200);
    assertThat(
            street
                .post(
                    VIEW + "/feedback",
                    "{\"feedback\":[]}",
                    "Authorization",
                    CLIENT.bearer(VIEW + "/feedback"))
                .statusCode())
        .isEqualTo(200);
    assertThat(FETCHED).containsOnly(URI.create("https://ehr.example.org/jwks"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void everybodyElseIsTurnedAwayWithoutAReason(String why, String authorization) throws Exception {
    HttpResponse<String> answer = call(authorization);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .isEqualTo(
            "{\"resourceType\":\"OperationOutcome\",\"id\":\""
                + answer.headers().firstValue("X-Request-Id").orElseThrow()
                + "\",\"issue\":[{\"severity\":\"error\",\"code\":"
                + "\"login\",\"diagnostics\":\"Send a token that this service's operator has agreed"
                + " on with you.\"}]}");
  }

  @Test
  void withoutATokenNobodyComesIn() throws Exception {
    assertThat(street.post(VIEW, HookCharts.patientView("a01")).statusCode()).isEqualTo(401);
  }

  @Test
  void aTokenIsGoodForOneCall() throws Exception {
    String token = CLIENT.bearer(VIEW);
    assertThat(call(token).statusCode()).isEqualTo(200);
    assertThat(call(token).statusCode()).isEqualTo(401);
  }

  @Test
  void theEhrIsThatOfTheClientsTenant() throws Exception {
    var call = HookCharts.patientView("a01").put("fhirServer", "https://elsewhere.example/fhir");
    var answer = street.post(VIEW, call, "Authorization", CLIENT.bearer(VIEW));
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void aServiceThatOthersReachIsClosedUntilAClientIsRegistered() throws Exception {
    try (OpenStreet open = new OpenStreet(DoorRules.usual(), a -> "{}", false)) {
      assertThat(open.post(VIEW, HookCharts.patientView("a01")).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aBrowserMayCallFromARegisteredOriginOnly() throws Exception {
    HttpResponse<String> asked = preflight("https://sandbox.example.org");
    assertThat(asked.statusCode()).isEqualTo(204);
    assertThat(asked.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("https://sandbox.example.org");
    assertThat(asked.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .containsIgnoringCase("authorization");
    assertThat(preflight("https://elsewhere.example").statusCode()).isEqualTo(403);

    var call = HookCharts.patientView("a01");
    var answer =
        street.post(
            VIEW,
            call,
            "Authorization",
            CLIENT.bearer(VIEW),
            "Origin",
            "https://sandbox.example.org");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("https://sandbox.example.org");
    assertThat(street.post(VIEW, call, "Origin", "https://elsewhere.example").statusCode())
        .isEqualTo(403);
  }

  @Test
  void nobodyRegistersAnIssuerWhoseKeyIsPublicOrAnAlgorithmThatProvesNothing() {
    URI keys = URI.create("https://a.org/jwks");
    assertThatThrownBy(
            () -> new Client("https://sandbox.cds-hooks.org", keys, List.of(), List.of()))
        .isInstanceOf(UnusableInput.class);
    assertThatThrownBy(() -> new Client("https://a.org", keys, List.of("HS256"), List.of()))
        .isInstanceOf(UnusableInput.class);
    assertThatThrownBy(() -> new Client("https://a.org", keys, List.of("none"), List.of()))
        .isInstanceOf(UnusableInput.class);
  }

  static Stream<Arguments> refused() throws Exception {
    Map<String, String> wrong = new LinkedHashMap<>();
    wrong.put("another endpoint", CLIENT.bearer(BASE));
    wrong.put("another key", STRANGER.bearer(VIEW));
    wrong.put("unknown issuer", with(c -> c.issuer("https://elsewhere.example")));
    wrong.put("no issuer", with(c -> c.issuer(null)));
    wrong.put("no audience", with(c -> c.audience((String) null)));
    wrong.put("expired", with(c -> c.expirationTime(in(-120))));
    wrong.put("no end", with(c -> c.expirationTime(null)));
    wrong.put("too long", with(c -> c.expirationTime(in(7200))));
    wrong.put("from the future", with(c -> c.issueTime(in(300))));
    wrong.put("no beginning", with(c -> c.issueTime(null)));
    wrong.put("no name", with(c -> c.jwtID(null)));
    wrong.put("another jku", head(h -> h.jwkURL(URI.create("https://elsewhere.example/jwks"))));
    wrong.put("unknown key id", head(h -> h.keyID("k2")));
    wrong.put("another type", head(h -> h.type(new JOSEObjectType("secevent+jwt"))));
    wrong.put("critical extension", head(h -> h.criticalParams(Set.of("x")).customParam("x", 1)));
    wrong.put("unsigned", "Bearer " + new PlainJWT(claims()).serialize());
    var mac = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims());
    mac.sign(new MACSigner(CLIENT.jwks().substring(0, 64)));
    wrong.put("signed with the public key", "Bearer " + mac.serialize());
    wrong.put("no token", "Bearer x.y.z");
    wrong.put("another scheme", "Basic YWRtaW46c2VjcmV0");
    wrong.put("overlong", "Bearer " + "a".repeat(7000));
    wrong.put("cut off", with(c -> c).substring(0, 200));
    return wrong.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  private static JWTClaimsSet claims() {
    return new JWTClaimsSet.Builder()
        .issuer(ClientTokens.ISSUER)
        .audience(OpenStreet.PUBLIC + VIEW)
        .issueTime(in(0))
        .expirationTime(in(300))
        .jwtID("1")
        .build();
  }

  private static String with(UnaryOperator<JWTClaimsSet.Builder> claims) {
    return CLIENT.bearer(VIEW, claims, h -> h);
  }

  private static String head(UnaryOperator<JWSHeader.Builder> header) {
    return CLIENT.bearer(VIEW, c -> c, header);
  }

  private static Date in(int seconds) {
    return Date.from(OpenStreet.NOW.plusSeconds(seconds));
  }

  private static HttpResponse<String> get(String authorization) throws Exception {
    return street.get(BASE, "Authorization", authorization);
  }

  private static HttpResponse<String> call(String authorization) throws Exception {
    return street.post(VIEW, HookCharts.patientView("a01"), "Authorization", authorization);
  }

  private static HttpResponse<String> preflight(String origin) throws Exception {
    return street.send(
        street
            .with(VIEW)
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .method("OPTIONS", BodyPublishers.noBody()));
  }
}
