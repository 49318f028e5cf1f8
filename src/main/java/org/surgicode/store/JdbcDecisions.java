package org.surgicode.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.Decision;
import org.surgicode.review.Decisions;

/** What people of one tenant decided. */
final class JdbcDecisions implements Decisions {
  private final JdbcClient jdbc;
  private final String tenant;
  private final Seal seal;
  private final WorklistRows lines;

  JdbcDecisions(JdbcClient jdbc, String tenant, Seal seal, WorklistRows lines) {
    this.jdbc = jdbc;
    this.tenant = tenant;
    this.seal = seal;
    this.lines = lines;
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
