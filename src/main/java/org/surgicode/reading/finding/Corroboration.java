package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;

/**
 * Sets beside the words that decide those that a reader of the proof would look for next: how the
 * removal ended, that no lesion was there, that the dura stayed closed. No fact is made or changed
 * by them.
 */
final class Corroboration {
  /** So many quotes are kept with a fact. */
  private static final int KEPT = 5;

  private Corroboration() {}

  /** The same facts with further quotes. */
  static List<Fact> of(OperationRecord record, List<Fact> facts) {
    return facts.stream().map(f -> with(f, beside(record, f))).toList();
  }

  private static List<Quote> beside(OperationRecord record, Fact f) {
    if (f.standing() == Standing.RECORD) return List.of();
    return switch (f.kind() + "=" + f.value()) {
      case "lesion-excision=excised" ->
          record.reports().stream().flatMap(r -> LesionRemarks.endings(r).stream()).toList();
      case "lesion-excision=no-lesion", "lesion-excision=not-found" ->
          LesionRemarks.denials(record);
      case "compartment=extradural" ->
          record.reports().stream().flatMap(r -> DuraRemarks.closed(r).stream()).toList();
      default -> List.of();
    };
  }

  /** The first proof, the first words beside it, the second proof and so on. */
  private static Fact with(Fact f, List<Quote> beside) {
    if (beside.isEmpty()) return f;
    var quotes = new ArrayList<Quote>();
    int longest = Math.max(f.quotes().size(), beside.size());
    for (int i = 0; i < Math.min(longest, KEPT); i++) {
      if (i < f.quotes().size()) quotes.add(f.quotes().get(i));
      if (i < beside.size()) quotes.add(beside.get(i));
    }
    return new Fact(
        f.kind(),
        f.value(),
        f.levels(),
        f.amount(),
        f.standing(),
        quotes.stream().distinct().limit(KEPT).toList());
  }
}
