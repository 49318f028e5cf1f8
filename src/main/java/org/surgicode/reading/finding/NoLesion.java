package org.surgicode.reading.finding;

import java.util.List;
import org.surgicode.casefile.Quote;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/** Words that tell what an operation was for when its reports name no lesion at all. */
final class NoLesion {
  private NoLesion() {}

  /** A fragment taken out, else the disease that was treated; empty when neither is told. */
  static List<Quote> quotes(OperationRecord record) {
    var fragments =
        record
            .acts()
            .filter(a -> a.done() && a.is("v-remove", "fragment"))
            .map(a -> a.utterance().quote(a.verb().from()))
            .toList();
    if (!fragments.isEmpty()) return fragments;
    for (List<Utterance> part : List.of(record.headings(), record.body())) {
      for (Utterance u : part) {
        Mention m = u.firstAsserted("degenerative");
        if (m == null && u.has("ligament")) m = u.firstAsserted("ossified");
        if (m != null) return List.of(u.quote(m.from()));
      }
    }
    for (Report r : record.reports()) {
      for (Utterance u : r.utterances()) {
        if (u.has("degenerative")) return List.of(u.quote());
      }
    }
    return List.of();
  }
}
