package org.surgicode;

import static org.surgicode.Calls.COUNT;
import static org.surgicode.Calls.ROUNDS;
import static org.surgicode.Calls.latencies;
import static org.surgicode.Calls.median;
import static org.surgicode.Calls.p50;
import static org.surgicode.Calls.p99;
import static org.surgicode.Calls.rate;
import static org.surgicode.Calls.whole;

import java.util.List;
import org.surgicode.bench.Results;

/** The doors of the running service beside endpoints of the same framework: S5, C1-C3, C6. */
public final class DoorGoals {
  private DoorGoals() {}

  public static void main(String[] args) throws Exception {
    try (Results results = new Results("doors")) {
      int port = Beside.free();
      try (Service service = Beside.service(port, "http://localhost:9/fhir");
          var trivial = Beside.trivial()) {
        String other = "http://localhost:" + Beside.port(trivial);
        one(results, Beside.hook(port), other);
        eight(results, Beside.hook(port), other);
        still(results, "http://localhost:" + port, other);
      }
    }
    System.exit(0);
  }

  private static void one(Results results, String hooks, String other) throws Exception {
    double[] half = new double[ROUNDS];
    double[] tail = new double[ROUNDS];
    double first = latencies(hooks, whole("f"), 1)[0];
    latencies(hooks, whole("w"), COUNT);
    latencies(other + "/card", whole("w"), COUNT);
    double warm = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double[] ours = latencies(hooks, whole("o" + round), COUNT);
      double[] theirs = latencies(other + "/card", whole("o" + round), COUNT);
      half[round] = p50(ours) / p50(theirs);
      tail[round] = p99(ours) / p99(theirs);
      warm = p50(ours);
      results.figure(
          String.format(
              "hook p50 %.2f p99 %.2f ms, card p50 %.2f p99 %.2f ms",
              p50(ours), p99(ours), p50(theirs), p99(theirs)));
    }
    results.goal("C1", "20 kB prefetch", median(half), "");
    results.goal("C2", "20 kB prefetch", median(tail), "");
    results.goal("S5", "", first / warm, "");
    results.goal("S5-ms", "", first, "");
  }

  private static void eight(Results results, String hooks, String other) throws Exception {
    double[] hapi = new double[ROUNDS];
    double[] card = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      double ours = rate(hooks, "e" + round, 8);
      hapi[round] = ours / rate(other + "/hapi", "e", 8);
      card[round] = ours / rate(other + "/card", "e", 8);
      results.figure(String.format("8 connections: %.0f hooks a second", ours));
    }
    results.goal("C3-hapi", "20 kB prefetch", median(hapi), "");
    results.goal("C3-card", "20 kB prefetch", median(card), "");
  }

  private static void still(Results results, String service, String other) throws Exception {
    for (String door : List.of("/cds-services", "/health")) {
      double[] against = new double[ROUNDS];
      rate(service + door, null, 8);
      rate(other + "/ping", null, 8);
      for (int round = 0; round < ROUNDS; round++) {
        against[round] = rate(service + door, null, 8) / rate(other + "/ping", null, 8);
      }
      results.goal("C6", door, median(against), "");
    }
  }
}
