package org.surgicode;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An EHR with its authorization server, as friendly or hostile as a test wants it. */
final class FakeLogin implements AutoCloseable {
  private static final Set<String> PASSED =
      Set.of("accept", "content-type", "if-none-exist", "if-match", "prefer", "cache-control");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<Map<String, String>> forms = new CopyOnWriteArrayList<>();

  /** What the authorization server was told when the person was sent there. */
  String nonce = "";

  boolean hashes = true;
  boolean signs = true;
  boolean takesForms;
  ObjectNode offices = JsonNodeFactory.instance.objectNode();
  int tokenStatus = 200;
  Consumer<JWTClaimsSet.Builder> identity = claims -> {};
  Consumer<ObjectNode> answer = json -> {};

  private final HttpServer server;
  private final RSAKey key;

  private final @Nullable String records;

  FakeLogin() throws Exception {
    this(null);
  }

  /**
   * @param records base URL of the FHIR server with the records of this EHR; null for none
   */
  FakeLogin(@Nullable String records) throws Exception {
    this.records = records;
    key = new RSAKeyGenerator(2048).keyID("k").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Forgets what it was asked, and means well. */
  void friendly() {
    asked.clear();
    forms.clear();
    hashes = true;
    signs = true;
    takesForms = false;
    offices = JsonNodeFactory.instance.objectNode();
    tokenStatus = 200;
    identity = claims -> {};
    answer = json -> {};
  }

  String base() {
    return root() + "/fhir";
  }

  String root() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    if (path.equals("/authorize")) {
      signIn(exchange);
      return;
    }
    if (records != null && path.startsWith("/fhir") && !path.contains("/.well-known/")) {
      pass(exchange, records);
      return;
    }
    String json;
    try {
      json = json(path, exchange);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(path.equals("/token") ? tokenStatus : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** Lets everybody in who comes, and sends him back. */
  private void signIn(HttpExchange exchange) throws IOException {
    Map<String, String> sent = fields(exchange.getRequestURI().getRawQuery());
    nonce = sent.getOrDefault("nonce", "");
    String back =
        sent.get("redirect_uri")
            + "?code=c&state="
            + sent.get("state")
            + "&iss="
            + URLEncoder.encode(root(), StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Location", back);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  /** The records are another server's, under the names of this one. */
  private void pass(HttpExchange exchange, String base) throws IOException {
    String rest = exchange.getRequestURI().toString().substring("/fhir".length());
    byte[] body = exchange.getRequestBody().readAllBytes();
    var request =
        HttpRequest.newBuilder(URI.create(base + rest))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (PASSED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try (exchange) {
      var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
      for (String name : List.of("Content-Type", "Location", "ETag")) {
        answer
            .headers()
            .firstValue(name)
            .ifPresent(v -> exchange.getResponseHeaders().set(name, v.replace(base, base())));
      }
      byte[] bytes = answer.body().replace(base, base()).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.statusCode(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String json(String path, HttpExchange exchange) throws Exception {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    switch (path) {
      case "/fhir/.well-known/smart-configuration" -> {
        json.put("issuer", root()).put("jwks_uri", root() + "/jwks");
        json.put("authorization_endpoint", root() + "/authorize");
        json.put("token_endpoint", root() + "/token");
        json.put("revocation_endpoint", root() + "/revoke");
        json.putArray("code_challenge_methods_supported").add(hashes ? "S256" : "plain");
        if (takesForms) {
          json.putArray("capabilities").add("launch-ehr").add("authorize-post");
        }
      }
      case "/jwks" -> {
        return new JWKSet(key.toPublicJWK()).toString(true);
      }
      case "/token", "/revoke" -> {
        forms.add(form(exchange));
        json.put("access_token", "access").put("token_type", "Bearer").put("expires_in", 300);
        json.put("scope", "openid").put("patient", "a").put("id_token", idToken());
        answer.accept(json);
      }
      case "/fhir/PractitionerRole", "/fhir/PractitionerRole/r1" -> {
        return offices.toString();
      }
      case "/fhir/Practitioner/7" ->
          json.putArray("name").addObject().put("text", "Dr. Ada Harbour");
      default ->
          json.put("birthDate", "1970-01-02")
              .putArray("name")
              .addObject()
              .put("text", "Name of " + path.substring(path.lastIndexOf('/') + 1));
    }
    return JsonMapper.shared().writeValueAsString(json);
  }

  private String idToken() throws Exception {
    Instant now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(root())
            .audience("screens")
            .subject("s")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", nonce)
            .claim("fhirUser", base() + "/Practitioner/7");
    identity.accept(claims);
    if (!signs) {
      return new PlainJWT(claims.build()).serialize();
    }
    var jwt =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims.build());
    jwt.sign(new RSASSASigner(key));
    return jwt.serialize();
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    return fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  private static Map<String, String> fields(String encoded) {
    Map<String, String> fields = new TreeMap<>();
    for (String field : List.of(encoded.split("&", -1))) {
      int equals = field.indexOf('=');
      fields.put(
          field.substring(0, equals),
          URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return fields;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
