package org.surgicode.criteria.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Companion;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.SiteReport;
import org.surgicode.casefile.SiteReport.Edit;
import org.surgicode.casefile.SiteReport.Kind;
import org.surgicode.casefile.SiteReport.Outcome;
import org.surgicode.criteria.site.Shelf.PairRow;
import org.surgicode.criteria.site.Shelf.UnitsRow;

/** Holds the suggested lines against the tables of one day. */
record SiteCheck(SiteTables tables, Judgement judgement, @Nullable LocalDate day) {

  SiteReport report() {
    List<Edit> edits = new ArrayList<>();
    units(edits);
    pairs(edits);
    for (Shelf fees : tables.on(Kind.FEE_SCHEDULE, day)) {
      new IndicatorCheck(fees, judgement).tell(edits);
    }
    Map<String, String> wording = new TreeMap<>();
    for (Shelf words : tables.on(Kind.DESCRIPTORS, day)) {
      judgement.codes().stream()
          .map(CodeLine::code)
          .filter(words.descriptors()::containsKey)
          .forEach(c -> wording.put(c, words.descriptors().getOrDefault(c, "")));
    }
    return new SiteReport(
        List.of(Kind.values()).stream().map(kind -> tables.table(kind, day)).toList(),
        edits,
        wording);
  }

  private void units(List<Edit> edits) {
    Map<String, Integer> units = new TreeMap<>();
    judgement.codes().forEach(line -> units.merge(line.code(), line.units(), Integer::sum));
    for (Shelf shelf : tables.on(Kind.MUE, day)) {
      units.forEach((code, number) -> edits.add(units(code, number, shelf.units().get(code))));
    }
  }

  private static Edit units(String code, int number, @Nullable UnitsRow row) {
    if (row == null) {
      return new Edit(Kind.MUE, Outcome.NOTES, code, "The table has no row for this code.", null);
    }
    boolean over = number > row.most();
    String limit =
        "at most %d a %s (adjudication indicator %s)"
            .formatted(
                row.most(), row.adjudication().equals("1") ? "line" : "day", row.adjudication());
    return new Edit(
        Kind.MUE,
        over ? Outcome.HOLDS : Outcome.PASSES,
        code,
        "Units suggested: " + number + "; the table allows " + limit + ".",
        row.row());
  }

  private void pairs(List<Edit> edits) {
    List<String> lines = judgement.codes().stream().map(CodeLine::code).distinct().toList();
    if (lines.isEmpty()) {
      return;
    }
    List<String> all = new ArrayList<>(lines);
    judgement.companions().stream()
        .map(Companion::code)
        .filter(c -> !all.contains(c))
        .forEach(all::add);
    List<Shelf> shelves = tables.on(Kind.PTP, day);
    int told = edits.size();
    for (String paid : all) {
      for (String unpaid : all) {
        shelves.stream()
            .map(s -> s.pairs().get(PairRow.key(paid, unpaid)))
            .filter(Objects::nonNull)
            .filter(this::inForce)
            .findFirst()
            .map(row -> pair(row, lines.contains(paid) && lines.contains(unpaid)))
            .ifPresent(edits::add);
      }
    }
    if (!shelves.isEmpty() && edits.size() == told) {
      String about = String.join(" + ", all);
      edits.add(
          new Edit(Kind.PTP, Outcome.PASSES, about, "No pair of them is in the table.", null));
    }
  }

  private boolean inForce(PairRow row) {
    LocalDate service = Optional.ofNullable(day).orElseThrow();
    return !row.modifier().equals("9")
        && !service.isBefore(row.from())
        && !service.isAfter(row.to());
  }

  /** A pair of two suggested lines; one with a companion matters only when that is reported too. */
  private static Edit pair(PairRow row, boolean bothSuggested) {
    boolean never = row.modifier().equals("0");
    String says =
        (bothSuggested ? "" : "If both are reported: ")
            + row.unpaid()
            + " is not paid beside "
            + row.paid()
            + (never
                ? "; no modifier changes that (indicator 0)."
                : " unless a modifier tells why they are separate (indicator 1).");
    return new Edit(
        Kind.PTP,
        bothSuggested && never ? Outcome.HOLDS : Outcome.NOTES,
        row.paid() + " + " + row.unpaid(),
        says,
        row.row());
  }
}
