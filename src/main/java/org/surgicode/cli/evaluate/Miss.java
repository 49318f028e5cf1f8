package org.surgicode.cli.evaluate;

import java.util.List;

/**
 * One point in which a review differs from the label.
 *
 * @param caseId the labelled case
 * @param about what differs, for example {@code region value}
 * @param got what the review says
 * @param wanted what the label says; empty when the review breaks a rule of its own
 * @param nearest words that may explain it: the review's evidence, the label's quote
 */
record Miss(String caseId, String about, String got, String wanted, List<String> nearest) {
  Miss {
    nearest = List.copyOf(nearest);
  }

  static Miss of(String caseId, String about, String got, String wanted) {
    return new Miss(caseId, about, got, wanted, List.of());
  }

  /** One line without the patient's words. */
  String line() {
    String expected = wanted.isEmpty() ? "" : ", expected " + wanted;
    return caseId + ": " + about + " " + got + expected;
  }

  /** Names the place only. */
  @Override
  public String toString() {
    return "Miss[" + caseId + " " + about + "]";
  }
}
