package org.surgicode.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.work.Job;
import org.surgicode.review.work.Reason;
import org.surgicode.review.work.Work;

/** The rows of the queue: what they say, and the statements that several classes need. */
final class JobRows {
  static final String ONE = " where tenant = :tenant and kind = :kind and subject = :subject";

  private JobRows() {}

  static Job job(ResultSet row, int number) throws SQLException {
    return new Job(
        new Work(
            row.getString("tenant"),
            Work.Kind.valueOf(row.getString("kind")),
            row.getString("subject"),
            Reason.valueOf(row.getString("reason")),
            row.getString("version")),
        Job.State.valueOf(row.getString("state")),
        row.getInt("tries"),
        row.getString("said"),
        row.getString("inputs"),
        moment(row, "asked_at"),
        moment(row, "due_at"),
        row.getObject("ended_at") == null ? null : moment(row, "ended_at"));
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** What a person waits for comes before what only the EHR told. */
  static int turn(Reason reason) {
    return reason == Reason.MANUAL || reason == Reason.HOOK ? 0 : 1;
  }

  static boolean isNew(@Nullable String version, @Nullable String known) {
    return version == null || !version.equals(known);
  }
}
