package org.surgicode.store;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.surgicode.review.FiledReview;
import org.surgicode.review.HistoryFilter;
import org.surgicode.review.PastReview;
import org.surgicode.review.ReviewFingerprint;

/** Every review of one tenant that said something new. */
final class ReviewHistory {
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final String tenant;
  private final Clock clock;
  private final Seal seal;

  ReviewHistory(JdbcClient jdbc, String tenant, Clock clock, Seal seal) {
    this.jdbc = jdbc;
    this.tenant = tenant;
    this.clock = clock;
    this.seal = seal;
  }

  /** Adds the review, or what was written of it when the newest says the same. */
  void keep(FiledReview filed, String body) {
    String says = ReviewFingerprint.of(filed.review());
    int known =
        sql("update review_history set written = :written where tenant = :tenant and number ="
                + " (select max(h.number) from review_history h where h.tenant = :tenant"
                + " and h.case_id = :case) and says = :says")
            .param("written", filed.written())
            .param("case", filed.caseId())
            .param("says", says)
            .update();
    if (known == 0) {
      sql("insert into review_history (tenant, case_id, operation, determination, says, body,"
              + " written, reviewed_at) values (:tenant, :case, :operation, :determination, :says,"
              + " :body, :written, :now)")
          .param("case", filed.caseId())
          .param("operation", filed.review().surgicalCase().procedure())
          .param("determination", filed.review().judgement().determination().code())
          .param("says", says)
          .param("body", seal.close(body, JdbcReviews.place(tenant, filed.caseId())))
          .param("written", filed.written())
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /** Reviews that an earlier version of this software wrote in another form are left out. */
  List<PastReview> page(HistoryFilter wanted) {
    StringBuilder where = new StringBuilder("select * from review_history where tenant = :tenant");
    where.append(wanted.operation() == null ? "" : " and operation = :operation");
    where.append(wanted.caseId() == null ? "" : " and case_id = :case");
    where.append(wanted.determination() == null ? "" : " and determination = :determination");
    where.append(wanted.since() == null ? "" : " and reviewed_at >= :since");
    where.append(wanted.before() == null ? "" : " and number < :before");
    where.append(" order by number desc fetch first :most rows only");
    var determination = wanted.determination();
    Instant since = wanted.since();
    return sql(where.toString())
        .param("operation", wanted.operation())
        .param("case", wanted.caseId())
        .param("determination", determination == null ? null : determination.code())
        .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
        .param("before", wanted.before())
        .param("most", Math.max(1, Math.min(wanted.most(), MOST)))
        .query(
            (row, number) -> {
              long name = row.getLong("number");
              Instant at = row.getObject("reviewed_at", OffsetDateTime.class).toInstant();
              return JdbcReviews.filed(row, tenant, seal)
                  .map(filed -> new PastReview(name, at, filed));
            })
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private StatementSpec sql(String text) {
    return jdbc.sql(text).param("tenant", tenant);
  }
}
