package org.surgicode.cli.evaluate;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many items of a set were found, invented and missed.
 *
 * @param found in the review and in the label
 * @param invented in the review only
 * @param missed in the label only
 */
record Tally(int found, int invented, int missed) {
  static final Tally NONE = new Tally(0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(found + other.found, invented + other.invented, missed + other.missed);
  }

  /** Precision, recall, their harmonic mean and the number of labelled items. */
  ObjectNode json() {
    double precision = found + invented > 0 ? (double) found / (found + invented) : 1;
    double recall = found + missed > 0 ? (double) found / (found + missed) : 1;
    double sum = precision + recall;
    return JsonNodeFactory.instance
        .objectNode()
        .put("precision", Share.rounded(precision))
        .put("recall", Share.rounded(recall))
        .put("f1", sum > 0 ? Share.rounded(2 * precision * recall / sum) : 0)
        .put("n", found + missed);
  }
}
