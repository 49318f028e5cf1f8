package org.surgicode.ehr.smart;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * An authorization server that forgives nothing: a replayed, expired or long-lived assertion, an
 * audience that is not exactly its token endpoint as one string, a key it has not fetched, a scope
 * it does not know.
 */
public final class StrictServer implements AutoCloseable {
  private final HttpServer server;
  private final Clock clock;
  private final Set<String> seen = Collections.synchronizedSet(new HashSet<>());

  /** Why requests were refused, in order. */
  public final List<String> refusals = Collections.synchronizedList(new ArrayList<>());

  /** The bodies of all token requests, in order. */
  public final List<Map<String, String>> asked = Collections.synchronizedList(new ArrayList<>());

  /** Keys it has fetched. */
  public volatile JWKSet known = new JWKSet();

  /** Scopes it grants; null grants what is asked for. */
  public volatile @Nullable List<String> grants;

  /** Scopes it knows; a request with another one is refused. Null knows all. */
  public volatile @Nullable List<String> knows;

  public volatile List<String> algorithms = List.of("ES384", "RS384");
  public volatile int life = 300;
  public final java.util.concurrent.atomic.AtomicInteger failures =
      new java.util.concurrent.atomic.AtomicInteger();
  public volatile String path = "/token";

  public StrictServer(Clock clock) {
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext("/fhir/.well-known/smart-configuration", this::configuration);
    server.createContext("/", this::token);
    server.start();
  }

  public String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public String base() {
    return origin() + "/fhir";
  }

  public String endpoint() {
    return origin() + path;
  }

  /** Makes it fetch the keys anew. */
  public void fetches(String jwks) {
    try {
      known = JWKSet.parse(jwks);
    } catch (java.text.ParseException e) {
      throw new AssertionError(e);
    }
  }

  private void configuration(HttpExchange exchange) throws IOException {
    String listed =
        algorithms.isEmpty()
            ? ""
            : ",\"token_endpoint_auth_signing_alg_values_supported\":[\""
                + String.join("\",\"", algorithms)
                + "\"]";
    String scopes =
        knows == null ? "" : ",\"scopes_supported\":[\"" + String.join("\",\"", knows) + "\"]";
    answer(exchange, 200, "{\"token_endpoint\":\"" + endpoint() + "\"" + listed + scopes + "}");
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form = form(exchange);
    if (!exchange.getRequestURI().getPath().equals(path)) {
      answer(exchange, 404, "{}");
      return;
    }
    asked.add(form);
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      answer(exchange, 503, "");
      return;
    }
    String wrong = wrong(form);
    List<String> scopes = List.of(form.getOrDefault("scope", "").split(" ", -1));
    if (wrong == null && knows != null && !knows.containsAll(scopes)) {
      refusals.add("unknown scope");
      answer(exchange, 400, "{\"error\":\"invalid_scope\"}");
    } else if (wrong != null) {
      refusals.add(wrong);
      answer(exchange, 400, "{\"error\":\"invalid_client\",\"error_description\":\"<b>no</b>\"}");
    } else {
      String granted = String.join(" ", grants == null ? scopes : grants);
      answer(
          exchange,
          200,
          "{\"access_token\":\"token-"
              + asked.size()
              + "\",\"token_type\":\"bearer\",\"expires_in\":"
              + life
              + ",\"scope\":\""
              + granted
              + "\"}");
    }
  }

  private @Nullable String wrong(Map<String, String> form) {
    if (!form.keySet()
            .equals(Set.of("scope", "grant_type", "client_assertion_type", "client_assertion"))
        || !"client_credentials".equals(form.get("grant_type"))
        || !"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
            .equals(form.get("client_assertion_type"))) {
      return "not a client credentials request";
    }
    try {
      SignedJWT assertion = SignedJWT.parse(form.get("client_assertion"));
      var claims = assertion.getJWTClaimsSet();
      JWK key = known.getKeyByKeyId(assertion.getHeader().getKeyID());
      boolean typed = "JWT".equals(String.valueOf(assertion.getHeader().getType()));
      if (key == null || !typed) {
        return "unknown kid";
      }
      boolean signed =
          key instanceof ECKey ec
              ? assertion.verify(new ECDSAVerifier(ec))
              : assertion.verify(new RSASSAVerifier((RSAKey) key));
      if (!signed || !key.getAlgorithm().equals(assertion.getHeader().getAlgorithm())) {
        return "wrong signature";
      }
      if (!"surgicode".equals(claims.getIssuer()) || !"surgicode".equals(claims.getSubject())) {
        return "wrong client";
      }
      if (!endpoint().equals(assertion.getPayload().toJSONObject().get("aud"))) {
        return "wrong audience";
      }
      var left = Duration.between(clock.instant(), claims.getExpirationTime().toInstant());
      if (left.isNegative() || left.compareTo(Duration.ofMinutes(5)) > 0) {
        return "expired or valid for too long";
      }
      return seen.add(String.valueOf(claims.getJWTID())) ? null : "replayed";
    } catch (java.text.ParseException | com.nimbusds.jose.JOSEException e) {
      return "unreadable";
    }
  }

  /** Whether an assertion sent as it stands would be refused, and why. */
  public @Nullable String verdict(Map<String, String> form) {
    return wrong(form);
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      form.put(
          parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return form;
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
