package org.surgicode.review.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surgicode.review.Decision;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewDesk;
import org.surgicode.review.Tenants;
import org.surgicode.review.WriteLedger;
import org.surgicode.review.WriteLedgers;
import org.surgicode.review.WriteReport;
import org.surgicode.review.WriteReport.Outcome;

/** What nobody asks for and is still to be done: polls, unsettled writes, days that come. */
public final class Watchfulness {
  private static final Duration SWEEP = Duration.ofMinutes(2);
  private static final Duration CALENDAR = Duration.ofHours(6);
  private static final Duration SETTLING = Duration.ofMinutes(1);
  private static final Duration TELLING = Duration.ofSeconds(15);
  private static final Set<Outcome> OPEN =
      Set.of(Outcome.BEGUN, Outcome.UNKNOWN, Outcome.FAILED, Outcome.SWITCHED_OFF);

  private final Tenants tenants;
  private final WriteLedgers ledgers;
  private final WorkQueue queue;
  private final Clock clock;

  /** Watches over the tenants' writing and calendars. */
  public Watchfulness(Tenants tenants, WriteLedgers ledgers, WorkQueue queue, Clock clock) {
    this.tenants = tenants;
    this.ledgers = ledgers;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * The chores.
   *
   * @param polls how often each EHR is asked what changed
   */
  public List<Chore> chores(Map<String, Duration> polls) {
    List<Chore> chores = new ArrayList<>();
    chores.add(new Chore("unsettled", SWEEP, last -> ledgers.all().forEach(this::unsettled)));
    chores.add(new Chore("calendar", CALENDAR, last -> tenants.names().forEach(this::due)));
    chores.add(new Chore("decisions", TELLING, last -> tell()));
    polls.forEach(
        (tenant, every) ->
            chores.add(
                new Chore(
                    "poll " + tenant,
                    every,
                    last -> queue.enqueue(Work.poll(tenant, Reason.POLL, null)))));
    return chores;
  }

  /** Tells every EHR what people decided, once they had the time to undo it. */
  void tell() {
    EhrProblem problem = null;
    for (String tenant : tenants.names()) {
      try {
        tenants.desk(tenant).deciding().tell(clock.instant().minus(Decision.UNDO));
      } catch (EhrProblem e) {
        problem = e; // the others are told all the same
      }
    }
    if (problem != null) {
      throw problem;
    }
  }

  /** Asks again for what was to be written and did not arrive, unless it was given up. */
  void unsettled(WriteLedger ledger) {
    Instant settled = clock.instant().minus(SETTLING);
    boolean stopped = ledger.stopped();
    for (WriteReport report : ledger.reports()) {
      boolean open =
          OPEN.contains(report.outcome())
              && report.at().isBefore(settled)
              && !(stopped && report.outcome() == Outcome.SWITCHED_OFF);
      if (open && idle(ledger.tenant(), report.operation())) {
        queue.enqueue(Work.review(ledger.tenant(), report.operation(), Reason.UNSETTLED, null));
      }
    }
  }

  private boolean idle(String tenant, String operation) {
    Optional<Job> job = queue.find(tenant, Work.Kind.REVIEW, operation);
    return job.isEmpty() || job.get().state() == Job.State.DONE;
  }

  /** Reviews anew what was not asked about because it could still come, and no longer can. */
  void due(String tenant) {
    LocalDate today = LocalDate.now(clock);
    ReviewDesk desk = tenants.desk(tenant);
    desk.eachKept(filed -> due(tenant, filed, today));
  }

  private void due(String tenant, FiledReview filed, LocalDate today) {
    var review = filed.review();
    String operation = review.surgicalCase().procedure();
    boolean overdue =
        review.judgement().flags().stream()
            .anyMatch(flag -> review.pending(flag) && !flag.pendingOn(today));
    if (overdue && operation != null) {
      queue.enqueue(Work.review(tenant, operation, Reason.CALENDAR, "day/" + today));
    }
  }
}
