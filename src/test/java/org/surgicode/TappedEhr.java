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
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.surgicode.sandbox.SandboxEhr;

/** An EHR whose requests are written down, and whose answers can be spoilt. */
final class TappedEhr implements AutoCloseable {
  private static final Set<String> PASSED =
      Set.of("accept", "content-type", "if-none-exist", "if-match", "prefer");

  /** First lines and headers of every request. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  private final SandboxEhr ehr = SandboxEhr.startEmpty(0);
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer door;
  private volatile @Nullable Spoilt spoilt;

  /** What is answered to requests whose path holds a word. */
  record Spoilt(String path, int status, String type, String body) {}

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

  private void pass(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    asked.add(
        exchange.getRequestMethod() + " " + uri + " " + exchange.getRequestHeaders().entrySet());
    Spoilt wrong = spoilt;
    try (exchange) {
      if (wrong != null && uri.getPath().contains(wrong.path())) {
        byte[] body = wrong.body().getBytes(StandardCharsets.UTF_8);
        answer(exchange, wrong.status(), wrong.type(), body);
        return;
      }
      var request =
          HttpRequest.newBuilder(URI.create(ehr.fhirUrl().replaceAll("/fhir$", "") + uri))
              .method(
                  exchange.getRequestMethod(),
                  BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) -> {
                if (PASSED.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                  values.forEach(value -> request.header(name, value));
                }
              });
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      String type = answer.headers().firstValue("content-type").orElse("application/fhir+json");
      answer(exchange, answer.statusCode(), type, answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    door.stop(0);
    threads.shutdownNow();
    ehr.close();
  }
}
