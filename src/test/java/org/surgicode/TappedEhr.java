package org.surgicode;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.surgicode.Blow.Moment;
import org.surgicode.sandbox.SandboxEhr;

/**
 * An EHR whose requests are written down, whose answers can be spoilt, and at whose door whoever
 * asks can be killed.
 */
final class TappedEhr implements AutoCloseable {
  private static final Set<String> PASSED =
      Set.of("accept", "content-type", "if-none-exist", "if-match", "prefer", "cache-control");

  /** First lines and headers of every request. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  private final SandboxEhr ehr = SandboxEhr.startEmpty(0);
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer door;
  private volatile @Nullable Spoilt spoilt;
  private volatile @Nullable Blow planned;

  /** What is answered to requests whose path holds a word. */
  record Spoilt(String path, int status, String type, String body) {}

  /** An answer on its way. */
  private static final class Answer {
    private final int status;
    private final String type;
    private final byte[] body;

    Answer(int status, String type, byte[] body) {
      this.status = status;
      this.type = type;
      this.body = body;
    }
  }

  TappedEhr() throws IOException {
    door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    door.createContext("/", this::pass);
    door.setExecutor(threads);
    door.start();
  }

  /** Where the service finds it. */
  String tapped() {
    return "http://localhost:" + door.getAddress().getPort() + "/fhir";
  }

  /** Where the test fills it. */
  String own() {
    return ehr.fhirUrl();
  }

  void spoil(@Nullable Spoilt answer) {
    spoilt = answer;
  }

  /** Somebody is killed in the course of a request to come; null for nobody any more. */
  void plan(@Nullable Blow blow) {
    planned = blow;
  }

  private void pass(HttpExchange exchange) throws IOException {
    asked.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + " "
            + exchange.getRequestHeaders().entrySet());
    Blow blow = fatal(exchange.getRequestMethod());
    try (exchange) {
      if (struck(blow, Moment.BEFORE_IT_ARRIVES)) {
        return;
      }
      Answer answer = answer(exchange);
      if (struck(blow, Moment.BEFORE_ITS_ANSWER)) {
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", answer.type);
      byte[] body = answer.body;
      exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (blow != null && blow.moment() == Moment.AFTER_ITS_ANSWER) {
        threads.execute(blow::later);
      }
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException, InterruptedException {
    Spoilt wrong = spoilt;
    if (wrong != null && exchange.getRequestURI().getPath().contains(wrong.path())) {
      byte[] body = wrong.body().getBytes(StandardCharsets.UTF_8);
      return new Answer(wrong.status(), wrong.type(), body);
    }
    String rest = exchange.getRequestURI().toString().substring("/fhir".length());
    var request =
        HttpRequest.newBuilder(URI.create(ehr.fhirUrl() + rest))
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (PASSED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
    String type = answer.headers().firstValue("content-type").orElse("application/fhir+json");
    return new Answer(answer.statusCode(), type, answer.body());
  }

  private synchronized @Nullable Blow fatal(String method) {
    Blow blow = planned;
    if (blow == null || !blow.falls(method)) {
      return null;
    }
    planned = null;
    return blow;
  }

  private static boolean struck(@Nullable Blow blow, Moment moment) {
    if (blow == null || blow.moment() != moment) {
      return false;
    }
    blow.kill().run();
    return true;
  }

  @Override
  public void close() {
    door.stop(0);
    threads.shutdownNow();
    ehr.close();
  }
}
