package org.surgicode;

import static org.surgicode.Calls.latencies;
import static org.surgicode.Calls.median;
import static org.surgicode.Calls.whole;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.surgicode.bench.Forks;
import org.surgicode.bench.Results;

/** Cold starts, each in a JVM of its own: S1-S3, and what the service holds when idle: M1. */
public final class StartGoals {
  private static final Path NOTE = Path.of("src/test/resources/cases/a02/op-note.txt");

  private StartGoals() {}

  public static void main(String[] args) throws Exception {
    try (Results results = new Results("starts")) {
      commandLine(results);
      service(results);
    }
    System.exit(0);
  }

  /** A class that ends at once. */
  static final class Nothing {
    private Nothing() {}

    public static void main(String[] args) {}
  }

  private static void commandLine(Results results) throws Exception {
    double[] patterns = new double[Calls.ROUNDS];
    double[] bare = new double[Calls.ROUNDS];
    for (int i = 0; i < Calls.ROUNDS; i++) {
      double ours = spawned(Application.class, "review", "--note=" + NOTE);
      double naive = spawned(Forks.PATTERNS, NOTE.toString());
      double nothing = spawned(Nothing.class);
      patterns[i] = ours / naive;
      bare[i] = ours / nothing;
      results.figure(
          String.format(
              "one note from spawn to exit %.0f ms, the patterns %.0f ms, nothing %.0f ms",
              ours, naive, nothing));
    }
    results.goal("S1", "one note", median(patterns), "");
    results.goal("S2", "one note", median(bare), "");
  }

  private static double spawned(Class<?> main, String... args) throws Exception {
    long began = System.nanoTime();
    int status =
        new ProcessBuilder(Forks.command(main, 512, args))
            .redirectOutput(new File("/dev/null"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (status != 0) throw new IllegalStateException(main.getSimpleName() + " ended: " + status);
    return (System.nanoTime() - began) / 1e6;
  }

  private static void service(Results results) throws Exception {
    double[] ratios = new double[3];
    String[] held = {"0", "0"};
    for (int i = 0; i < ratios.length; i++) {
      String[] ours = Forks.told(Started.class, 512, i == 0 ? "1000" : "1").split(" ");
      double theirs = Double.parseDouble(Forks.told(TrivialStarted.class, 512));
      ratios[i] = Double.parseDouble(ours[0]) / theirs;
      results.figure("started in " + ours[0] + " ms, the trivial endpoint in " + theirs + " ms");
      if (i == 0) held = List.of(ours).subList(1, 3).toArray(String[]::new);
    }
    double resident = Double.parseDouble(held[1]);
    results.goal("S3", "first answer", median(ratios), "");
    results.goal("M1-heap", "1,000 cases", Double.parseDouble(held[0]), "");
    results.goal("M1-rss", "1,000 cases", resident / 2048, "%.0f MiB".formatted(resident));
  }

  /** Starts the service, answers hooks, and tells how long that took and what it holds. */
  static final class Started {
    private Started() {}

    public static void main(String[] args) throws Exception {
      int port = Beside.free();
      Service service = Beside.service(port, "http://localhost:9/fhir");
      latencies(Beside.hook(port), whole("s"), 1);
      long taken = sinceSpawned();
      for (int i = 0; i < Integer.parseInt(args[0]) - 1; i++) {
        latencies(Beside.hook(port), whole("m" + i + "x"), 1);
      }
      System.out.println("told " + taken + " " + Forks.live() / 1048576.0 + " " + resident());
      service.close();
      System.exit(0);
    }
  }

  /** The same of the trivial endpoint. */
  static final class TrivialStarted {
    private TrivialStarted() {}

    public static void main(String[] args) throws Exception {
      var trivial = Beside.trivial();
      latencies("http://localhost:" + Beside.port(trivial) + "/card", whole("s"), 1);
      System.out.println("told " + sinceSpawned());
      System.exit(0);
    }
  }

  private static long sinceSpawned() {
    return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
  }

  private static double resident() throws Exception {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) return Double.NaN;
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }
}
