package org.surgicode.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.surgicode.review.OutboxEntry;
import org.surgicode.review.WriteAbility;
import org.surgicode.review.WriteLedger;
import org.surgicode.review.WriteReport;

/** What became of writing to one tenant's EHR, in three tables. */
final class JdbcWriteLedger implements WriteLedger {
  private static final int LONGEST_SENTENCE = 1000;

  private final JdbcClient jdbc;
  private final String tenant;
  private final String replica;
  private final Clock clock;

  JdbcWriteLedger(JdbcClient jdbc, String tenant, String replica, Clock clock) {
    this.jdbc = jdbc;
    this.tenant = tenant;
    this.replica = replica;
    this.clock = clock;
  }

  @Override
  public String tenant() {
    return tenant;
  }

  @Override
  public boolean stopped() {
    return sql("select stopped from tenant_writing where tenant = :tenant")
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  @Override
  public void stop(boolean stopped) {
    new Upsert(jdbc)
        .run(
            "update tenant_writing set stopped = :stopped where tenant = :tenant",
            "insert into tenant_writing (tenant, stopped) values (:tenant, :stopped)",
            statement -> statement.param("tenant", tenant).param("stopped", stopped));
  }

  @Override
  public boolean claim(String key, Duration lease) {
    Instant now = clock.instant();
    boolean taken =
        sql("update write_back set claimed_until = :until, claimed_by = :replica"
                    + " where tenant = :tenant"
                    + " and evaluation = :key and (claimed_until is null or claimed_until < :now)")
                .param("key", key)
                .param("now", utc(now))
                .param("until", utc(now.plus(lease)))
                .param("replica", replica)
                .update()
            > 0;
    return taken || claimsNew(key, now.plus(lease));
  }

  private boolean claimsNew(String key, Instant until) {
    boolean known =
        sql("select count(*) from write_back where tenant = :tenant and evaluation = :key")
                .param("key", key)
                .query(Integer.class)
                .single()
            > 0;
    if (known) {
      return false;
    }
    try {
      sql("insert into write_back (tenant, evaluation, claimed_until, claimed_by)"
              + " values (:tenant, :key, :until, :replica)")
          .param("key", key)
          .param("replica", replica)
          .param("until", utc(until))
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  @Override
  public void release(String key) {
    sql("update write_back set claimed_until = null where tenant = :tenant and evaluation = :key")
        .param("key", key)
        .update();
  }

  @Override
  public Optional<WriteReport> report(String key) {
    return sql(WriteRows.REPORTS + " and evaluation = :key")
        .param("key", key)
        .query(WriteRows::report)
        .optional();
  }

  @Override
  public void keep(WriteReport report) {
    new Upsert(jdbc)
        .run(
            WriteRows.UPDATE_REPORT,
            WriteRows.INSERT_REPORT,
            statement ->
                statement
                    .param("tenant", tenant)
                    .param("key", report.key())
                    .param("case", report.caseId())
                    .param("operation", report.operation())
                    .param("fingerprint", report.fingerprint())
                    .param("way", report.way())
                    .param("outcome", report.outcome().name())
                    .param("reached", WriteRows.joined(report.reached()))
                    .param("missed", WriteRows.joined(report.missed()))
                    .param("said", shortened(report.said()))
                    .param("at", utc(report.at())));
  }

  @Override
  public List<WriteReport> reports() {
    return sql(WriteRows.REPORTS + " order by at_time desc, evaluation fetch first 500 rows only")
        .query(WriteRows::report)
        .list();
  }

  @Override
  public Optional<OutboxEntry> entry(String key, String name) {
    return sql(WriteRows.ENTRIES + " and evaluation = :key and name = :name")
        .param("key", key)
        .param("name", name)
        .query(WriteRows::entry)
        .optional();
  }

  @Override
  public List<OutboxEntry> entries(String key) {
    return sql(WriteRows.ENTRIES + " and evaluation = :key order by name")
        .param("key", key)
        .query(WriteRows::entry)
        .list();
  }

  @Override
  public void keep(OutboxEntry entry) {
    new Upsert(jdbc)
        .run(
            WriteRows.UPDATE_ENTRY,
            WriteRows.INSERT_ENTRY,
            statement ->
                statement
                    .param("tenant", tenant)
                    .param("key", entry.key())
                    .param("name", entry.name())
                    .param("fingerprint", entry.fingerprint())
                    .param("state", entry.state().name())
                    .param("reference", entry.reference())
                    .param("tries", entry.tries())
                    .param("at", utc(entry.at())));
  }

  @Override
  public Optional<WriteAbility> ability() {
    return sql("select way, because, asked_at from tenant_writing"
            + " where tenant = :tenant and way is not null")
        .query(WriteRows::ability)
        .optional();
  }

  @Override
  public void keep(WriteAbility ability) {
    new Upsert(jdbc)
        .run(
            "update tenant_writing set way = :way, because = :because, asked_at = :at"
                + " where tenant = :tenant",
            "insert into tenant_writing (tenant, stopped, way, because, asked_at)"
                + " values (:tenant, false, :way, :because, :at)",
            statement ->
                statement
                    .param("tenant", tenant)
                    .param("way", ability.way())
                    .param("because", shortened(ability.because()))
                    .param("at", utc(ability.at())));
  }

  private StatementSpec sql(String text) {
    return jdbc.sql(text).param("tenant", tenant);
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static String shortened(String sentence) {
    return sentence.length() > LONGEST_SENTENCE
        ? sentence.substring(0, LONGEST_SENTENCE)
        : sentence;
  }
}
