package org.surgicode.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.surgicode.casefile.audit.AuditEntry;
import org.surgicode.review.audit.AuditCheck;
import org.surgicode.review.audit.AuditCheck.Broken;
import org.surgicode.review.audit.ChainHead;

/** Looks through one tenant's chain from its first entry to its last. */
final class ChainWalk {
  private static final int AT_A_TIME = 1000;

  private final JdbcClient jdbc;
  private final String tenant;
  private final AuditChain chain;

  private ChainHead last = new ChainHead(0, AuditChain.BEGINNING);
  private long unkeyed;

  ChainWalk(JdbcClient jdbc, String tenant, AuditChain chain) {
    this.jdbc = jdbc;
    this.tenant = tenant;
    this.chain = chain;
  }

  /** One row as it is stored. */
  private record Row(
      long number, String act, @Nullable String patient, Instant at, String body, String hash) {}

  /**
   * @param told where the chain ends, as the database itself tells it; read before the walk, since
   *     entries may be added meanwhile
   */
  AuditCheck check(ChainHead told, @Nullable ChainHead known) {
    for (List<Row> rows = next(); !rows.isEmpty(); rows = next()) {
      for (Row row : rows) {
        String because = wrong(row, told, known);
        if (because != null) {
          return broken(last.number() + 1, because);
        }
        unkeyed += AuditChain.isPlain(row.hash()) ? 1 : 0;
        last = new ChainHead(row.number(), row.hash());
      }
    }
    if (last.number() < told.number()) {
      return broken(
          last.number() + 1, "The chain had " + told.number() + " entries; its end is missing.");
    }
    if (told.number() == 0 && last.number() > 0) {
      return broken(last.number() + 1, "The note of where the chain ends is missing.");
    }
    if (known != null && last.number() < known.number()) {
      return broken(
          last.number() + 1,
          "The chain had "
              + known.number()
              + " entries when its head was told; its end is missing.");
    }
    return new AuditCheck(last.number(), unkeyed, last, null);
  }

  private AuditCheck broken(long number, String because) {
    return new AuditCheck(last.number(), unkeyed, last, new Broken(number, because));
  }

  private @Nullable String wrong(Row row, ChainHead told, @Nullable ChainHead known) {
    if (row.number() != last.number() + 1) {
      return "It is missing: entry " + row.number() + " follows.";
    }
    if (AuditChain.isPlain(row.hash()) && last.number() > unkeyed) {
      return "It was not noted with the site's key, as those before it were.";
    }
    if (!chain.holds(row.hash(), last.hash(), tenant, row.number(), row.body())) {
      return "It is not as it was noted, or was noted with a key that is not set.";
    }
    if (!matches(row)) {
      return "What it is searched by is not as it was noted.";
    }
    if (is(told, row) || is(known, row)) {
      return "It is not the entry that stood there when the head was told.";
    }
    return null;
  }

  private static boolean is(@Nullable ChainHead head, Row row) {
    return head != null && head.number() == row.number() && !head.hash().equals(row.hash());
  }

  private static boolean matches(Row row) {
    try {
      AuditEntry entry = AuditBody.read(row.body());
      return entry.act().code().equals(row.act())
          && Objects.equals(entry.patient(), row.patient())
          && AuditBody.at(row.body()).equals(row.at());
    } catch (RuntimeException e) {
      return false; // what was hashed is no entry of this software
    }
  }

  private List<Row> next() {
    return jdbc.sql(
            "select number, act, patient, at_time, body, hash from audit_entry"
                + " where tenant = :tenant and number > :last"
                + " order by number fetch first "
                + AT_A_TIME
                + " rows only")
        .param("tenant", tenant)
        .param("last", last.number())
        .query(
            (row, count) ->
                new Row(
                    row.getLong("number"),
                    row.getString("act"),
                    row.getString("patient"),
                    row.getObject("at_time", OffsetDateTime.class).toInstant(),
                    row.getString("body"),
                    row.getString("hash")))
        .list();
  }
}
