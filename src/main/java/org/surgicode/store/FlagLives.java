package org.surgicode.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.surgicode.casefile.Flag;

/** Since when each question of a case is open, and when it was settled. */
final class FlagLives {
  private static final String KEY = " where tenant = :tenant and case_id = :case";

  private final JdbcClient jdbc;
  private final String tenant;

  FlagLives(JdbcClient jdbc, String tenant) {
    this.jdbc = jdbc;
    this.tenant = tenant;
  }

  private record Life(Instant raised, boolean open) {}

  /**
   * Begins the life of what is asked for the first time, and ends it when it is asked no more. What
   * is asked again was not settled after all.
   */
  void keep(String caseId, List<Flag> open, Instant at) {
    Map<String, Life> known = known(caseId);
    for (Flag flag : open) {
      Life life = known.remove(flag.id());
      if (life == null) {
        begin(caseId, flag, at);
      } else if (!life.open()) {
        end(caseId, flag.id(), Optional.empty(), life);
      }
    }
    known.forEach(
        (flag, life) -> {
          if (life.open()) {
            end(caseId, flag, Optional.of(at), life);
          }
        });
  }

  private Map<String, Life> known(String caseId) {
    Map<String, Life> known = new HashMap<>();
    on("select flag, raised_at, resolved_at from flag_life" + KEY, caseId)
        .query(
            row -> {
              known.put(
                  row.getString("flag"),
                  new Life(
                      row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                      row.getObject("resolved_at") == null));
            });
    return known;
  }

  private void begin(String caseId, Flag flag, Instant at) {
    new Upsert(jdbc)
        .run(
            "update flag_life set severity = :severity" + KEY + " and flag = :flag",
            "insert into flag_life (tenant, case_id, flag, severity, raised_at) values (:tenant,"
                + " :case, :flag, :severity, :at)",
            statement ->
                statement
                    .param("tenant", tenant)
                    .param("case", caseId)
                    .param("flag", flag.id())
                    .param("severity", flag.severity().code())
                    .param("at", at.atOffset(ZoneOffset.UTC)));
  }

  private void end(String caseId, String flag, Optional<Instant> at, Life life) {
    on(
            "update flag_life set resolved_at = :at, took_days = :took" + KEY + " and flag = :flag",
            caseId)
        .param("flag", flag)
        .param("at", at.map(end -> end.atOffset(ZoneOffset.UTC)).orElse(null))
        .param(
            "took", at.map(end -> (int) Duration.between(life.raised(), end).toDays()).orElse(null))
        .update();
  }

  private StatementSpec on(String text, String caseId) {
    return jdbc.sql(text).param("tenant", tenant).param("case", caseId);
  }
}
