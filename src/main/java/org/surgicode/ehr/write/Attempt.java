package org.surgicode.ehr.write;

import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.GuidanceResponse.GuidanceResponseStatus;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;
import org.surgicode.review.WriteReport.Outcome;

/** One attempt to write, or to take back, one review by the way that was chosen. */
final class Attempt {
  private static final String UNCHANGED = "unchanged";

  private final Rung rung;
  private final Counterpart ehr;
  private final ReviewPacket packet;
  private final Account account;
  private final WriteRules rules;
  private final Standing standing;
  private final OneByOne requests;
  private final PlainPlans plains;
  private final Lookup lookup;
  private final DateTimeType at;

  Attempt(
      Ladder.Choice way, Counterpart ehr, ReviewPacket packet, Account account, WriteRules rules) {
    this.rung = way.rung();
    this.ehr = ehr;
    this.packet = packet;
    this.account = account;
    this.rules = rules;
    this.lookup = new Lookup(ehr, way.offers(), packet.review().surgicalCase().patient());
    this.standing = new Standing(ehr, way.offers(), packet);
    this.requests = new OneByOne(ehr, way.offers(), lookup, account);
    this.plains = new PlainPlans(ehr, way.offers(), lookup, packet);
    this.at = new DateTimeType(packet.at().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /**
   * @param unfinished whether an earlier attempt for the same content may have stopped half-way
   */
  String record(boolean unfinished) {
    return twice(
        () -> recordOnce(unfinished), () -> recordOnce(unfinished || rung == Rung.SINGLE_CALLS));
  }

  String withdraw() {
    return twice(this::withdrawOnce, this::withdrawOnce);
  }

  /** Somebody was faster: everything is read again and tried once more, then it is told. */
  private static String twice(Supplier<String> first, Supplier<String> second) {
    try {
      return first.get();
    } catch (EhrProblem e) {
      if (e.kind() != Kind.CONFLICT) {
        throw e;
      }
      return second.get();
    }
  }

  private String recordOnce(boolean unfinished) {
    return switch (rung) {
      case TRANSACTION, SINGLE_CALLS -> full(unfinished);
      case DOCUMENT -> played(plains.document(rules.summary()));
      case MESSAGE -> played(plains.messages());
      case FORM -> played(plains.form());
      case READ_ONLY -> throw new IllegalStateException("Nothing is written to such an EHR");
    };
  }

  private String full(boolean unfinished) {
    GuidanceResponse earlier = standing.evaluation().orElse(null);
    if (!unfinished && standing.isRecorded(earlier)) {
      return account.arrived(Outcome.UNCHANGED, UNCHANGED);
    }
    var succession = new Succession(standing, packet.review(), at);
    Bundle plan = succession.complete(packet.transaction(), earlier);
    if (rules.dryRun() || rung != Rung.TRANSACTION) {
      return played(plan);
    }
    String said =
        new Whole(ehr, account)
            .send(plan, () -> standing.isRecorded(standing.evaluation().orElse(null)));
    return account.arrived(Outcome.WRITTEN, said);
  }

  private String withdrawOnce() {
    boolean full = rung == Rung.TRANSACTION || rung == Rung.SINGLE_CALLS;
    Bundle plan = full ? Withdrawal.plan(standing, at) : plains.withdrawal(rung, rules.summary());
    if (plan.getEntry().isEmpty()) {
      return account.ended(Outcome.WITHDRAWN, UNCHANGED);
    }
    if (rules.dryRun()) {
      return dry(plan);
    }
    if (rung == Rung.TRANSACTION) {
      new Whole(ehr, account).send(plan, this::isWithdrawn);
    } else {
      requests.play(plan);
    }
    return account.ended(Outcome.WITHDRAWN, "taken back: " + Written.of(plan));
  }

  private boolean isWithdrawn() {
    return standing
        .evaluation()
        .filter(g -> g.getStatus() == GuidanceResponseStatus.ENTEREDINERROR)
        .isPresent();
  }

  private String played(Bundle plan) {
    if (rules.dryRun()) {
      return dry(plan);
    }
    requests.play(plan);
    if (plan.getEntry().isEmpty()) {
      return account.arrived(Outcome.UNCHANGED, "nothing to ask");
    }
    return account.wroteNothing()
        ? account.arrived(Outcome.UNCHANGED, UNCHANGED)
        : account.arrived(Outcome.WRITTEN, account.written());
  }

  private String dry(Bundle plan) {
    return account.ended(
        Outcome.DRY_RUN, "dry run, nothing sent; would be written: " + Written.of(plan));
  }
}
