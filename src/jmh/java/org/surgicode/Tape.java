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
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a FHIR server, passes everything on and keeps what was asked. */
final class Tape implements AutoCloseable {
  private static final Set<String> KEPT =
      Set.of("accept", "content-type", "if-none-exist", "if-match", "prefer");
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Exchange> asked = Collections.synchronizedList(new ArrayList<>());
  private final String behind;
  private final HttpServer door;

  Tape(String behind) throws IOException {
    this.behind = behind;
    door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    door.createContext("/", this::pass);
    door.setExecutor(threads);
    door.start();
  }

  String base() {
    return "http://localhost:" + door.getAddress().getPort() + "/fhir";
  }

  /** What was asked since the last time. */
  List<Exchange> taken() {
    List<Exchange> taken = List.copyOf(asked);
    asked.clear();
    return taken;
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new TreeMap<>();
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) -> {
                if (KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                  headers.put(name.toLowerCase(Locale.ROOT), values.get(0));
                }
              });
      Exchange one =
          new Exchange(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString().substring("/fhir".length()),
              headers,
              exchange.getRequestBody().readAllBytes());
      asked.add(one);
      var request =
          HttpRequest.newBuilder(URI.create(behind + one.path()))
              .method(one.method(), BodyPublishers.ofByteArray(one.body()));
      headers.forEach(request::header);
      var answer = client.send(request.build(), BodyHandlers.ofByteArray());
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (Set.of("content-type", "etag", "location").contains(name)) {
                  exchange.getResponseHeaders().set(name, values.get(0));
                }
              });
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    door.stop(0);
    threads.shutdownNow();
  }
}
