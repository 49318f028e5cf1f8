package org.surgicode.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionTemplate;
import org.surgicode.review.work.Job;
import org.surgicode.review.work.Work;
import org.surgicode.review.work.WorkQueue;

/** The queue in one table: what is in it was committed before anybody is told. */
final class JdbcWorkQueue implements WorkQueue {
  private static final int MOST_LISTED = 500;
  private static final String INSERT =
      "insert into job (tenant, kind, subject, state, turn, reason, version, again, tries, deaths,"
          + " said, asked_at, due_at) values (:tenant, :kind, :subject, 'WAITING', :turn, :reason,"
          + " :version, false, 0, 0, '', :now, :now) on conflict do nothing";
  private static final String RESTART =
      "update job set state = 'WAITING', turn = :turn, reason = :reason, version = :version,"
          + " again = false, tries = 0, deaths = 0, asked_at = :now, due_at = :now";
  private static final String WHILE_RUNNING =
      "update job set again = true, turn = :turn, reason = :reason, version = :version,"
          + " asked_at = :now";
  private static final String WHILE_WAITING =
      "update job set turn = case when turn < :turn then turn else :turn end, version = :version";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Bell bell;
  private final Clock clock;

  JdbcWorkQueue(JdbcClient jdbc, TransactionTemplate transaction, Bell bell, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.bell = bell;
    this.clock = clock;
  }

  @Override
  public List<Answer> enqueueAll(List<Work> works) {
    Answer[] answers = new Answer[works.size()];
    List<Integer> order =
        IntStream.range(0, works.size())
            .boxed()
            .sorted(Comparator.comparing(i -> works.get(i).kind() + works.get(i).subject()))
            .toList();
    transaction.executeWithoutResult(
        status -> order.forEach(i -> answers[i] = enqueued(works.get(i))));
    works.stream().map(Work::tenant).distinct().forEach(bell::ring);
    return List.of(answers);
  }

  private Answer enqueued(Work work) {
    if (asked(INSERT, work).update() > 0) {
      return Answer.ACCEPTED;
    }
    Known known = lock(work);
    boolean news = JobRows.isNew(work.version(), known.version());
    if (known.state() == Job.State.WAITING) {
      if (news) {
        asked(WHILE_WAITING + JobRows.ONE, work).update();
      }
      return Answer.ALREADY_THERE;
    }
    if (!news || (known.state() == Job.State.RUNNING && known.again() && work.version() == null)) {
      return Answer.ALREADY_THERE;
    }
    boolean running = known.state() == Job.State.RUNNING;
    asked((running ? WHILE_RUNNING : RESTART) + JobRows.ONE, work).update();
    return Answer.ACCEPTED;
  }

  /** What is known of a job while nobody else changes it. */
  private record Known(Job.State state, @Nullable String version, boolean again) {}

  private Known lock(Work work) {
    return named("select state, version, again from job" + JobRows.ONE + " for update", work)
        .query(
            (row, number) ->
                new Known(
                    Job.State.valueOf(row.getString("state")),
                    row.getString("version"),
                    row.getBoolean("again")))
        .single();
  }

  @Override
  public Optional<Job> find(String tenant, Work.Kind kind, String subject) {
    return jdbc.sql("select * from job" + JobRows.ONE)
        .param("tenant", tenant)
        .param("kind", kind.name())
        .param("subject", subject)
        .query(JobRows::job)
        .optional();
  }

  @Override
  public List<Job> list(String tenant, Job.@Nullable State state, int skip, int most) {
    return jdbc.sql(
            "select * from job where tenant = :tenant"
                + (state == null ? "" : " and state = :state")
                + " order by asked_at desc, subject offset :skip rows fetch first :most rows only")
        .param("tenant", tenant)
        .param("state", state == null ? null : state.name())
        .param("skip", Math.max(0, skip))
        .param("most", Math.max(1, Math.min(most, MOST_LISTED)))
        .query(JobRows::job)
        .list();
  }

  @Override
  public Map<Job.State, Integer> counts(String tenant) {
    Map<String, Integer> found = new HashMap<>();
    jdbc.sql("select state, count(*) as jobs from job where tenant = :tenant group by state")
        .param("tenant", tenant)
        .query((row, number) -> found.put(row.getString("state"), row.getInt("jobs")))
        .list();
    Map<Job.State, Integer> counts = new EnumMap<>(Job.State.class);
    for (Job.State state : Job.State.values()) {
      counts.put(state, Objects.requireNonNullElse(found.get(state.name()), 0));
    }
    return counts;
  }

  @Override
  public boolean rerun(String tenant, Work.Kind kind, String subject) {
    boolean found =
        jdbc.sql(
                    "update job set state = 'WAITING', turn = 0, again = false, tries = 0,"
                        + " deaths = 0, inputs = null, due_at = :now"
                        + JobRows.ONE
                        + " and state in ('DONE', 'DEAD')")
                .param("tenant", tenant)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("now", now())
                .update()
            > 0;
    bell.ring(tenant);
    return found;
  }

  private StatementSpec asked(String text, Work work) {
    return named(text, work)
        .param("turn", JobRows.turn(work.reason()))
        .param("reason", work.reason().name())
        .param("version", work.version())
        .param("now", now());
  }

  private StatementSpec named(String text, Work work) {
    return jdbc.sql(text)
        .param("tenant", work.tenant())
        .param("kind", work.kind().name())
        .param("subject", work.subject());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
