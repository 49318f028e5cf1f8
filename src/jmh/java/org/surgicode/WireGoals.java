package org.surgicode;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surgicode.bench.Results;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.ehr.EhrSettings;
import org.surgicode.ehr.Limits;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewDesk;
import org.surgicode.sandbox.SandboxEhr;
import org.surgicode.store.Database;

/**
 * A case over the wire, end to end, beside the same requests sent by others: F3-F5, C4. Each
 * contender has a server of its own that holds the same records, so that each does its case first.
 */
public final class WireGoals {
  private static final int CASES = Integer.getInteger("surgicode.wire-cases", 30);
  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private WireGoals() {}

  /** Does the whole of one case. */
  private interface Contender {
    void work(String prefix) throws Exception;
  }

  public static void main(String[] args) throws Exception {
    try (Results results = new Results("wire")) {
      cases(results);
      hooks(results);
    }
    System.exit(0);
  }

  private static void cases(Results results) throws Exception {
    List<SandboxEhr> servers = new ArrayList<>();
    for (int i = 0; i < 5; i++) servers.add(SandboxEhr.startEmpty(0));
    var workrooms = House.Workrooms.open(ConfigFiles.packaged(), RuleSettings.of(Map.of()));
    try (Tape tape = new Tape(servers.get(0).fhirUrl())) {
      ReviewDesk taped = desk(workrooms, tape.base(), 8);
      ReviewDesk inTurn = desk(workrooms, servers.get(1).fhirUrl(), 1);
      ReviewDesk atOnce = desk(workrooms, servers.get(2).fhirUrl(), 8);
      IGenericClient client = client(servers.get(4).fhirUrl());
      List<Exchange> exchanges = new ArrayList<>();
      Map<String, Contender> all = new LinkedHashMap<>();
      all.put("in turn", prefix -> whole(inTurn, prefix));
      all.put("at once", prefix -> whole(atOnce, prefix));
      all.put("bare", prefix -> bare(exchanges, servers.get(3).fhirUrl()));
      all.put("client", prefix -> exchanges.forEach(e -> e.hapi(client, FHIR)));
      Map<String, double[]> times = new LinkedHashMap<>();
      all.keySet().forEach(name -> times.put(name, new double[Calls.ROUNDS]));
      for (int round = -1; round < Calls.ROUNDS; round++) {
        for (int i = 0; i < CASES; i++) {
          String prefix = "w" + (round + 1) + "n" + i;
          for (SandboxEhr server : servers) load(server, prefix);
          whole(taped, prefix);
          exchanges.clear();
          exchanges.addAll(tape.taken());
          for (var contender : all.entrySet()) {
            long began = System.nanoTime();
            contender.getValue().work(prefix);
            double taken = (System.nanoTime() - began) / 1e6;
            if (round >= 0) times.get(contender.getKey())[round] += taken / CASES;
          }
        }
      }
      results.figure(
          "a case is " + exchanges.size() + " requests, " + gets(exchanges) + " of them reads");
      times.forEach(
          (name, taken) ->
              results.figure(String.format("%s: %.1f ms a case", name, Calls.median(taken))));
      String over = "a case of 14 resources";
      results.goal("F3", over, ratio(times, "in turn", "bare"), "");
      results.goal("F4", over, ratio(times, "at once", "client"), "");
      results.goal("F5", over, ratio(times, "at once", "bare"), "");
    } finally {
      servers.forEach(SandboxEhr::close);
    }
  }

  private static long gets(List<Exchange> exchanges) {
    return exchanges.stream().filter(e -> e.method().equals("GET")).count();
  }

  private static double ratio(Map<String, double[]> times, String one, String other) {
    double[] ratios = new double[Calls.ROUNDS];
    for (int i = 0; i < ratios.length; i++) ratios[i] = times.get(one)[i] / times.get(other)[i];
    return Calls.median(ratios);
  }

  private static ReviewDesk desk(House.Workrooms workrooms, String base, int parallel) {
    Limits usual = Limits.usual();
    EhrSettings settings =
        EhrSettings.of("bench", base)
            .with(
                new Limits(
                    usual.connectTimeout(),
                    usual.answerTimeout(),
                    usual.retries(),
                    usual.longestWait(),
                    usual.pageSize(),
                    usual.mostPages(),
                    usual.largestAnswer(),
                    10_000,
                    10_000,
                    parallel));
    return House.build(workrooms, List.of(settings), Map.of(), Database.inMemory())
        .tenants()
        .desk("bench");
  }

  private static void whole(ReviewDesk desk, String prefix) {
    for (FiledReview looked : desk.lookByAll("Procedure/" + prefix + "-proc1")) {
      desk.writing().record(looked.caseId()).orElseThrow();
    }
  }

  private static void bare(List<Exchange> exchanges, String base) throws Exception {
    for (Exchange one : exchanges) one.bare(base);
  }

  private static IGenericClient client(String base) {
    FHIR.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
    return FHIR.newRestfulGenericClient(base);
  }

  private static void load(SandboxEhr server, String prefix) throws Exception {
    String record =
        Files.readString(Path.of("src/test/resources/cases/a02/bundle.json"))
            .replace("a02-", prefix + "-");
    var request =
        HttpRequest.newBuilder(URI.create(server.fhirUrl()))
            .header("Content-Type", "application/fhir+json")
            .POST(BodyPublishers.ofString(record));
    int status = HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    if (status != 200) throw new IllegalStateException("The record was answered " + status);
  }

  private static void hooks(Results results) throws Exception {
    SandboxEhr own = SandboxEhr.startEmpty(0);
    SandboxEhr other = SandboxEhr.startEmpty(0);
    int port = Beside.free();
    int tapedPort = Beside.free();
    try (Tape tape = new Tape(other.fhirUrl());
        Service service = Beside.service(port, own.fhirUrl());
        Service taped = Beside.service(tapedPort, tape.base())) {
      double[] ratios = new double[Calls.ROUNDS];
      for (int round = -1; round < Calls.ROUNDS; round++) {
        double ours = 0;
        double bare = 0;
        int reads = 0;
        for (int i = 0; i < CASES; i++) {
          String prefix = "h" + (round + 1) + "n" + i;
          load(own, prefix);
          load(other, prefix);
          String same = HookCall.bare(tape.base(), prefix + "-pt");
          Calls.timed(Calls.request(Beside.hook(tapedPort), call -> same, 0), true);
          List<Exchange> exchanges =
              tape.taken().stream().filter(e -> e.method().equals("GET")).toList();
          reads += exchanges.size();
          String body = HookCall.bare(own.fhirUrl(), prefix + "-pt");
          ours += Calls.timed(Calls.request(Beside.hook(port), call -> body, 0), true);
          long began = System.nanoTime();
          bare(exchanges, other.fhirUrl());
          bare += (System.nanoTime() - began) / 1e6;
        }
        if (round >= 0) ratios[round] = ours / bare;
        results.figure(
            String.format(
                "hook without a record %.1f ms, its %.1f reads bare %.1f ms",
                ours / CASES, (double) reads / CASES, bare / CASES));
      }
      results.goal("C4", "a case of 14 resources", Calls.median(ratios), "");
    } finally {
      own.close();
      other.close();
    }
  }
}
