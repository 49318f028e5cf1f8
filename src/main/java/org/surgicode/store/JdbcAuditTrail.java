package org.surgicode.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.surgicode.casefile.audit.AuditEntry;
import org.surgicode.casefile.audit.NotedEntry;
import org.surgicode.review.audit.AuditCheck;
import org.surgicode.review.audit.AuditFilter;
import org.surgicode.review.audit.AuditTrail;
import org.surgicode.review.audit.ChainHead;

/** The audit trail of one tenant: one chain, whoever of the processes adds to it. */
final class JdbcAuditTrail implements AuditTrail {
  private final JdbcClient jdbc;
  private final TransactionTemplate own;
  private final String tenant;
  private final Clock clock;
  private final AuditChain chain;
  private volatile boolean known;

  /**
   * @param own transactions of their own: what is noted stays noted, whatever becomes of the work
   */
  JdbcAuditTrail(
      JdbcClient jdbc, TransactionTemplate own, String tenant, Clock clock, AuditChain chain) {
    this.jdbc = jdbc;
    this.own = own;
    this.tenant = tenant;
    this.clock = clock;
    this.chain = chain;
  }

  @Override
  public void note(AuditEntry entry) {
    if (!known) {
      begin();
      known = true;
    }
    own.executeWithoutResult(status -> add(entry, head(" for update")));
    ActFigures.count(tenant, entry);
  }

  private void add(AuditEntry entry, ChainHead last) {
    long number = last.number() + 1;
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String body = AuditBody.of(entry, at);
    String hash = chain.tie(last.hash(), tenant, number, body);
    jdbc.sql(
            "insert into audit_entry (tenant, number, act, patient, at_time, body, hash)"
                + " values (:tenant, :number, :act, :patient, :at, :body, :hash)")
        .param("tenant", tenant)
        .param("number", number)
        .param("act", entry.act().code())
        .param("patient", entry.patient())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("body", body)
        .param("hash", hash)
        .update();
    jdbc.sql("update audit_head set number = :number, hash = :hash where tenant = :tenant")
        .param("tenant", tenant)
        .param("number", number)
        .param("hash", hash)
        .update();
  }

  @Override
  public List<NotedEntry> page(AuditFilter wanted) {
    String patient = wanted.patient();
    return jdbc.sql(
            "select number, body, hash from audit_entry where tenant = :tenant"
                + " and number < :before"
                + (patient == null ? "" : " and patient = :patient")
                + " order by number desc fetch first :most rows only")
        .param("tenant", tenant)
        .param("before", wanted.before())
        .param("patient", patient)
        .param("most", wanted.most())
        .query(JdbcAuditTrail::noted)
        .list();
  }

  @Override
  public AuditCheck check(@Nullable ChainHead known) {
    return new ChainWalk(jdbc, tenant, chain).check(begun() ? head("") : nothing(), known);
  }

  private ChainHead head(String locking) {
    return jdbc.sql("select number, hash from audit_head where tenant = :tenant" + locking)
        .param("tenant", tenant)
        .query((row, count) -> new ChainHead(row.getLong("number"), row.getString("hash")))
        .single();
  }

  private boolean begun() {
    return jdbc.sql("select count(*) from audit_head where tenant = :tenant")
            .param("tenant", tenant)
            .query(Long.class)
            .single()
        > 0;
  }

  private void begin() {
    if (begun()) {
      return;
    }
    ChainHead first = nothing();
    try {
      jdbc.sql("insert into audit_head (tenant, number, hash) values (:tenant, :number, :hash)")
          .param("tenant", tenant)
          .param("number", first.number())
          .param("hash", first.hash())
          .update();
    } catch (DuplicateKeyException e) {
      // Another process began the chain meanwhile.
    }
  }

  private static ChainHead nothing() {
    return new ChainHead(0, AuditChain.BEGINNING);
  }

  private static NotedEntry noted(ResultSet row, int count) throws SQLException {
    String body = row.getString("body");
    return new NotedEntry(
        row.getLong("number"), AuditBody.at(body), AuditBody.read(body), row.getString("hash"));
  }
}
