package org.surgicode.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviews that were kept before there was a list: each gets its line. */
final class Backlog {
  private static final String WITHOUT_LINE =
      "select tenant, case_id from review r where not exists (select 1 from worklist w"
          + " where w.tenant = r.tenant and w.case_id = r.case_id)";

  private final JdbcClient jdbc;
  private final Seal seal;
  private final Clock clock;

  Backlog(JdbcClient jdbc, Seal seal, Clock clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.clock = clock;
  }

  private record Name(String tenant, String caseId) {}

  void catchUp() {
    jdbc.sql(WITHOUT_LINE)
        .query((row, number) -> new Name(row.getString("tenant"), row.getString("case_id")))
        .list()
        .forEach(this::catchUp);
  }

  /** A review that can no longer be read gets its line when the case is reviewed anew. */
  private void catchUp(Name name) {
    var lines = new WorklistRows(jdbc, name.tenant(), clock);
    jdbc.sql(
            "select body, written, case_id, reviewed_at from review"
                + " where tenant = :tenant and case_id = :case")
        .param("tenant", name.tenant())
        .param("case", name.caseId())
        .query(
            row -> {
              Instant at = moment(row);
              JdbcReviews.filed(row, name.tenant(), seal).ifPresent(filed -> lines.keep(filed, at));
            });
    new JdbcDecisions(jdbc, name.tenant(), seal, lines, clock)
        .history(name.caseId()).stream().findFirst().ifPresent(lines::decided);
  }

  private static Instant moment(ResultSet row) throws SQLException {
    return row.getObject("reviewed_at", OffsetDateTime.class).toInstant();
  }
}
