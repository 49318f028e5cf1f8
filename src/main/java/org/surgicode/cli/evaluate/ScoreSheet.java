package org.surgicode.cli.evaluate;

import java.util.ArrayList;
import java.util.List;

/** What is noted while one case is scored. */
final class ScoreSheet {
  private final Labelled label;
  private final Figures figures = new Figures();
  private final List<Miss> misses = new ArrayList<>();

  ScoreSheet(Labelled label) {
    this.label = label;
  }

  Labelled label() {
    return label;
  }

  Figures figures() {
    return figures;
  }

  List<Miss> misses() {
    return misses;
  }

  void miss(String about, Object got, Object wanted) {
    misses.add(Miss.of(label.id(), about, said(got), said(wanted)));
  }

  void miss(String about, Object got, Object wanted, List<String> nearest) {
    misses.add(new Miss(label.id(), about, said(got), said(wanted), nearest));
  }

  private static String said(Object value) {
    String text = value.toString();
    return text.equals("[]") ? "none" : text;
  }
}
