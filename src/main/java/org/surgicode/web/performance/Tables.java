package org.surgicode.web.performance;

import com.ibm.icu.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.surgicode.casefile.Determination;
import org.surgicode.review.figures.Tally;
import org.surgicode.web.language.Phrases;

/** The tables behind the plots, in the visitor's language. */
record Tables(Phrases phrases, Names names) {
  static final int NOTHING = -1;

  /** A column: key of its head, and its number in a group; {@link #NOTHING} for none. */
  record Column(String key, ToIntFunction<Tally> number) {}

  static List<Column> determinations() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("figures-operations", Tally::operations));
    columns.add(new Column("figures-reviews", Tally::reviews));
    Arrays.stream(Determination.values())
        .forEach(
            d ->
                columns.add(
                    new Column("determination-" + d.code(), in(Tally::determinations, d.code()))));
    return List.copyOf(columns);
  }

  static List<Column> decisions() {
    return List.of(
        new Column("figures-accepted", in(Tally::decisions, "accepted")),
        new Column("figures-changed", in(Tally::decisions, "changed")),
        new Column("figures-rejected", in(Tally::decisions, "rejected")));
  }

  static List<Column> flags() {
    return List.of(
        new Column("figures-raised", t -> Tally.count(t.raised())),
        new Column("figures-resolved", t -> Tally.count(t.resolved())),
        new Column("figures-settling", t -> middle(t.settling())));
  }

  static List<Column> turnaround() {
    return List.of(
        new Column("figures-decided", t -> Tally.count(t.turnaround())),
        new Column("figures-turnaround-days", t -> middle(t.turnaround())));
  }

  /** Everything of a site or a surgeon in one row. */
  static List<Column> all() {
    List<Column> columns = new ArrayList<>(determinations());
    columns.addAll(decisions());
    columns.addAll(flags());
    columns.addAll(turnaround().subList(1, 2));
    return List.copyOf(columns);
  }

  /** Groups down, columns across. */
  Sheet groups(String first, List<Tally> groups, List<Column> columns) {
    NumberFormat format = NumberFormat.getInstance(phrases.locale());
    List<String> heads = new ArrayList<>();
    heads.add(phrases.say(first));
    columns.forEach(column -> heads.add(phrases.say(column.key())));
    return new Sheet(
        heads,
        groups.stream()
            .map(
                group ->
                    new Sheet.Row(
                        names.group(group),
                        columns.stream()
                            .map(c -> c.number().applyAsInt(group))
                            .map(n -> n == NOTHING ? "–" : format.format(n))
                            .toList()))
            .toList());
  }

  /** One number of each group. */
  static List<Integer> numbers(List<Tally> groups, Column column) {
    return groups.stream().map(column.number()::applyAsInt).toList();
  }

  /** One map of all groups together. */
  static Map<String, Integer> sum(List<Tally> groups, Function<Tally, Map<String, Integer>> of) {
    Map<String, Integer> sum = new TreeMap<>();
    groups.forEach(group -> of.apply(group).forEach((k, n) -> sum.merge(k, n, Integer::sum)));
    return sum;
  }

  private static ToIntFunction<Tally> in(Function<Tally, Map<String, Integer>> map, String key) {
    return tally -> map.apply(tally).getOrDefault(key, 0);
  }

  private static int middle(Map<Integer, Integer> days) {
    return days.isEmpty() ? NOTHING : Tally.median(days);
  }
}
