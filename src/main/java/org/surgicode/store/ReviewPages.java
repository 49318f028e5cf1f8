package org.surgicode.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.surgicode.casefile.CaseReview;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewFilter;

/** Finds the newest reviews of one tenant by what stands in their columns. */
final class ReviewPages {
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final String tenant;
  private final Seal seal;
  private final Function<CaseReview, @Nullable String> evaluation;

  /**
   * @param evaluation the key under which a review is written to the EHR; null for one that is not
   */
  ReviewPages(
      JdbcClient jdbc,
      String tenant,
      Seal seal,
      Function<CaseReview, @Nullable String> evaluation) {
    this.jdbc = jdbc;
    this.tenant = tenant;
    this.seal = seal;
    this.evaluation = evaluation;
  }

  /** A row, and the review in it; empty when this software cannot read it any more. */
  private record Row(String caseId, Optional<FiledReview> review) {}

  /** A page is empty only when there is nothing behind it. */
  List<FiledReview> page(ReviewFilter wanted) {
    List<Row> rows = rows(wanted);
    List<FiledReview> readable = rows.stream().flatMap(row -> row.review().stream()).toList();
    return readable.isEmpty() && !rows.isEmpty()
        ? page(wanted.after(rows.get(rows.size() - 1).caseId()))
        : readable;
  }

  private List<Row> rows(ReviewFilter wanted) {
    StringBuilder where = new StringBuilder("select body, written, case_id from review");
    where.append(" where tenant = :tenant");
    where.append(wanted.patient() == null ? "" : " and patient = :patient");
    where.append(wanted.evaluation() == null ? "" : " and evaluation = :evaluation");
    where.append(wanted.software() == null ? "" : " and software = :software");
    where.append(wanted.determination() == null ? "" : " and determination = :determination");
    where.append(wanted.after() == null ? "" : " and case_id > :after");
    where.append(" order by case_id fetch first :most rows only");
    return jdbc.sql(where.toString())
        .param("tenant", tenant)
        .param("patient", wanted.patient())
        .param("evaluation", wanted.evaluation())
        .param("software", wanted.software())
        .param("determination", wanted.determination())
        .param("after", wanted.after())
        .param("most", Math.max(1, Math.min(wanted.most(), MOST)))
        .query(
            (row, number) ->
                new Row(row.getString("case_id"), JdbcReviews.filed(row, tenant, seal)))
        .list();
  }

  /** Sets what a review is found by. */
  StatementSpec mark(StatementSpec statement, CaseReview review) {
    return statement
        .param("patient", review.surgicalCase().patient())
        .param("evaluation", evaluation.apply(review))
        .param("software", review.judgement().edition().software());
  }

  /** Marks reviews that an earlier version of this software kept without. */
  void markAll() {
    List<String> unmarked = unmarked();
    while (!unmarked.isEmpty()) {
      unmarked.forEach(this::mark);
      unmarked = unmarked();
    }
  }

  private List<String> unmarked() {
    return jdbc.sql(
            "select case_id from review where tenant = :tenant and patient is null"
                + " fetch first 200 rows only")
        .param("tenant", tenant)
        .query(String.class)
        .list();
  }

  private void mark(String caseId) {
    Optional<FiledReview> found =
        jdbc.sql(
                "select body, written, case_id from review"
                    + " where tenant = :tenant and case_id = :id")
            .param("tenant", tenant)
            .param("id", caseId)
            .query((row, number) -> JdbcReviews.filed(row, tenant, seal))
            .optional()
            .flatMap(filed -> filed);
    StatementSpec statement =
        jdbc.sql(
                "update review set patient = :patient, evaluation = :evaluation,"
                    + " software = :software where tenant = :tenant and case_id = :id")
            .param("tenant", tenant)
            .param("id", caseId);
    found
        .map(filed -> mark(statement, filed.review()))
        .orElseGet(
            () -> statement.param("patient", "").param("evaluation", null).param("software", null))
        .update();
  }
}
