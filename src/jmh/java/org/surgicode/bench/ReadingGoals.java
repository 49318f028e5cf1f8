package org.surgicode.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.surgicode.bench.Rounds.Spread;

/**
 * A note's whole assessment beside the floor, the patterns and the composite: T1-T3, T5, T9, T10.
 */
final class ReadingGoals {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int TIMES = 50;

  /** Sum of what was found, so that nothing is optimised away. */
  static volatile int found;

  private ReadingGoals() {}

  public static void main(String[] args) throws Exception {
    Product product = new Product();
    OnePass floor = new OnePass(Phrases.all());
    PatternsOneByOne patterns = new PatternsOneByOne();
    Composite composite = new Composite();
    try (Results results = new Results("reading")) {
      for (Corpus corpus : Corpus.all()) {
        Rounds rounds =
            Rounds.ofOneThread()
                .with("product", () -> pass(corpus, n -> product.review(n).judgement().hashCode()))
                .with("one-pass floor", () -> pass(corpus, floor::count))
                .with("patterns", () -> pass(corpus, patterns::count))
                .with("composite", () -> pass(corpus, composite::count))
                .run();
        for (String name : new String[] {"product", "one-pass floor", "patterns", "composite"}) {
          Spread s = rounds.of(name);
          double notes = corpus.notes().size() * 1e3;
          results.figure(
              String.format(
                  "%s, %d of %d chars: %s %.1f us a note (%.1f - %.1f)",
                  corpus.name(),
                  corpus.notes().size(),
                  corpus.chars() / corpus.notes().size(),
                  name,
                  s.median() / notes,
                  s.least() / notes,
                  s.most() / notes));
        }
        results.goal("T1", corpus.name(), rounds.ratio("product", "composite"), "");
        results.goal("T2", corpus.name(), rounds.ratio("product", "one-pass floor"), "");
        results.goal("T3", corpus.name(), rounds.ratio("patterns", "product"), "");
        results.goal("T5", corpus.name(), allocated(corpus, product), "");
        results.goal("T9", corpus.name(), latency(corpus, product), TIMES + " times each note");
        results.goal("T10", corpus.name(), firstPass(corpus, rounds.of("product")), "");
      }
    }
  }

  static void pass(Corpus corpus, ToIntFunction<String> work) {
    int sum = 0;
    for (String note : corpus.notes()) sum += work.applyAsInt(note);
    found = sum;
  }

  private static double allocated(Corpus corpus, Product product) {
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    pass(corpus, n -> product.review(n).judgement().hashCode());
    return (double) (THREADS.getThreadAllocatedBytes(thread) - before) / corpus.chars();
  }

  private static double latency(Corpus corpus, Product product) {
    double[] all = new double[corpus.notes().size() * TIMES];
    int next = 0;
    for (String note : corpus.notes()) {
      double[] own = new double[TIMES];
      for (int i = 0; i < TIMES; i++) {
        long began = THREADS.getCurrentThreadCpuTime();
        found = product.review(note).judgement().hashCode();
        own[i] = THREADS.getCurrentThreadCpuTime() - began;
      }
      double median = Spread.of(own).median();
      for (double one : own) all[next++] = one / median;
    }
    Arrays.sort(all);
    return all[all.length * 99 / 100];
  }

  /** A JVM of its own reads the corpus once; rules are loaded before its clock starts. */
  private static Spread firstPass(Corpus corpus, Spread warm) throws Exception {
    double[] more = new double[3];
    for (int i = 0; i < more.length; i++) {
      double cold = Double.parseDouble(Forks.told(FirstPass.class, 1024, corpus.name()));
      more[i] = cold - warm.median() / 1e6;
    }
    return Spread.of(more);
  }

  /** Tells the milliseconds of the first pass in a fresh JVM. */
  static final class FirstPass {
    private FirstPass() {}

    public static void main(String[] args) throws Exception {
      Product product = new Product();
      for (Corpus corpus : Corpus.all()) {
        if (!corpus.name().equals(args[0])) continue;
        long began = THREADS.getCurrentThreadCpuTime();
        pass(corpus, n -> product.review(n).judgement().hashCode());
        System.out.println("told " + (THREADS.getCurrentThreadCpuTime() - began) / 1e6);
      }
    }
  }
}
