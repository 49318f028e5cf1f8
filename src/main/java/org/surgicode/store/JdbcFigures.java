package org.surgicode.store;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.surgicode.review.figures.FigureFilter;
import org.surgicode.review.figures.FigureFilter.By;
import org.surgicode.review.figures.Figures;
import org.surgicode.review.figures.SmallGroups;
import org.surgicode.review.figures.Tally;

/** Counts the lines of one tenant; only sums leave the database. */
final class JdbcFigures implements Figures {
  private static final String MOST = " fetch first 500 rows only";

  private final JdbcClient jdbc;
  private final String tenant;

  JdbcFigures(JdbcClient jdbc, String tenant) {
    this.jdbc = jdbc;
    this.tenant = tenant;
  }

  @Override
  public List<Tally> by(FigureFilter wanted) {
    NavigableMap<String, Count> counts = new TreeMap<>();
    filled(
            """
            select %s as name, determination, decided, reason, took_days, count(*) as many,
            sum(reviews) as reviews from worklist w %s
            group by %s, determination, decided, reason, took_days\
            """,
            wanted)
        .query(
            row -> {
              Count count = counts.computeIfAbsent(name(row.getString("name")), n -> new Count());
              int many = row.getInt("many");
              count.operations += many;
              count.reviews += row.getInt("reviews");
              add(count.determinations, row.getString("determination"), many);
              add(count.decisions, row.getString("decided"), many);
              add(count.reasons, row.getString("reason"), many);
              add(count.turnaround, row.getObject("took_days", Integer.class), many);
            });
    filled(
            """
            select %s as name, f.flag, f.took_days, count(*) as many,
            count(f.resolved_at) as resolved from worklist w
            join flag_life f on f.tenant = w.tenant and f.case_id = w.case_id %s
            group by %s, f.flag, f.took_days\
            """,
            wanted)
        .query(
            row -> {
              Count count = counts.computeIfAbsent(name(row.getString("name")), n -> new Count());
              int resolved = row.getInt("resolved");
              add(count.raised, row.getString("flag"), row.getInt("many"));
              add(count.resolved, resolved == 0 ? null : row.getString("flag"), resolved);
              add(count.settling, row.getObject("took_days", Integer.class), resolved);
            });
    if (wanted.by() == By.MONTH) {
      fillGaps(counts, wanted.to());
    }
    List<Tally> all = counts.entrySet().stream().map(e -> e.getValue().tally(e.getKey())).toList();
    return wanted.by() == By.MONTH ? SmallGroups.inARow(all) : SmallGroups.bySize(all);
  }

  /** Months between others in which nothing was done are months too. */
  private static void fillGaps(NavigableMap<String, Count> counts, YearMonth last) {
    if (!counts.isEmpty()) {
      int first = Integer.parseInt(counts.firstKey());
      YearMonth month = YearMonth.of(first / 100, first % 100);
      for (; !month.isAfter(last); month = month.plusMonths(1)) {
        counts.computeIfAbsent(Integer.toString(number(month)), n -> new Count());
      }
    }
  }

  @Override
  public List<String> sites() {
    return names("site");
  }

  @Override
  public List<String> surgeons() {
    return names("surgeon");
  }

  private List<String> names(String column) {
    return jdbc.sql(
            "select distinct %s from worklist where tenant = :tenant and %s is not null order by %s"
                    .formatted(column, column, column)
                + MOST)
        .param("tenant", tenant)
        .query(String.class)
        .list();
  }

  /** Further families' reviews of the same operation are not counted again. */
  private StatementSpec filled(String text, FigureFilter wanted) {
    String column =
        switch (wanted.by()) {
          case MONTH -> "w.operated_in";
          case SITE -> "w.site";
          case SURGEON -> "w.surgeon";
        };
    String where =
        "where w.tenant = :tenant and not w.further and w.operated_in between :from and :to"
            + (wanted.site() == null ? "" : " and w.site = :site")
            + (wanted.surgeon() == null ? "" : " and w.surgeon = :surgeon");
    return jdbc.sql(text.formatted(column, where, column))
        .param("tenant", tenant)
        .param("from", number(wanted.from()))
        .param("to", number(wanted.to()))
        .param("site", wanted.site())
        .param("surgeon", wanted.surgeon());
  }

  private static int number(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }

  private static String name(@Nullable String found) {
    return found == null ? "" : found;
  }

  private static <K> void add(Map<K, Integer> counts, @Nullable K key, int many) {
    if (key != null) {
      counts.merge(key, many, Integer::sum);
    }
  }

  /** What is summed up while the rows come. */
  private static final class Count {
    private final Map<String, Integer> determinations = new HashMap<>();
    private final Map<String, Integer> decisions = new HashMap<>();
    private final Map<String, Integer> reasons = new HashMap<>();
    private final Map<Integer, Integer> turnaround = new HashMap<>();
    private final Map<String, Integer> raised = new HashMap<>();
    private final Map<String, Integer> resolved = new HashMap<>();
    private final Map<Integer, Integer> settling = new HashMap<>();
    private int operations;
    private int reviews;

    Tally tally(String name) {
      return new Tally(
          List.of(name),
          operations,
          reviews,
          determinations,
          decisions,
          reasons,
          turnaround,
          raised,
          resolved,
          settling);
    }
  }
}
