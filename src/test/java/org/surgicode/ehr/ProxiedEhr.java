package org.surgicode.ehr;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.jspecify.annotations.Nullable;
import org.surgicode.sandbox.SandboxEhr;

/**
 * An EHR of a certain kind: it states the capabilities of that kind and does no more than they say,
 * over records in memory. A request can be made to go wrong on its way in or out.
 */
final class ProxiedEhr implements AutoCloseable {
  /** What happens to a request. */
  interface Mishap {
    /**
     * @param way how the request would go on, and come back
     * @return what the client gets, null when it never gets an answer
     */
    @Nullable Answer happen(Way way) throws IOException, InterruptedException;
  }

  /** The way of a request to the records and back. */
  interface Way {
    Answer on() throws IOException, InterruptedException;
  }

  /** An answer on its way out. */
  record Answer(int status, Map<String, String> headers, String body, Ending ending) {
    /** How an answer ends. */
    enum Ending {
      WHOLE,
      CUT_SHORT,
      HUNG_UP
    }
  }

  private record Plan(String request, Mishap mishap, int times) {}

  private volatile SandboxEhr records = SandboxEhr.startEmpty(0);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient onward = HttpClient.newHttpClient();
  private final HttpServer door;
  private final String stated;
  private final CapabilityStatementRestComponent offers;
  private final List<String> seen = new ArrayList<>();
  private final List<String> beyond = new ArrayList<>();
  private @Nullable Plan plan;
  private int happened;

  ProxiedEhr(String kind) {
    stated = Capabilities.json(kind);
    CapabilityStatement statement = Capabilities.of(kind);
    offers = statement.getRestFirstRep();
    try {
      door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    door.createContext("/fhir", this::answer);
    door.setExecutor(threads);
    door.start();
  }

  String base() {
    return "http://127.0.0.1:" + door.getAddress().getPort() + "/fhir";
  }

  /** Forgets all records. */
  void forget() {
    records.close();
    records = SandboxEhr.startEmpty(0);
  }

  /** The records behind the door, as somebody in the hospital sees them. */
  String inside() {
    return records.fhirUrl();
  }

  /**
   * From now on a request goes wrong.
   *
   * @param request for example {@code POST Task}, {@code GET Task}, {@code POST transaction}
   * @param times how often
   */
  synchronized void plan(String request, Mishap mishap, int times) {
    plan = new Plan(request, mishap, times);
    happened = 0;
    seen.clear();
  }

  /** From now on everything goes right. */
  synchronized void calm() {
    plan = null;
  }

  /** How often the planned mishap happened. */
  synchronized int happened() {
    return happened;
  }

  /** Requests since the last plan. */
  synchronized List<String> seen() {
    return List.copyOf(seen);
  }

  /** Requests beyond what the EHR offers: there should be none. */
  synchronized List<String> beyond() {
    return List.copyOf(beyond);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String request = name(exchange);
    try {
      Way way = () -> offered(exchange, request, body);
      Mishap mishap = due(request);
      Answer answer = mishap == null ? way.on() : mishap.happen(way);
      if (answer != null) {
        send(exchange, answer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
    }
  }

  private synchronized @Nullable Mishap due(String request) {
    seen.add(request);
    if (plan == null || !plan.request().equals(request) || happened >= plan.times()) {
      return null;
    }
    happened++;
    return plan.mishap();
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.ending() == Answer.Ending.HUNG_UP) {
      exchange.close();
      return;
    }
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    boolean cut = answer.ending() == Answer.Ending.CUT_SHORT;
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    long length = body.length + (cut ? 200L : 0L);
    exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    if (length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private Answer offered(HttpExchange exchange, String request, byte[] body)
      throws IOException, InterruptedException {
    if (request.equals("GET metadata")) {
      return json(200, stated);
    }
    String lack = lack(exchange, request);
    if (lack != null) {
      synchronized (this) {
        beyond.add(request + ": " + lack);
      }
      return refusal(405);
    }
    String path = exchange.getRequestURI().toString().substring("/fhir".length());
    var onwards = HttpRequest.newBuilder(URI.create(records.fhirUrl() + path));
    boolean conditions = Boolean.TRUE.equals(conditionalCreate(request.split(" ", -1)[1]));
    for (String header : List.of("Content-Type", "Accept", "If-Match", "If-None-Exist", "Prefer")) {
      String value = exchange.getRequestHeaders().getFirst(header);
      if (value != null && (conditions || !header.equals("If-None-Exist"))) {
        onwards.header(header, value);
      }
    }
    onwards.method(
        exchange.getRequestMethod(),
        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    HttpResponse<byte[]> answer = onward.send(onwards.build(), BodyHandlers.ofByteArray());
    var headers = new java.util.TreeMap<String, String>();
    for (String header : List.of("content-type", "location", "etag")) {
      answer
          .headers()
          .firstValue(header)
          .ifPresent(v -> headers.put(header, v.replace(records.fhirUrl(), base())));
    }
    String sent =
        new String(answer.body(), StandardCharsets.UTF_8).replace(records.fhirUrl(), base());
    return new Answer(answer.statusCode(), headers, sent, Answer.Ending.WHOLE);
  }

  /** Method and type, for example {@code PUT Task}; a whole Bundle is {@code POST transaction}. */
  private static String name(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath().substring("/fhir".length());
    String[] steps = path.split("/", -1);
    String type = steps.length < 2 || steps[1].isEmpty() ? "transaction" : steps[1];
    return exchange.getRequestMethod() + " " + type;
  }

  private @Nullable String lack(HttpExchange exchange, String request) {
    String type = request.split(" ", -1)[1];
    if (type.equals("transaction")) {
      boolean offered =
          offers.getInteraction().stream().anyMatch(i -> i.getCode().toCode().equals(type));
      return offered || exchange.getRequestMethod().equals("GET") ? null : "no transactions";
    }
    String query = exchange.getRequestURI().getQuery();
    boolean one = exchange.getRequestURI().getPath().split("/", -1).length > 3;
    String need =
        switch (exchange.getRequestMethod()) {
          case "POST" -> "create";
          case "PUT" -> "update";
          default -> one ? "read" : "search-type";
        };
    CapabilityStatementRestResourceComponent resource = resource(type);
    if (resource == null
        || resource.getInteraction().stream().noneMatch(i -> i.getCode().toCode().equals(need))) {
      return "no " + need;
    }
    if (need.equals("search-type") && query != null) {
      for (String pair : query.split("&", -1)) {
        String parameter = pair.split("=", 2)[0];
        if (!parameter.startsWith("_")
            && resource.getSearchParam().stream().noneMatch(p -> p.getName().equals(parameter))) {
          return "no search by " + parameter;
        }
      }
    }
    return null;
  }

  private @Nullable Boolean conditionalCreate(String type) {
    CapabilityStatementRestResourceComponent resource = resource(type);
    return resource == null ? null : resource.getConditionalCreate();
  }

  private @Nullable CapabilityStatementRestResourceComponent resource(String type) {
    return offers.getResource().stream()
        .filter(r -> r.getType().equals(type))
        .findFirst()
        .orElse(null);
  }

  static Answer json(int status, String body) {
    return new Answer(
        status, Map.of("Content-Type", "application/fhir+json"), body, Answer.Ending.WHOLE);
  }

  static Answer refusal(int status) {
    return json(
        status,
        "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"processing\"}]}");
  }

  @Override
  public void close() {
    door.stop(0);
    threads.shutdownNow();
    records.close();
  }
}
