package org.surgicode.store;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionTemplate;
import org.surgicode.review.work.Job;
import org.surgicode.review.work.Setback;
import org.surgicode.review.work.Work;
import org.surgicode.review.work.WorkBench.Result;

/**
 * What the lanes do with the rows of the queue. Whoever took a job has a token of it: when the job
 * was given to somebody else meanwhile, what the first one says about it counts no more.
 */
final class JobBoard {
  private static final int LONGEST_SENTENCE = 1000;
  private static final int MOST_DEATHS = 10;
  private static final String MINE = JobRows.ONE + " and state = 'RUNNING' and run = :run";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  JobBoard(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Takes the job whose turn it is, if one is due. */
  Optional<Job> take(String tenant, String lane, String run) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Optional<Job> due =
                  jdbc.sql(
                          "select * from job where tenant = :tenant and state = 'WAITING'"
                              + " and due_at <= :now order by turn, due_at"
                              + " fetch first 1 row only for update skip locked")
                      .param("tenant", tenant)
                      .param("now", now())
                      .query(JobRows::job)
                      .optional();
              due.ifPresent(
                  job ->
                      one(
                              "update job set state = 'RUNNING', tries = tries + 1, lane = :lane,"
                                  + " run = :run"
                                  + JobRows.ONE,
                              job.work())
                          .param("lane", lane)
                          .param("run", run)
                          .update());
              return due;
            }));
  }

  /** It was done; whatever came in while it ran makes it wait again. */
  void done(Job job, String run, Result result) {
    ended(
            "update job set state = case when again then 'WAITING' else 'DONE' end, again = false,"
                + " tries = 0, deaths = 0, said = :said, inputs = :inputs, ended_at = :now,"
                + " due_at = :now"
                + MINE,
            job,
            run,
            result.said())
        .param("inputs", result.inputs())
        .update();
  }

  /** It is tried again later, or given up. */
  void failed(Job job, String run, Setback setback) {
    String state =
        setback.isFinal() ? "case when again then 'WAITING' else 'DEAD' end" : "'WAITING'";
    Instant due = clock.instant().plus(setback.later());
    ended(
            "update job set state = "
                + state
                + ", tries = case when again then 0 else tries end, again = false, said = :said,"
                + " ended_at = :now, due_at = :due"
                + MINE,
            job,
            run,
            setback.said())
        .param("due", due.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Nobody works on it any more, through no fault of its own. */
  void giveBack(Job job, String run) {
    one("update job set state = 'WAITING', tries = tries - 1, again = false" + MINE, job.work())
        .param("run", run)
        .update();
  }

  /**
   * Who has this lane now is alone in it: what runs in it still was left by somebody who died. A
   * job that processes keep dying over is given up.
   */
  int recover(String tenant, String lane) {
    return jdbc.sql(
            "update job set state = case when deaths < :most then 'WAITING' else 'DEAD' end,"
                + " deaths = deaths + 1, again = false, due_at = :now, said = :said"
                + " where tenant = :tenant and lane = :lane and state = 'RUNNING'")
        .param("most", MOST_DEATHS)
        .param("said", "The process ended while it worked on this; look for memory or crashes.")
        .param("tenant", tenant)
        .param("lane", lane)
        .param("now", now())
        .update();
  }

  /** When the next waiting job of a tenant is due. */
  Optional<Instant> next(String tenant) {
    return jdbc.sql(
            "select min(due_at) as due_at from job where tenant = :tenant and state = 'WAITING'")
        .param("tenant", tenant)
        .query((row, number) -> Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  private StatementSpec ended(String text, Job job, String run, String said) {
    String cut = said.length() > LONGEST_SENTENCE ? said.substring(0, LONGEST_SENTENCE) : said;
    return one(text, job.work()).param("run", run).param("said", cut).param("now", now());
  }

  private StatementSpec one(String text, Work work) {
    return jdbc.sql(text)
        .param("tenant", work.tenant())
        .param("kind", work.kind().name())
        .param("subject", work.subject());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
