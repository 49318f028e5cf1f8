package org.surgicode.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.surgicode.review.OutboxEntry;
import org.surgicode.review.WriteAbility;
import org.surgicode.review.WriteReport;

/** The rows of the ledger: their statements, and what they say. */
final class WriteRows {
  static final String REPORTS =
      "select * from write_back where tenant = :tenant and outcome is not null";
  static final String UPDATE_REPORT =
      "update write_back set case_id = :case, operation = :operation, fingerprint = :fingerprint,"
          + " way = :way, outcome = :outcome, reached = :reached, missed = :missed, said = :said,"
          + " at_time = :at where tenant = :tenant and evaluation = :key";
  static final String INSERT_REPORT =
      "insert into write_back (tenant, evaluation, case_id, operation, fingerprint, way, outcome,"
          + " reached, missed, said, at_time) values (:tenant, :key, :case, :operation,"
          + " :fingerprint, :way, :outcome, :reached, :missed, :said, :at)";
  static final String ENTRIES = "select * from outbox where tenant = :tenant";
  static final String UPDATE_ENTRY =
      "update outbox set fingerprint = :fingerprint, state = :state, reference = :reference,"
          + " tries = :tries, at_time = :at"
          + " where tenant = :tenant and evaluation = :key and name = :name";
  static final String INSERT_ENTRY =
      "insert into outbox (tenant, evaluation, name, fingerprint, state, reference, tries, at_time)"
          + " values (:tenant, :key, :name, :fingerprint, :state, :reference, :tries, :at)";

  private WriteRows() {}

  static WriteReport report(ResultSet row, int number) throws SQLException {
    return new WriteReport(
        row.getString("evaluation"),
        row.getString("case_id"),
        row.getString("operation"),
        row.getString("fingerprint"),
        row.getString("way"),
        WriteReport.Outcome.valueOf(row.getString("outcome")),
        split(row.getString("reached")),
        split(row.getString("missed")),
        row.getString("said"),
        moment(row, "at_time"));
  }

  static OutboxEntry entry(ResultSet row, int number) throws SQLException {
    return new OutboxEntry(
        row.getString("evaluation"),
        row.getString("name"),
        row.getString("fingerprint"),
        OutboxEntry.State.valueOf(row.getString("state")),
        row.getString("reference"),
        row.getInt("tries"),
        moment(row, "at_time"));
  }

  static WriteAbility ability(ResultSet row, int number) throws SQLException {
    return new WriteAbility(
        row.getString("way"), row.getString("because"), moment(row, "asked_at"));
  }

  static String joined(List<String> ids) {
    return String.join(" ", ids);
  }

  private static List<String> split(String ids) {
    return ids.isEmpty() ? List.of() : List.of(ids.split(" ", -1));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
