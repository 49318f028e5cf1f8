package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/** At which resected bodies two primary surgeons still worked together. */
final class SharedBodies {
  private SharedBodies() {}

  /** Bodies resected before the access surgeon left belong to both. */
  static List<Fact> find(OperationRecord record, List<Fact> resection) {
    Quote left = leaving(record);
    Map<String, Quote> both = new LinkedHashMap<>();
    Map<String, Quote> alone = new LinkedHashMap<>();
    for (Fact f : resection) {
      if (!f.kind().equals("body-resection") || f.standing() != Standing.BODY) continue;
      Quote q = f.quotes().get(0);
      boolean after =
          left != null && left.resource().equals(q.resource()) && q.start() > left.start();
      boolean further = after && !both.isEmpty();
      for (String level : f.levels()) (further ? alone : both).putIfAbsent(level, q);
    }
    var out = new ArrayList<Fact>();
    at("both", both, null, out);
    at("first-only", alone, left, out);
    return out;
  }

  private static void at(
      String value, Map<String, Quote> bodies, @Nullable Quote why, List<Fact> out) {
    if (bodies.isEmpty()) return;
    Quote q = why == null ? bodies.values().iterator().next() : why;
    out.add(
        new Fact(
            "second-surgeon-at",
            value,
            List.copyOf(bodies.keySet()),
            null,
            Standing.BODY,
            List.of(q)));
  }

  private static @Nullable Quote leaving(OperationRecord record) {
    for (Utterance u : record.body()) {
      Mention m = u.firstAsserted("leave-word");
      if (m != null) return u.quote(m.from());
    }
    return null;
  }
}
