package org.surgicode.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What processes that died, and years that passed, left behind. */
final class Estate {
  private static final List<String> OLD =
      List.of(
          "delete from review_history where reviewed_at < :before",
          "delete from flag_life where (tenant, case_id) in"
              + " (select tenant, case_id from worklist where reviewed_at < :before)",
          "delete from worklist where reviewed_at < :before",
          "delete from review where reviewed_at < :before",
          "delete from message where at_time < :before",
          "delete from decision where at_time < :before",
          "delete from job where state = 'DONE' and asked_at < :before");

  private final JdbcClient jdbc;

  Estate(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Frees what a dead process had reserved, instead of waiting until its time is over.
   *
   * @param replica name of this process, which was the dead one's; null when no other process can
   *     have the database open
   */
  void takeOver(@Nullable String replica) {
    jdbc.sql(
            "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
                + " version = version + 1 where picked = true"
                + (replica == null ? "" : " and picked_by = :replica"))
        .param("replica", replica)
        .update();
    jdbc.sql(
            "update write_back set claimed_until = null, claimed_by = null"
                + " where claimed_until is not null"
                + (replica == null ? "" : " and claimed_by = :replica"))
        .param("replica", replica)
        .update();
  }

  int forget(Instant before) {
    return OLD.stream()
        .mapToInt(
            statement ->
                jdbc.sql(statement).param("before", before.atOffset(ZoneOffset.UTC)).update())
        .sum();
  }
}
