package org.surgicode.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.surgicode.review.Decisions;
import org.surgicode.review.FiledReview;
import org.surgicode.review.HistoryFilter;
import org.surgicode.review.PastReview;
import org.surgicode.review.ReviewFilter;
import org.surgicode.review.ReviewStore;
import org.surgicode.review.audit.AuditTrail;
import org.surgicode.review.figures.Figures;
import org.surgicode.review.worklist.Worklist;

/** The reviews of one tenant: the newest of each case, and those before it. */
final class JdbcReviews implements ReviewStore {
  private static final int MOST_LISTED = 2000;
  private static final String UPDATE =
      "update review set operation = :operation, determination = :determination, body = :body,"
          + " written = :written, reviewed_at = :now, patient = :patient, evaluation = :evaluation,"
          + " software = :software where tenant = :tenant and case_id = :id";
  private static final String INSERT =
      "insert into review (tenant, case_id, operation, determination, body, written, reviewed_at,"
          + " patient, evaluation, software) values (:tenant, :id, :operation, :determination,"
          + " :body, :written, :now, :patient, :evaluation, :software)";

  private final JdbcClient jdbc;
  private final String tenant;
  private final Clock clock;
  private final Seal seal;
  private final ReviewHistory history;
  private final ReviewPages pages;
  private final WorklistRows lines;
  private final AuditTrail audit;

  JdbcReviews(
      JdbcClient jdbc, String tenant, Clock clock, Seal seal, ReviewPages pages, AuditTrail audit) {
    this.pages = pages;
    this.audit = audit;
    this.jdbc = jdbc;
    this.tenant = tenant;
    this.clock = clock;
    this.seal = seal;
    this.history = new ReviewHistory(jdbc, tenant, clock, seal);
    this.lines = new WorklistRows(jdbc, tenant, clock);
  }

  @Override
  public void keep(FiledReview filed) {
    String body = ReviewBody.of(filed.review());
    history.keep(filed, body);
    new Upsert(jdbc)
        .run(
            UPDATE,
            INSERT,
            statement ->
                pages
                    .mark(statement, filed.review())
                    .param("tenant", tenant)
                    .param("id", filed.caseId())
                    .param("operation", filed.review().surgicalCase().procedure())
                    .param("determination", filed.review().judgement().determination().code())
                    .param("body", seal.close(body, place(tenant, filed.caseId())))
                    .param("written", filed.written())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC)));
    lines.keep(filed);
  }

  @Override
  public Optional<FiledReview> find(String caseId) {
    return jdbc.sql(
            "select body, written, case_id from review where tenant = :tenant and case_id = :id")
        .param("tenant", tenant)
        .param("id", caseId)
        .query((row, number) -> filed(row, tenant, seal))
        .optional()
        .flatMap(found -> found);
  }

  @Override
  public List<FiledReview> page(ReviewFilter wanted) {
    return pages.page(wanted);
  }

  @Override
  public List<PastReview> history(HistoryFilter wanted) {
    return history.page(wanted);
  }

  @Override
  public Decisions decisions() {
    return new JdbcDecisions(jdbc, tenant, seal, lines, clock);
  }

  @Override
  public AuditTrail audit() {
    return audit;
  }

  @Override
  public Worklist worklist() {
    return new JdbcWorklist(jdbc, tenant, clock);
  }

  @Override
  public Figures figures() {
    return new JdbcFigures(jdbc, tenant);
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
        .query((row, number) -> filed(row, tenant, seal))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(FiledReview::caseId))
        .toList();
  }

  static Optional<FiledReview> filed(ResultSet row, String tenant, Seal seal) throws SQLException {
    String written = row.getString("written");
    String name = row.getString("case_id");
    return seal.open(row.getString("body"), place(tenant, name))
        .flatMap(ReviewBody::read)
        .map(review -> new FiledReview(review, written, name));
  }

  static String place(String tenant, String caseId) {
    return "review " + tenant + " " + caseId;
  }
}
