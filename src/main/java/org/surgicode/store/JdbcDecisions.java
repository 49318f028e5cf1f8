package org.surgicode.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.Decision;
import org.surgicode.review.Decisions;

/** What people of one tenant decided. */
final class JdbcDecisions implements Decisions {
  private static final int LONGEST = 1000;

  /** After this time whoever was about to tell is taken for dead. */
  private static final Duration STALE = Duration.ofMinutes(10);

  private static final String ONE =
      " where tenant = :tenant and case_id = :case and suggestion = :suggestion"
          + " and number = :number";
  private static final String FREE = "(told is null or (told = '' and told_at < :stale))";

  private final JdbcClient jdbc;
  private final String tenant;
  private final Seal seal;
  private final WorklistRows lines;
  private final Clock clock;

  JdbcDecisions(JdbcClient jdbc, String tenant, Seal seal, WorklistRows lines, Clock clock) {
    this.jdbc = jdbc;
    this.tenant = tenant;
    this.seal = seal;
    this.lines = lines;
    this.clock = clock;
  }

  @Override
  public void keep(Decision decision) {
    int newest = newest(decision.caseId(), decision.suggestion()).map(Decision::number).orElse(0);
    if (decision.number() != newest + 1) {
      throw outrun();
    }
    if (decision.kind() == Decision.Kind.UNDONE
        && standing(decision.caseId(), decision.suggestion()).isEmpty()) {
      throw new UnusableInput("decision", "There is no decision that could be undone.");
    }
    try {
      jdbc.sql(
              "insert into decision (tenant, case_id, suggestion, number, kind, codes, reason, who,"
                  + " at_time) values (:tenant, :case, :suggestion, :number, :kind, :codes,"
                  + " :reason, :who, :at)")
          .param("tenant", tenant)
          .param("case", decision.caseId())
          .param("suggestion", decision.suggestion())
          .param("number", decision.number())
          .param("kind", decision.kind().name())
          .param("codes", String.join("\n", decision.codes()))
          .param("reason", seal.close(decision.reason(), place(decision.caseId())))
          .param("who", decision.who())
          .param("at", decision.at().atOffset(ZoneOffset.UTC))
          .update();
    } catch (DuplicateKeyException e) {
      throw outrun();
    }
    lines.decided(decision);
  }

  @Override
  public List<Decision> history(String caseId) {
    return jdbc.sql(
            "select * from decision where tenant = :tenant and case_id = :case"
                + " order by at_time desc, number desc")
        .param("tenant", tenant)
        .param("case", caseId)
        .query(this::decision)
        .list();
  }

  @Override
  public List<Decision> untold(Instant before) {
    return jdbc.sql(
            "select * from decision d where tenant = :tenant and at_time <= :before and "
                + FREE
                + " and kind <> 'UNDONE' and not exists (select 1 from decision n where n.tenant ="
                + " d.tenant and n.case_id = d.case_id and n.suggestion = d.suggestion"
                + " and n.number > d.number) order by at_time fetch first 200 rows only")
        .param("tenant", tenant)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("stale", clock.instant().minus(STALE).atOffset(ZoneOffset.UTC))
        .query(this::decision)
        .list();
  }

  @Override
  public boolean claim(Decision decision) {
    return one("update decision set told = '', told_at = :now" + ONE + " and " + FREE, decision)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("stale", clock.instant().minus(STALE).atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  @Override
  public void told(Decision decision, @Nullable String what) {
    one("update decision set told = :told, told_at = :now" + ONE, decision)
        .param("told", what == null || what.length() <= LONGEST ? what : what.substring(0, LONGEST))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Optional<String> told(Decision decision) {
    return one("select told from decision" + ONE + " and told <> ''", decision)
        .query(String.class)
        .optional();
  }

  private StatementSpec one(String text, Decision decision) {
    return jdbc.sql(text)
        .param("tenant", tenant)
        .param("case", decision.caseId())
        .param("suggestion", decision.suggestion())
        .param("number", decision.number());
  }

  private Decision decision(ResultSet row, int number) throws SQLException {
    String codes = row.getString("codes");
    String caseId = row.getString("case_id");
    return new Decision(
        caseId,
        row.getString("suggestion"),
        Decision.Kind.valueOf(row.getString("kind")),
        codes.isEmpty() ? List.of() : List.of(codes.split("\n")),
        seal.open(row.getString("reason"), place(caseId)).orElse(""),
        row.getString("who"),
        row.getInt("number"),
        row.getObject("at_time", OffsetDateTime.class).toInstant());
  }

  private String place(String caseId) {
    return "decision " + tenant + " " + caseId;
  }

  private static UnusableInput outrun() {
    return new UnusableInput(
        "decision", "Somebody else decided meanwhile; look at the case again, then decide.");
  }
}
