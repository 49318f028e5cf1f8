package org.surgicode.ehr.write;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;
import org.surgicode.review.WriteAbility;
import org.surgicode.review.WriteLedger;

/** The way to write to one EHR, asked for once an hour, and again after a refusal. */
final class ChosenWay {
  private static final Duration FRESH = Duration.ofHours(1);

  private final WriteRules rules;
  private final WriteLedger ledger;
  private final Clock clock;
  private volatile @Nullable Known known;

  ChosenWay(WriteRules rules, WriteLedger ledger, Clock clock) {
    this.rules = rules;
    this.ledger = ledger;
    this.clock = clock;
  }

  Ladder.Choice way(Counterpart ehr) {
    Known held = known;
    Instant now = clock.instant();
    if (held != null && now.isBefore(held.until())) {
      return held.choice();
    }
    var choice = new Ladder(new Offers(ehr.capabilities(), ehr::granted)).choose(rules.ways());
    known = new Known(choice, now.plus(FRESH));
    ledger.keep(new WriteAbility(choice.rung().code(), choice.because(), now));
    return choice;
  }

  /** Asks anew next time when the EHR refused what it offered. */
  void doubt(EhrProblem problem) {
    if (problem.kind() == Kind.REFUSED
        || problem.kind() == Kind.NOT_FOUND
        || problem.kind() == Kind.UNAUTHORIZED) {
      known = null;
    }
  }

  private record Known(Ladder.Choice choice, Instant until) {}
}
