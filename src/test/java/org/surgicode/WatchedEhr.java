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
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.surgicode.sandbox.SandboxEhr;

/** An EHR whose door is watched: at a chosen request whoever asks is killed. */
final class WatchedEhr implements AutoCloseable {
  private static final Set<String> PASSED =
      Set.of("accept", "content-type", "if-none-exist", "if-match", "prefer", "cache-control");

  private final SandboxEhr ehr = SandboxEhr.startEmpty(0);
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicReference<@Nullable Blow> planned = new AtomicReference<@Nullable Blow>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer door;

  /** When in the course of a request. */
  enum Moment {
    BEFORE_IT_ARRIVES,
    BEFORE_ITS_ANSWER,
    AFTER_ITS_ANSWER
  }

  /**
   * One killing.
   *
   * @param left requests to come, the last of which is fatal
   * @param writesOnly whether only requests count that change something
   * @param moment when in the course of the request
   * @param millis how long after its answer
   * @param kill what is done
   */
  record Blow(AtomicInteger left, boolean writesOnly, Moment moment, int millis, Runnable kill) {}

  WatchedEhr() throws IOException {
    door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    door.createContext("/", this::pass);
    door.setExecutor(threads);
    door.start();
  }

  /** Where the service finds it. */
  String watched() {
    return "http://localhost:" + door.getAddress().getPort() + "/fhir";
  }

  /** Where everybody else finds it. */
  String own() {
    return ehr.fhirUrl();
  }

  void plan(Blow blow) {
    planned.set(blow);
  }

  /** Nobody is killed any more. */
  void spare() {
    planned.set(null);
  }

  private void pass(HttpExchange exchange) throws IOException {
    Blow blow = fatal(exchange);
    try (exchange) {
      if (blow != null && blow.moment() == Moment.BEFORE_IT_ARRIVES) {
        blow.kill().run();
        return;
      }
      HttpResponse<byte[]> answer = forward(exchange);
      if (blow != null && blow.moment() == Moment.BEFORE_ITS_ANSWER) {
        blow.kill().run();
        return;
      }
      answer
          .headers()
          .firstValue("content-type")
          .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (blow != null && blow.moment() == Moment.AFTER_ITS_ANSWER) {
        threads.execute(() -> later(blow));
      }
    }
  }

  private @Nullable Blow fatal(HttpExchange exchange) {
    Blow blow = planned.get();
    if (blow == null || (blow.writesOnly() && exchange.getRequestMethod().equals("GET"))) {
      return null;
    }
    return blow.left().decrementAndGet() == 0 ? planned.getAndSet(null) : null;
  }

  private static void later(Blow blow) {
    try {
      TimeUnit.MILLISECONDS.sleep(blow.millis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    blow.kill().run();
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange)
      throws IOException, InterruptedException {
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
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  @Override
  public void close() {
    door.stop(0);
    threads.shutdownNow();
    ehr.close();
  }
}
