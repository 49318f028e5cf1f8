package org.surgicode.review;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.audit.Act;
import org.surgicode.casefile.audit.AuditEntry;
import org.surgicode.casefile.audit.Outcome;
import org.surgicode.casefile.audit.Visitor;
import org.surgicode.review.audit.AuditTrail;

/** Notes what one visitor does at a desk. */
final class Witness {
  private final AuditTrail trail;
  private final Visitor visitor;

  Witness(AuditTrail trail, Visitor visitor) {
    this.trail = trail;
    this.visitor = visitor;
  }

  /** Reads a record and notes whose it is, or that it could not be read. */
  SurgicalCase reads(String operation, Supplier<SurgicalCase> reading) {
    SurgicalCase record = watched(Act.CHART_READ, null, operation, "record", reading);
    note(Act.CHART_READ, Outcome.DONE, record.patient(), operation, "record");
    return record;
  }

  /** Does something with one patient's record and notes how it ended. */
  <T> T does(
      Act act, SurgicalCase whose, @Nullable String subject, String detail, Supplier<T> work) {
    T done = watched(act, whose.patient(), subject, detail, work);
    note(act, Outcome.DONE, whose.patient(), subject, detail);
    return done;
  }

  /** The same, which is worth a note only when something came of it. */
  <T> Optional<T> tries(
      Act act,
      SurgicalCase whose,
      @Nullable String subject,
      String detail,
      Supplier<Optional<T>> work) {
    Optional<T> done = watched(act, whose.patient(), subject, detail, work);
    if (done.isPresent()) {
      note(act, Outcome.DONE, whose.patient(), subject, detail);
    }
    return done;
  }

  /** Notes that a record was reviewed. */
  void reviewed(CaseReview review) {
    SurgicalCase chart = review.surgicalCase();
    String concluded = review.judgement().determination().code();
    note(Act.REVIEW, Outcome.DONE, chart.patient(), chart.procedure(), concluded);
  }

  /** Notes that a review was shown; this software shows itself nothing. */
  void shown(CaseReview review) {
    if (visitor.kind() != Visitor.Kind.SOFTWARE) {
      SurgicalCase chart = review.surgicalCase();
      note(Act.SHOWN, Outcome.DONE, chart.patient(), chart.procedure(), "");
    }
  }

  /**
   * Notes that a case was given to somebody.
   *
   * @param what reference of whom, or a code for what else was done
   */
  void assigned(String patient, @Nullable String operation, String what) {
    note(Act.ASSIGNMENT, Outcome.DONE, patient, operation, what);
  }

  /** Notes that so many reviews were listed. */
  void listed(int many) {
    if (visitor.kind() != Visitor.Kind.SOFTWARE) {
      note(Act.LISTED, Outcome.DONE, null, null, Integer.toString(many));
    }
  }

  /** The same for a person whom the visitor names, when he has no name himself. */
  Witness naming(String person) {
    return visitor.name().isEmpty()
        ? new Witness(
            trail,
            new Visitor(
                visitor.kind(),
                person,
                visitor.issuer(),
                visitor.door(),
                visitor.address(),
                visitor.request()))
        : this;
  }

  private <T> T watched(
      Act act,
      @Nullable String patient,
      @Nullable String subject,
      String detail,
      Supplier<T> work) {
    try {
      return work.get();
    } catch (EhrProblem e) {
      boolean refused =
          e.kind() == EhrProblem.Kind.REFUSED || e.kind() == EhrProblem.Kind.UNAUTHORIZED;
      note(
          act,
          refused ? Outcome.REFUSED : Outcome.FAILED,
          patient,
          subject,
          detail + ":" + e.kind().code());
      throw e;
    }
  }

  private void note(
      Act act, Outcome outcome, @Nullable String patient, @Nullable String subject, String detail) {
    trail.note(new AuditEntry(act, outcome, visitor, patient, subject, detail));
  }
}
