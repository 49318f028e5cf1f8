package org.surgicode.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How time grows on texts that are meant to hurt: T6, T7 and, in JVMs short of memory, T8. */
final class HostileGoals {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int SHORT = 2 << 10;
  private static final int LONG = 64 << 10;
  private static final int HUGE = 10_000_000;

  /** Every how many-th text is tried; 1 tries all. */
  private static final int EVERY = Integer.getInteger("surgicode.every", 1);

  private record Growth(String name, String piece, double growth, double perChar) {}

  private HostileGoals() {}

  public static void main(String[] args) throws Exception {
    Product product = new Product();
    Corpus notes = Corpus.labelled();
    for (int i = 0; i < 20; i++) read(product, notes);
    double perChar = Double.MAX_VALUE;
    for (int i = 0; i < 5; i++) perChar = Math.min(perChar, read(product, notes));
    try (Results results = new Results("hostile")) {
      List<Growth> all = new ArrayList<>();
      int at = 0;
      for (Map.Entry<String, String> text : HostileTexts.all().entrySet()) {
        if (at++ % EVERY == 0) all.add(growth(product, text.getKey(), text.getValue(), 1));
      }
      all.sort(Comparator.comparingDouble(Growth::growth).reversed());
      Growth steepest = again(product, all.subList(0, 10), Comparator.comparing(Growth::growth));
      all.sort(Comparator.comparingDouble(Growth::perChar).reversed());
      Growth dearest = again(product, all.subList(0, 10), Comparator.comparing(Growth::perChar));
      results.figure(
          String.format(
              "%d hostile texts; %.0f ns a character on notes, %.0f on the dearest",
              all.size(), perChar, dearest.perChar()));
      results.goal("T6", all.size() + " texts", steepest.growth(), steepest.name());
      results.goal("T7", all.size() + " texts", dearest.perChar() / perChar, dearest.name());
      for (String kind : List.of("text", "line", "nested")) {
        try {
          double huge = Double.parseDouble(Forks.told(Huge.class, 256, kind));
          results.goal("T8", kind, huge / perChar, "");
        } catch (IllegalStateException e) {
          results.goal("T8", kind, Double.POSITIVE_INFINITY, e.getMessage());
        }
      }
    }
  }

  private static double read(Product product, Corpus notes) {
    long began = THREADS.getCurrentThreadCpuTime();
    ReadingGoals.pass(notes, n -> product.review(n).judgement().hashCode());
    return (double) (THREADS.getCurrentThreadCpuTime() - began) / notes.chars();
  }

  /** The worst of the worst, measured with more patience. */
  private static Growth again(Product product, List<Growth> worst, Comparator<Growth> by) {
    return worst.stream()
        .map(one -> growth(product, one.name(), one.piece(), 5))
        .max(by)
        .orElseThrow();
  }

  private static Growth growth(Product product, String name, String piece, int patience) {
    String shorter = HostileTexts.repeated(piece, SHORT);
    String longer = HostileTexts.repeated(piece, LONG);
    if (longer.isBlank()) return new Growth(name, piece, 1, 0);
    double least = Double.MAX_VALUE;
    double most = Double.MAX_VALUE;
    for (int i = 0; i < patience; i++) {
      for (int k = 0; k < 8; k++) least = Math.min(least, time(product, shorter));
      for (int k = 0; k < 2; k++) most = Math.min(most, time(product, longer));
    }
    return new Growth(name, piece, most / least, most / LONG);
  }

  private static double time(Product product, String text) {
    long began = THREADS.getCurrentThreadCpuTime();
    ReadingGoals.found = product.review(text).judgement().hashCode();
    return THREADS.getCurrentThreadCpuTime() - began;
  }

  /** Tells the nanoseconds a character of one huge text. */
  static final class Huge {
    private Huge() {}

    public static void main(String[] args) throws Exception {
      Product product = new Product();
      Corpus notes = Corpus.labelled();
      for (int i = 0; i < 20; i++) read(product, notes);
      StringBuilder text = new StringBuilder();
      while (text.length() < HUGE) {
        for (String note : notes.notes()) text.append(note).append("\n\n");
      }
      text.setLength(HUGE);
      String huge =
          switch (args[0]) {
            case "line" -> text.toString().replace('\n', ' ');
            case "nested" ->
                HostileTexts.repeated("no (without [if not (unless there was no ", HUGE);
            default -> text.toString();
          };
      text = null;
      System.out.println("told " + time(product, huge) / HUGE);
    }
  }
}
