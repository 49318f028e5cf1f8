package org.surgicode;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Calls of the doors, one after the other or many at once. */
final class Calls {
  static final int COUNT = Integer.getInteger("surgicode.calls", 400);
  static final int ROUNDS = Integer.getInteger("surgicode.rounds", 7);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Calls() {}

  /** What is asked: nothing but the address, or the body of the call with that number. */
  interface Body {
    String of(int call) throws Exception;
  }

  /** Calls that bring a record along, no two alike. */
  static Body whole(String prefix) {
    return call -> HookCall.whole(prefix + call);
  }

  /** Milliseconds of each call, sorted; fails when one is not answered in full. */
  static double[] latencies(String address, Body body, int calls) throws Exception {
    return latencies(address, body, calls, true);
  }

  /** Milliseconds of each call, sorted; {@code full} as for one of them. */
  static double[] latencies(String address, Body body, int calls, boolean full) throws Exception {
    List<HttpRequest> requests = new ArrayList<>();
    for (int i = 0; i < calls; i++) requests.add(request(address, body, i));
    double[] times = new double[calls];
    for (int i = 0; i < calls; i++) {
      times[i] = timed(requests.get(i), full);
    }
    Arrays.sort(times);
    return times;
  }

  static HttpRequest request(String address, Body body, int call) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address));
    if (body != null) {
      request.header("Content-Type", "application/json");
      request.POST(BodyPublishers.ofString(body.of(call)));
    }
    return request.build();
  }

  /**
   * Milliseconds until an answer.
   *
   * @param full whether an honest "still reading" counts as a failure
   */
  static double timed(HttpRequest request, boolean full) throws Exception {
    long began = System.nanoTime();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    double taken = (System.nanoTime() - began) / 1e6;
    if (answer.statusCode() != 200 || (full && answer.body().contains("Still"))) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return taken;
  }

  /** Answers a second of so many callers at once; a body with a prefix makes every call another. */
  static double rate(String address, String prefix, int callers) throws Exception {
    var crew = Executors.newFixedThreadPool(callers);
    List<Callable<double[]>> all = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      Body mine = prefix == null ? null : whole(prefix + "t" + i);
      all.add(() -> latencies(address, mine, Math.max(20, COUNT / callers)));
    }
    long began = System.nanoTime();
    int answers = 0;
    for (var each : crew.invokeAll(all)) answers += each.get().length;
    crew.shutdown();
    return answers / ((System.nanoTime() - began) / 1e9);
  }

  static double p50(double[] sorted) {
    return sorted[sorted.length / 2];
  }

  static double p99(double[] sorted) {
    return sorted[sorted.length * 99 / 100];
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return p50(sorted);
  }
}
