package org.surgicode.cli.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One case with its figures.
 *
 * @param label what was wanted
 * @param review the review that was compared; null when there is none or only an error
 * @param figures figures of this case alone
 * @param misses every point in which it differs
 */
record Scored(Labelled label, @Nullable JsonNode review, Figures figures, List<Miss> misses) {
  Scored {
    misses = List.copyOf(misses);
  }

  /** First letter of the case's name: the hand that wrote it. */
  String style() {
    return label.id().substring(0, Math.min(1, label.id().length()));
  }
}
