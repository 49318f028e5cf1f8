package org.surgicode.store;

import io.micrometer.core.instrument.Metrics;
import org.surgicode.casefile.audit.Act;
import org.surgicode.casefile.audit.AuditEntry;
import org.surgicode.casefile.audit.Outcome;

/**
 * Counts what was noted under {@code surgicode.acts}: by tenant, act, how it ended, and with what
 * result (a review's determination, or why the EHR could not be read or written).
 */
final class ActFigures {
  private ActFigures() {}

  static void count(String tenant, AuditEntry entry) {
    Metrics.counter(
            "surgicode.acts",
            "tenant",
            tenant,
            "act",
            entry.act().code(),
            "outcome",
            entry.outcome().code(),
            "result",
            result(entry))
        .increment();
  }

  /** One of few words: never a number, a reference or a name. */
  private static String result(AuditEntry entry) {
    boolean ehr = entry.act() == Act.CHART_READ || entry.act() == Act.WRITE_BACK;
    if (entry.act() == Act.REVIEW) {
      return entry.detail();
    }
    return ehr && entry.outcome() != Outcome.DONE
        ? entry.detail().substring(entry.detail().lastIndexOf(':') + 1)
        : "";
  }
}
