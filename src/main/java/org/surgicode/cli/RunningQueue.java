package org.surgicode.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The queue of a service that runs, asked over its API. */
final class RunningQueue {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final long LOOK_MILLIS = 500;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI service;
  private final @Nullable String tenant;
  private final Credentials credentials;

  /**
   * @param tenant null when the service has only one
   * @throws UnusableInput with code {@code service} when the secret would travel unencrypted
   */
  RunningQueue(URI service, @Nullable String tenant, Credentials credentials) {
    this.service = service;
    this.tenant = tenant;
    this.credentials = credentials;
    String host = String.valueOf(service.getHost()).toLowerCase(Locale.ROOT);
    boolean open = "http".equals(service.getScheme()) && !OWN_MACHINE.contains(host);
    if (service.getHost() == null || open) {
      throw new UnusableInput(
          "service", "Name the service by its https address, or by http://localhost:PORT.");
    }
  }

  /**
   * How far a job came.
   *
   * @param word one word: waiting, running, done, dead, or refused
   * @param said what came of it, or why it is not to be had
   */
  record State(String word, String said) {
    boolean isDone() {
      return word.equals("done");
    }

    boolean isOver() {
      return isDone() || failed();
    }

    boolean failed() {
      return word.equals("dead") || word.equals("refused");
    }
  }

  /** Puts an operation into the queue. */
  State enqueue(String procedure) {
    return asked(procedure, true);
  }

  /**
   * What became of it.
   *
   * @param last nanosecond of {@link System#nanoTime} at which waiting ends
   */
  State await(String procedure, long last) {
    State state = asked(procedure, false);
    while (!state.isOver() && System.nanoTime() < last) {
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return state;
      }
      state = asked(procedure, false);
    }
    return state;
  }

  private State asked(String procedure, boolean enqueue) {
    String query = "?procedure=" + encoded(procedure);
    if (tenant != null) {
      query += "&tenant=" + encoded(tenant);
    }
    String base = service.toString().replaceAll("/+$", "");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/api/v1/jobs" + query))
            .timeout(LONGEST)
            .header("Accept", "application/json")
            .header("Authorization", credentials.header());
    HttpResponse<String> answer =
        send(enqueue ? request.POST(BodyPublishers.noBody()) : request.GET());
    JsonNode json = json(answer.body());
    if (answer.statusCode() == 401) {
      throw new UnusableInput("credentials", "The service does not know you: check the secret.");
    }
    return answer.statusCode() < 300
        ? new State(json.path("state").asString("waiting"), json.path("said").asString(""))
        : new State("refused", json.path("detail").asString("status " + answer.statusCode()));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UnusableInput("service", "Nobody answers at " + service + ": is it running?");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableInput("service", "Interrupted while the service was asked.");
    }
  }

  private static JsonNode json(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
