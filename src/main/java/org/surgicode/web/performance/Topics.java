package org.surgicode.web.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.surgicode.review.figures.FigureFilter.By;
import org.surgicode.review.figures.Tally;
import org.surgicode.web.language.Phrases;
import org.surgicode.web.library.Spoken;
import org.surgicode.web.performance.Tables.Column;

/** Makes the plots and their tables for one visitor. */
record Topics(Phrases phrases, Spoken spoken) {
  private static final int MOST_SHARES = 8;
  private static final int FEW = 3;

  /**
   * The figures by month.
   *
   * @param months not empty
   */
  List<Topic> byMonth(List<Tally> months) {
    Names names = new Names(By.MONTH, phrases);
    Tables tables = new Tables(phrases, names);
    boolean room = months.size() <= FEW;
    List<String> axis = months.stream().map(month -> names.axis(month, room)).toList();
    return List.of(
        new Topic(
            "determinations",
            phrases.say("figures-determinations"),
            "",
            together(months, Tables.determinations().subList(2, 6), axis),
            "",
            List.of(),
            tables.groups("figures-month", months, Tables.determinations())),
        new Topic(
            "decisions",
            phrases.say("figures-decisions"),
            "",
            together(months, Tables.decisions(), axis),
            phrases.say("figures-reasons"),
            Share.of(
                Tables.sum(months, Tally::reasons),
                code -> phrases.say("reason-" + code),
                MOST_SHARES),
            tables.groups("figures-month", months, Tables.decisions())),
        new Topic(
            "flags",
            phrases.say("figures-flags"),
            "",
            flags(months, axis),
            phrases.say("figures-frequent"),
            Share.of(Tables.sum(months, Tally::raised), this::flag, MOST_SHARES),
            tables.groups("figures-month", months, Tables.flags())),
        new Topic(
            "turnaround",
            phrases.say("figures-turnaround"),
            phrases.say("figures-turnaround-lead"),
            together(months, Tables.turnaround().subList(1, 2), axis),
            "",
            List.of(),
            tables.groups("figures-month", months, Tables.turnaround())));
  }

  /** The figures by site or surgeon, of whom none may be large enough to be told alone. */
  Topic by(By by, List<Tally> groups) {
    Names names = new Names(by, phrases);
    Map<String, Integer> operations = new TreeMap<>();
    groups.forEach(group -> operations.put(names.group(group), group.operations()));
    return new Topic(
        by.code(),
        phrases.say("figures-by-" + by.code()),
        "",
        List.of(),
        phrases.say("figures-operations"),
        Share.of(operations, name -> name, groups.size()),
        new Tables(phrases, names).groups("figures-" + by.code(), groups, Tables.all()));
  }

  private List<Plot> flags(List<Tally> months, List<String> axis) {
    List<Plot> plots = new ArrayList<>(together(months, Tables.flags().subList(0, 2), axis));
    plots.addAll(together(months, Tables.flags().subList(2, 3), axis));
    return List.copyOf(plots);
  }

  /** Plots with one scale, so that they can be compared. */
  private List<Plot> together(List<Tally> months, List<Column> columns, List<String> axis) {
    int highest =
        columns.stream()
            .flatMap(column -> Tables.numbers(months, column).stream())
            .mapToInt(n -> n)
            .max()
            .orElse(1);
    return columns.stream()
        .map(
            column ->
                Plot.of(
                    phrases.say(column.key()),
                    column.key().replaceFirst("^(determination|figures)-", ""),
                    Tables.numbers(months, column),
                    axis,
                    highest,
                    phrases))
        .toList();
  }

  private String flag(String id) {
    return spoken.flag(id).orElseGet(() -> id.replace('-', ' '));
  }
}
