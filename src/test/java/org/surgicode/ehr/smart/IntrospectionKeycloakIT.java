package org.surgicode.ehr.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.surgicode.ehr.Authorization;
import org.surgicode.ehr.EhrSettings;
import org.surgicode.ehr.FhirEhr;
import org.surgicode.ehr.Reach;
import org.surgicode.store.Database;
import org.surgicode.web.door.Caller;
import org.surgicode.web.door.Client;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.door.Entrance;
import org.surgicode.web.door.Entrances;
import org.surgicode.web.door.Introspection;
import org.surgicode.web.door.Introspection.Login;
import org.surgicode.web.door.Refusal;
import org.surgicode.web.door.Rights;
import org.surgicode.web.door.Tokens;
import tools.jackson.databind.json.JsonMapper;

/** Asking a real authorization server about somebody else's tokens: {@code -Pkeycloak}. */
@EnabledIfSystemProperty(named = Keycloak.PROPERTY, matches = ".+")
class IntrospectionKeycloakIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String REALM = "ehr";
  private static final String PUBLIC = "https://coding.example.org";

  @TempDir private static Path folder;
  private static Keycloak keycloak;
  private static HttpServer keys;
  private static Database database;

  @BeforeAll
  static void start() throws Exception {
    Keys.addEc(folder.resolve("keys.p12"), "ec");
    byte[] jwks = PrivateKeys.open(client()).published().getBytes(StandardCharsets.UTF_8);
    keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    keys.createContext(
        "/jwks",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, jwks.length);
          exchange.getResponseBody().write(jwks);
          exchange.close();
        });
    keys.start();
    keycloak = Keycloak.start(REALM, realm(keys.getAddress().getPort()));
    database = Database.inMemory();
  }

  @AfterAll
  static void stop() {
    if (keycloak != null) {
      keycloak.close();
    }
    keys.stop(0);
    if (database != null) {
      database.close();
    }
  }

  @Test
  void aTokenOpensWhatTheServerSaysOfIt() throws Exception {
    Caller caller = tokens(Login.ASSERTION).toFhir("Bearer " + token(), null);
    assertThat(caller.program()).isEqualTo("app");
    assertThat(caller.patient()).isEqualTo("a02-pt");
    assertThat(caller.scopes()).contains("user/Procedure.rs");
    var rights = new Rights(caller);
    rights.require("Procedure", 'r');
    assertThat(rights.sees("Patient/somebody-else")).isFalse();
    assertThatThrownBy(() -> rights.require("Task", 'u')).isInstanceOf(Refusal.class);
  }

  @Test
  void aTokenThatWasRevokedOpensNothing() throws Exception {
    String token = token();
    Tokens believing = tokens(Login.ASSERTION);
    believing.toFhir("Bearer " + token, null);
    assertThat(post("revoke", ofTheApp("token", token)).statusCode()).isEqualTo(200);
    refused(tokens(Login.ASSERTION), token, 401);
    assertThat(believing.toFhir("Bearer " + token, null).program())
        .as("an answer is believed for a minute")
        .isEqualTo("app");
  }

  @Test
  void aTokenThatSomebodyChangedOpensNothing() throws Exception {
    String token = token();
    String unsigned = token.substring(0, token.lastIndexOf('.') + 1);
    refused(tokens(Login.ASSERTION), unsigned + "A".repeat(80), 401);
    refused(tokens(Login.ASSERTION), "opaque-and-unknown", 401);
  }

  @Test
  void aServerThatDoesNotLetThisSoftwareAskLetsNobodyIn() throws Exception {
    refused(tokens(Login.BEARER), token(), 503);
  }

  private static void refused(Tokens tokens, String token, int status) {
    assertThatThrownBy(() -> tokens.toFhir("Bearer " + token, null))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.status()).isEqualTo(status));
  }

  private static Tokens tokens(Login login) {
    URI base = URI.create("http://127.0.0.1:9/fhir");
    var settings =
        EhrSettings.of("harbour", base.toString())
            .with(new Reach(List.of(URI.create(keycloak.origin())), List.of()))
            .with(
                login == Login.BEARER
                    ? Authorization.token("of-nobody")
                    : new Authorization(null, client()));
    var ehr = new FhirEhr(settings, database.ledger("harbour"));
    var way = new Introspection(endpoint("token/introspect"), login);
    var client = new Client(keycloak.realm(REALM), null, List.of(), List.of("fhir"), way, null);
    var entrance =
        new Entrance(
            "harbour",
            base,
            PUBLIC,
            null,
            DoorRules.usual().with(List.of(client)),
            database.notebook("harbour"),
            ehr::published,
            (where, issuer, token) ->
                ehr.introspected(
                    where.address(), where.login() == Login.ASSERTION ? issuer : null, token));
    return new Tokens(new Entrances(List.of(entrance), false, Clock.systemUTC()));
  }

  private static String token() throws Exception {
    var form = ofTheApp("grant_type", "client_credentials");
    HttpResponse<String> answer = post("token", form + "&scope=" + encoded("user/Procedure.rs"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body()).path("access_token").asString("");
  }

  private static String ofTheApp(String name, String value) {
    return Map.of("client_id", "app", "client_secret", "of-the-app", name, value)
        .entrySet()
        .stream()
        .map(e -> e.getKey() + "=" + encoded(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> post(String endpoint, String form) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(endpoint(endpoint))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static URI endpoint(String name) {
    return URI.create(keycloak.realm(REALM) + "/protocol/openid-connect/" + name);
  }

  /** This software, as the server knows it. */
  private static BackendServices client() {
    return new BackendServices(
        "surgicode",
        folder.resolve("keys.p12"),
        Keys.PASSWORD,
        List.of(new SigningKey("ec", null)),
        null,
        null,
        List.of("user/Procedure.rs"));
  }

  private static String realm(int port) {
    return """
    {"realm":"ehr","enabled":true,"accessTokenLifespan":300,"sslRequired":"none",
     "clientScopes":[{"name":"user/Procedure.rs","protocol":"openid-connect",
       "attributes":{"include.in.token.scope":"true"}}],
     "clients":[{"clientId":"surgicode","enabled":true,"publicClient":false,
       "serviceAccountsEnabled":true,"standardFlowEnabled":false,
       "clientAuthenticatorType":"client-jwt",
       "attributes":{"use.jwks.url":"true","jwks.url":"http://127.0.0.1:%d/jwks"}},
      {"clientId":"app","enabled":true,"publicClient":false,"secret":"of-the-app",
       "serviceAccountsEnabled":true,"standardFlowEnabled":false,
       "optionalClientScopes":["user/Procedure.rs"],
       "protocolMappers":[
        {"name":"for","protocol":"openid-connect","protocolMapper":"oidc-audience-mapper",
         "config":{"included.custom.audience":"%s/fhir","access.token.claim":"true",
          "introspection.token.claim":"true"}},
        {"name":"patient","protocol":"openid-connect",
         "protocolMapper":"oidc-hardcoded-claim-mapper",
         "config":{"claim.name":"patient","claim.value":"a02-pt","jsonType.label":"String",
          "access.token.claim":"true","introspection.token.claim":"true"}}]}]}
    """
        .formatted(port, PUBLIC);
  }
}
