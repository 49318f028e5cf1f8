package org.surgicode.ehr.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.review.EhrProblem;

/** Signing in at a real authorization server, Keycloak: {@code mvn -B -Pkeycloak verify}. */
@EnabledIfSystemProperty(named = "surgicode.keycloak", matches = ".+")
class KeycloakIT {
  private static final List<String> SCOPES =
      List.of("system/Patient.r", "system/Procedure.rs", "system/DocumentReference.rs");

  @TempDir private static Path folder;
  private static Path store;
  private static Keycloak keycloak;
  private static HttpServer published;
  private static volatile String jwks = "{\"keys\":[]}";
  private static URI endpoint;

  @BeforeAll
  static void start() throws Exception {
    store = folder.resolve("keys.p12");
    Keys.addEc(store, "ec");
    Keys.addRsa(store, "rsa", 3072);
    Keys.addEc(store, "ec-next");
    jwks = PrivateKeys.open(client("ec", "rsa")).published();
    published = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    published.createContext(
        "/jwks",
        exchange -> {
          byte[] bytes = jwks.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.getResponseHeaders().add("Cache-Control", "public, max-age=3600");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    published.start();
    keycloak = Keycloak.start("ehr", realm(published.getAddress().getPort()));
    endpoint = URI.create(keycloak.realm("ehr") + "/protocol/openid-connect/token");
  }

  @AfterAll
  static void stop() {
    if (keycloak != null) {
      keycloak.close();
    }
    if (published != null) {
      published.stop(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"ES384, ec", "RS384, rsa"})
  void givesATokenWithExactlyTheScopesAskedFor(String algorithm, String key) {
    var token = token(algorithm, SCOPES, key);

    assertThat(token.current()).isNotEmpty();
    assertThat(token.granted().lacking(SCOPES)).isEmpty();
    assertThat(token.granted().allow("Task", 'c')).isFalse();
  }

  @Test
  void renewsATokenWithAFreshAssertion() {
    var token = token("ES384", SCOPES, "ec");
    String first = token.current();

    token.refused(first);

    assertThat(token.current()).isNotEqualTo(first);
  }

  @Test
  void refusesAnAssertionThatItHasSeen() throws Exception {
    String assertion =
        ClientAssertion.signed(key("ec"), "surgicode", endpoint.toString(), Instant.now());

    assertThat(post(assertion).statusCode()).isEqualTo(200);
    HttpResponse<String> again = post(assertion);

    assertThat(again.statusCode()).isBetween(400, 401);
    assertThat(again.body()).contains("reuse");
  }

  @Test
  void refusesAListOfAudiences() throws Exception {
    var good =
        SignedJWT.parse(
            ClientAssertion.signed(key("ec"), "surgicode", endpoint.toString(), Instant.now()));
    var claims =
        new JWTClaimsSet.Builder(good.getJWTClaimsSet())
            .audience(List.of(endpoint.toString(), "https://elsewhere.example.org"))
            .build();
    var listed = new SignedJWT(good.getHeader(), claims);
    listed.sign(new ECDSASigner(key("ec").toECKey()));

    assertThat(post(listed.serialize()).statusCode()).isBetween(400, 401);
  }

  @Test
  void refusesAnAssertionThatHasExpired() throws Exception {
    Instant past = Instant.now().minus(Duration.ofMinutes(10));

    String assertion = ClientAssertion.signed(key("ec"), "surgicode", endpoint.toString(), past);

    assertThat(post(assertion).statusCode()).isBetween(400, 401);
  }

  @Test
  void refusesAScopeThatItDoesNotKnowWhichIsToldInOneSentence() {
    var token = token("ES384", List.of("system/Everything.rs"), "ec");

    assertThatThrownBy(token::current)
        .isInstanceOf(EhrProblem.class)
        .hasMessageContaining("does not know a scope");
  }

  /** It fetched the keys seconds ago and looks again only later: the old key signs meanwhile. */
  @Test
  void aKeyThatItHasNotFetchedYetDoesNotStopTheService() {
    token("ES384", SCOPES, "ec").current();
    var client =
        new BackendServices(
            "surgicode",
            store,
            Keys.PASSWORD,
            List.of(
                new SigningKey("ec", null),
                new SigningKey("ec-next", Instant.now().minusSeconds(1))),
            "ES384",
            endpoint,
            SCOPES);
    PrivateKeys keys = PrivateKeys.open(client);

    assertThat(
            new BackendToken(
                    base(), client, keys, List.of(), HttpClients.createDefault(), Clock.systemUTC())
                .current())
        .isNotEmpty();
  }

  private static BackendToken token(String algorithm, List<String> scopes, String key) {
    var client =
        new BackendServices(
            "surgicode",
            store,
            Keys.PASSWORD,
            List.of(new SigningKey(key, null)),
            algorithm,
            endpoint,
            scopes);
    return new BackendToken(
        base(),
        client,
        PrivateKeys.open(client),
        List.of(),
        HttpClients.createDefault(),
        Clock.systemUTC());
  }

  private static URI base() {
    return URI.create("http://127.0.0.1:9/fhir");
  }

  private static BackendServices client(String... keys) {
    List<SigningKey> listed = new ArrayList<>();
    for (String key : keys) {
      listed.add(new SigningKey(key, null));
    }
    return new BackendServices("surgicode", store, Keys.PASSWORD, listed, null, null, SCOPES);
  }

  private static JWK key(String id) {
    return PrivateKeys.open(client(id)).signing(Instant.now(), JWSAlgorithm.ES384).get(0);
  }

  private static HttpResponse<String> post(String assertion) throws Exception {
    String form =
        "scope="
            + URLEncoder.encode(String.join(" ", SCOPES), StandardCharsets.UTF_8)
            + "&grant_type=client_credentials&client_assertion_type="
            + URLEncoder.encode(
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", StandardCharsets.UTF_8)
            + "&client_assertion="
            + assertion;
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static String realm(int jwksPort) {
    var scopes = new StringBuilder();
    var names = new StringBuilder();
    for (String scope : SCOPES) {
      scopes
          .append(scopes.isEmpty() ? "" : ",")
          .append("{\"name\":\"")
          .append(scope)
          .append("\",\"protocol\":\"openid-connect\",")
          .append("\"attributes\":{\"include.in.token.scope\":\"true\"}}");
      names.append(names.isEmpty() ? "" : ",").append('"').append(scope).append('"');
    }
    return """
    {"realm":"ehr","enabled":true,"accessTokenLifespan":300,"sslRequired":"none",
     "clientScopes":[%s],
     "clients":[{"clientId":"surgicode","enabled":true,"publicClient":false,
       "serviceAccountsEnabled":true,"standardFlowEnabled":false,
       "clientAuthenticatorType":"client-jwt",
       "attributes":{"use.jwks.url":"true","jwks.url":"http://127.0.0.1:%d/jwks"},
       "optionalClientScopes":[%s]}]}
    """
        .formatted(scopes, jwksPort, names);
  }
}
