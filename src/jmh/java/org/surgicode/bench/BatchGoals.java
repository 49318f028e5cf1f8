package org.surgicode.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.surgicode.Application;
import org.surgicode.bench.Rounds.Spread;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.review.ReviewJson;

/** Many notes: on two threads, as a whole process, and what stays in memory: B1-B3. */
final class BatchGoals {
  private static final int NOTES = Integer.getInteger("surgicode.batch", 10_000);

  private BatchGoals() {}

  public static void main(String[] args) throws Exception {
    Product product = new Product();
    OnePass floor = new OnePass(Phrases.all());
    Corpus corpus = Corpus.labelled();
    try (Results results = new Results("batch")) {
      secondThread(results, product, floor, corpus);
      wholeProcess(results, product, corpus);
      heap(results, product, corpus);
    }
  }

  private static void secondThread(Results results, Product product, OnePass floor, Corpus corpus)
      throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    Callable<Void> reading =
        () -> {
          ReadingGoals.pass(corpus, n -> product.review(n).judgement().hashCode());
          return null;
        };
    Callable<Void> passing =
        () -> {
          for (int i = 0; i < 50; i++) ReadingGoals.pass(corpus, floor::count);
          return null;
        };
    Rounds rounds =
        Rounds.onTheWall()
            .with("one", reading::call)
            .with("floor one", passing::call)
            .with("two", () -> both(two, reading))
            .with("floor two", () -> both(two, passing))
            .run();
    two.shutdown();
    double[] ours = rounds.ratios("one", "two");
    double[] floors = rounds.ratios("floor one", "floor two");
    double[] against = new double[ours.length];
    for (int i = 0; i < ours.length; i++) against[i] = ours[i] / floors[i];
    results.figure(
        String.format(
            "a second thread: product x %.2f, floor x %.2f",
            2 * Spread.of(ours).median(), 2 * Spread.of(floors).median()));
    results.goal("B1", corpus.name(), Spread.of(against), "");
  }

  private static void both(ExecutorService two, Callable<Void> work) throws Exception {
    for (var each : two.invokeAll(List.of(work, work))) each.get();
  }

  private static void wholeProcess(Results results, Product product, Corpus corpus)
      throws Exception {
    Path folder = Files.createTempDirectory(Files.createDirectories(Results.FOLDER), "notes");
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < NOTES; i++) {
      Path note = folder.resolve("n" + i + ".txt");
      Files.writeString(note, corpus.notes().get(i % corpus.notes().size()));
      arguments.add("--note=" + note);
    }
    Path list = Files.write(folder.resolve("list"), arguments);
    Path out = folder.resolve("out.ndjson");
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/taskset"))) {
      command.addAll(List.of("/usr/bin/taskset", "-c", "0"));
    }
    command.addAll(Forks.command(Application.class, 96, "review", "--threads=1", "@" + list));
    command.add(command.indexOf("-Xmx96m"), "-XX:+UseSerialGC");
    long began = System.nanoTime();
    int status =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(new File("/dev/null"))
            .start()
            .waitFor();
    double process = System.nanoTime() - began;
    long lines;
    try (var all = Files.lines(out)) {
      lines = all.count();
    }
    double warm = warm(product, corpus);
    results.figure(
        String.format(
            "batch: %d notes, %d lines of %d bytes, %.1f s in -Xmx96m, status %d",
            NOTES, lines, Files.size(out) / Math.max(1, lines), process / 1e9, status));
    boolean whole = status == 0 && lines >= NOTES;
    results.goal(
        "B2",
        NOTES + " notes",
        whole ? process / (warm * NOTES) : Double.POSITIVE_INFINITY,
        whole ? "" : "the process failed");
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) Files.delete(file);
    }
    Files.delete(folder);
  }

  /** Nanoseconds a note, by the clock on the wall. */
  private static double warm(Product product, Corpus corpus) throws Exception {
    return Rounds.onTheWall()
            .with("product", () -> ReadingGoals.pass(corpus, n -> product.review(n).hashCode()))
            .run()
            .of("product")
            .median()
        / corpus.notes().size();
  }

  private static void heap(Results results, Product product, Corpus corpus) {
    long early = 0;
    for (int i = 1; i <= NOTES; i++) {
      String note = corpus.notes().get(i % corpus.notes().size());
      var review = product.reviewer.review(CaseBundles.bareNote("n" + i, note, null));
      ReadingGoals.found += ReviewJson.line(ReviewJson.of(review, false)).length();
      if (i == 100) early = Forks.live();
    }
    results.goal("B3", NOTES + " notes", (Forks.live() - early) / 1048576.0, "");
  }
}
