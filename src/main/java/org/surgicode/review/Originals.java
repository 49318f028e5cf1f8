package org.surgicode.review;

import java.util.Optional;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.audit.Act;

/** Documents of a record, fetched from the EHR a second time to be shown. */
final class Originals {
  private final CaseSource source;
  private final Witness witness;

  Originals(CaseSource source, Witness witness) {
    this.source = source;
    this.witness = witness;
  }

  /**
   * One of them; empty when the record knows no such document or the EHR has no content of it.
   *
   * @throws EhrProblem when it cannot be had, or is no longer what was reviewed
   */
  Optional<Original> of(SurgicalCase chart, String resource, String attachment) {
    var read =
        chart.documents().stream()
            .filter(d -> d.resource().equals(resource) && d.attachment().equals(attachment))
            .findFirst();
    boolean unread =
        chart.unreadable().stream()
            .anyMatch(d -> d.resource().equals(resource) && d.attachment().equals(attachment));
    if (read.isEmpty() && !unread) {
      return Optional.empty();
    }
    Optional<Original> original =
        witness.does(
            Act.CHART_READ,
            chart,
            resource,
            "document",
            () -> source.original(resource, attachment));
    if (original.isPresent() && read.isPresent() && !original.get().is(read.get().sha256())) {
      throw new EhrProblem(
          EhrProblem.Kind.CONFLICT,
          "The EHR now holds another version of this document; review the case again.");
    }
    return original;
  }
}
