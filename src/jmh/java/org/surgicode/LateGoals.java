package org.surgicode;

import static org.surgicode.Calls.latencies;
import static org.surgicode.Calls.p99;
import static org.surgicode.Calls.whole;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.surgicode.bench.Results;

/** Many hooks beside an EHR that answers late or never: C5. */
public final class LateGoals {
  private static final int CALLERS = 64;
  private static final int SECONDS = Integer.getInteger("surgicode.late-seconds", 60);

  private LateGoals() {}

  public static void main(String[] args) throws Exception {
    try (Results results = new Results("late")) {
      for (int seconds : new int[] {2, 3600}) {
        beside(results, seconds);
      }
    }
    System.exit(0);
  }

  private static void beside(Results results, int seconds) throws Exception {
    CountDownLatch closing = new CountDownLatch(1);
    ExecutorService threads = Executors.newCachedThreadPool();
    HttpServer ehr =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ehr.setExecutor(threads);
    ehr.createContext(
        "/",
        exchange -> {
          try (exchange) {
            if (!closing.await(seconds, TimeUnit.SECONDS)) exchange.sendResponseHeaders(503, -1);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    ehr.start();
    int port = Beside.free();
    String base = "http://localhost:" + ehr.getAddress().getPort() + "/fhir";
    String hook = Beside.hook(port);
    try (Service service = Beside.service(port, base, "450ms", "jdbc:h2:mem:late" + port)) {
      latencies(hook, whole("w"), Calls.COUNT, false);
      double quiet = p99(latencies(hook, whole("q"), Calls.COUNT, false));
      double[] times = crowd(hook, base);
      TimeUnit.SECONDS.sleep(5);
      double after = p99(latencies(hook, whole("a"), Calls.COUNT, true));
      String name = seconds > 60 ? "an EHR that never answers" : "an EHR that answers after 2 s";
      results.figure(
          String.format(
              "%s: %d calls of %d callers answered, p99 %.0f ms, slowest %.0f ms; hooks with a"
                  + " record before p99 %.1f ms, 5 s after %.1f ms",
              name, times.length, CALLERS, p99(times), times[times.length - 1], quiet, after));
      results.goal("C5", name, times[times.length - 1], SECONDS + " s");
    } finally {
      closing.countDown();
      ehr.stop(0);
      threads.shutdownNow();
    }
  }

  /** Milliseconds of every call, sorted; one that is lost fails the run. */
  private static double[] crowd(String hook, String ehr) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    ExecutorService crew = Executors.newFixedThreadPool(CALLERS);
    List<Callable<List<Double>>> all = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      String caller = "l" + i + "x";
      all.add(
          () -> {
            List<Double> mine = new ArrayList<>();
            while (System.nanoTime() < end) {
              var request =
                  Calls.request(hook, call -> HookCall.bare(ehr, caller + call), mine.size());
              mine.add(Calls.timed(request, false));
            }
            return mine;
          });
    }
    List<Double> times = new ArrayList<>();
    for (var each : crew.invokeAll(all)) times.addAll(each.get());
    crew.shutdown();
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
