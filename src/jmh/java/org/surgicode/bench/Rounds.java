package org.surgicode.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Contenders that take turns: each round times every one of them, and a ratio is formed inside a
 * round, so that what else the machine does weighs on both sides alike.
 */
final class Rounds {
  /** One run of a contender over everything it has to do. */
  interface Pass {
    void run() throws Exception;
  }

  /**
   * What the rounds gave.
   *
   * @param median the middle of all rounds
   * @param least the smallest
   * @param most the largest
   */
  record Spread(double median, double least, double most) {
    static Spread of(double[] values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
  }

  static final int ROUNDS = Integer.getInteger("surgicode.rounds", 7);
  static final long SHARE = Long.getLong("surgicode.share-millis", 500) * 1_000_000;
  static final long WARM = Long.getLong("surgicode.warm-millis", 10_000) * 1_000_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<String, Pass> contenders = new LinkedHashMap<>();
  private final boolean wallClock;
  private final Map<String, double[]> nanos = new LinkedHashMap<>();

  private Rounds(boolean wallClock) {
    this.wallClock = wallClock;
  }

  /** Timed by the processor clock of the calling thread. */
  static Rounds ofOneThread() {
    return new Rounds(false);
  }

  /** Timed by the clock on the wall: for what waits for others. */
  static Rounds onTheWall() {
    return new Rounds(true);
  }

  Rounds with(String name, Pass pass) {
    contenders.put(name, pass);
    return this;
  }

  /** Warms every contender up, then lets them take turns. */
  Rounds run() throws Exception {
    for (Pass pass : contenders.values()) {
      timed(pass, WARM);
    }
    contenders.keySet().forEach(name -> nanos.put(name, new double[ROUNDS]));
    for (int round = 0; round < ROUNDS; round++) {
      for (var contender : contenders.entrySet()) {
        nanos.get(contender.getKey())[round] = timed(contender.getValue(), SHARE);
      }
    }
    return this;
  }

  /** Nanoseconds of one pass. */
  Spread of(String name) {
    return Spread.of(nanos.get(name));
  }

  /** Time of one contender over that of another, round by round. */
  Spread ratio(String one, String other) {
    return Spread.of(ratios(one, other));
  }

  double[] ratios(String one, String other) {
    double[] ratios = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      ratios[i] = nanos.get(one)[i] / nanos.get(other)[i];
    }
    return ratios;
  }

  private double timed(Pass pass, long share) throws Exception {
    int passes = 0;
    long began = now();
    long spent;
    do {
      pass.run();
      passes++;
      spent = now() - began;
    } while (spent < share);
    return (double) spent / passes;
  }

  private long now() {
    return wallClock ? System.nanoTime() : THREADS.getCurrentThreadCpuTime();
  }
}
