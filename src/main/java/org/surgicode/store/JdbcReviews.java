package org.surgicode.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewStore;

/** The newest review of each case of one tenant. */
final class JdbcReviews implements ReviewStore {
  private static final int MOST_LISTED = 2000;
  private static final String UPDATE =
      "update review set operation = :operation, determination = :determination, body = :body,"
          + " written = :written, reviewed_at = :now where tenant = :tenant and case_id = :id";
  private static final String INSERT =
      "insert into review (tenant, case_id, operation, determination, body, written, reviewed_at)"
          + " values (:tenant, :id, :operation, :determination, :body, :written, :now)";

  private final JdbcClient jdbc;
  private final String tenant;
  private final Clock clock;

  JdbcReviews(JdbcClient jdbc, String tenant, Clock clock) {
    this.jdbc = jdbc;
    this.tenant = tenant;
    this.clock = clock;
  }

  @Override
  public void keep(FiledReview filed) {
    String body = ReviewBody.of(filed.review());
    new Upsert(jdbc)
        .run(
            UPDATE,
            INSERT,
            statement ->
                statement
                    .param("tenant", tenant)
                    .param("id", filed.caseId())
                    .param("operation", filed.review().surgicalCase().procedure())
                    .param("determination", filed.review().judgement().determination().code())
                    .param("body", body)
                    .param("written", filed.written())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC)));
  }

  @Override
  public Optional<FiledReview> find(String caseId) {
    return jdbc.sql(
            "select body, written, case_id from review where tenant = :tenant and case_id = :id")
        .param("tenant", tenant)
        .param("id", caseId)
        .query(JdbcReviews::filed)
        .optional()
        .flatMap(found -> found);
  }

  @Override
  public List<FiledReview> all() {
    return jdbc
        .sql(
            "select body, written, case_id from review where tenant = :tenant"
                + " order by reviewed_at desc fetch first "
                + MOST_LISTED
                + " rows only")
        .param("tenant", tenant)
        .query(JdbcReviews::filed)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(FiledReview::caseId))
        .toList();
  }

  private static Optional<FiledReview> filed(ResultSet row, int number) throws SQLException {
    String written = row.getString("written");
    String name = row.getString("case_id");
    return ReviewBody.read(row.getString("body"))
        .map(review -> new FiledReview(review, written, name));
  }
}
