package org.surgicode.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.surgicode.review.worklist.Colleague;
import org.surgicode.review.worklist.SecondLook;
import org.surgicode.review.worklist.Worklist;
import org.surgicode.review.worklist.WorklistFilter;
import org.surgicode.review.worklist.WorklistLine;

/** The list of one tenant; what is wanted is found, sorted and cut by the database. */
final class JdbcWorklist implements Worklist {
  private static final int MOST = 200;
  private static final int MOST_COLLEAGUES = 500;
  private static final String KEY = " where tenant = :tenant and case_id = :case";
  private static final String OPEN =
      "(waits or recheck in ('WANTED', 'DISAGREED') or (decided is null"
          + " and determination in ('supported', 'insufficient-documentation')))";

  private final JdbcClient jdbc;
  private final String tenant;
  private final Clock clock;

  JdbcWorklist(JdbcClient jdbc, String tenant, Clock clock) {
    this.jdbc = jdbc;
    this.tenant = tenant;
    this.clock = clock;
  }

  @Override
  public Page page(WorklistFilter wanted, int skip, int most) {
    String where = where(wanted);
    int total =
        filled("select count(*) from worklist" + where, wanted).query(Integer.class).single();
    List<WorklistLine> lines =
        filled("select * from worklist" + where + order(wanted), wanted)
            .param("skip", Math.max(0, skip))
            .param("most", Math.max(1, Math.min(most, MOST)))
            .query(JdbcWorklist::line)
            .list();
    return new Page(lines, total);
  }

  private static String where(WorklistFilter wanted) {
    StringBuilder where = new StringBuilder(" where tenant = :tenant");
    where.append(
        switch (wanted.state()) {
          case OPEN -> " and " + OPEN;
          case DECIDED -> " and decided is not null";
          case ALL -> "";
        });
    where.append(wanted.determination() == null ? "" : " and determination = :determination");
    where.append(wanted.asking() ? " and questions > 0" : "");
    where.append(wanted.secondLook() == null ? "" : " and recheck = :look");
    where.append(wanted.patient() == null ? "" : " and patient = :patient");
    where.append(
        wanted.words().isBlank()
            ? ""
            : " and (lower(case_id) like :words escape '!' or lower(operation) like :words escape"
                + " '!' or lower(surgeon) like :words escape '!')");
    String owner = wanted.owner();
    if (owner != null) {
      where.append(
          owner.equals(WorklistFilter.NOBODY) ? " and owner_id is null" : " and owner_id = :owner");
    }
    return where.toString();
  }

  private static String order(WorklistFilter wanted) {
    String by =
        switch (wanted.order()) {
          case AGE -> "operated_on";
          case CASE -> "case_id";
          case DETERMINATION -> "determination";
          case QUESTIONS -> "-questions";
          case OWNER -> "owner_name";
          case SURGEON -> "surgeon";
        };
    String way = wanted.backwards() ? " desc" : "";
    return " order by "
        + by
        + way
        + ", case_id"
        + way
        + " offset :skip rows fetch next :most rows only";
  }

  private StatementSpec filled(String text, WorklistFilter wanted) {
    var determination = wanted.determination();
    SecondLook look = wanted.secondLook();
    String words = wanted.words().strip().toLowerCase(Locale.ROOT);
    return jdbc.sql(text)
        .param("tenant", tenant)
        .param("determination", determination == null ? null : determination.code())
        .param("look", look == null ? null : look.name())
        .param("patient", wanted.patient())
        .param("owner", wanted.owner())
        .param("words", "%" + words.replaceAll("([!%_])", "!$1") + "%");
  }

  @Override
  public Optional<WorklistLine> line(String caseId) {
    return on("select * from worklist" + KEY, caseId).query(JdbcWorklist::line).optional();
  }

  @Override
  public boolean assign(String caseId, @Nullable String seen, @Nullable Colleague owner) {
    return on(
                "update worklist set owner_id = :owner, owner_name = :name"
                    + KEY
                    + (seen == null ? " and owner_id is null" : " and owner_id = :seen"),
                caseId)
            .param("owner", owner == null ? null : owner.reference())
            .param("name", owner == null ? null : owner.name())
            .param("seen", seen)
            .update()
        > 0;
  }

  @Override
  public boolean secondLook(String caseId, SecondLook look, String who) {
    boolean asks = look == SecondLook.WANTED;
    return on(
                "update worklist set recheck = :look, recheck_by = :by"
                    + KEY
                    + (asks
                        ? ""
                        : " and recheck = 'WANTED' and (owner_id is null or owner_id <> :who)"
                            + " and (decided_by is null or decided_by <> :who)"),
                caseId)
            .param("look", look.name())
            .param("by", asks ? null : who)
            .param("who", who)
            .update()
        > 0;
  }

  @Override
  public void here(Colleague colleague) {
    new Upsert(jdbc)
        .run(
            "update colleague set name = :name, seen_at = :now"
                + " where tenant = :tenant and who = :who",
            "insert into colleague (tenant, who, name, seen_at)"
                + " values (:tenant, :who, :name, :now)",
            statement ->
                statement
                    .param("tenant", tenant)
                    .param("who", colleague.reference())
                    .param("name", colleague.name())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC)));
  }

  @Override
  public List<Colleague> colleagues() {
    return jdbc.sql(
            "select who, name from colleague where tenant = :tenant order by name, who"
                + " fetch first "
                + MOST_COLLEAGUES
                + " rows only")
        .param("tenant", tenant)
        .query((row, number) -> new Colleague(row.getString("who"), row.getString("name")))
        .list();
  }

  private StatementSpec on(String text, String caseId) {
    return jdbc.sql(text).param("tenant", tenant).param("case", caseId);
  }

  private static WorklistLine line(ResultSet row, int number) throws SQLException {
    String owner = row.getString("owner_id");
    String look = row.getString("recheck");
    return new WorklistLine(
        row.getString("case_id"),
        row.getString("patient"),
        row.getString("operation"),
        row.getString("site"),
        row.getString("surgeon"),
        row.getObject("operated_on", LocalDate.class),
        row.getString("determination"),
        row.getBoolean("waits"),
        words(row.getString("codes")),
        words(row.getString("held")),
        words(row.getString("asked")).stream()
            .map(asked -> asked.split(":", 2))
            .map(asked -> new WorklistLine.Asked(asked[0], asked[1]))
            .toList(),
        row.getString("decided"),
        row.getString("decided_by"),
        owner == null ? null : new Colleague(owner, row.getString("owner_name")),
        look == null ? null : SecondLook.valueOf(look),
        row.getString("recheck_by"));
  }

  private static List<String> words(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(" "));
  }
}
