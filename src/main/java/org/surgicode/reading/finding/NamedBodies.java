package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Utterance;

/**
 * The sentences that give resected bodies their names. How much was taken is often told without a
 * name ({@code two thirds of it}); the place is proven where the name stands beside the bone.
 */
final class NamedBodies {
  private NamedBodies() {}

  /** Every resected body with the words that name it, the best first. */
  static Map<String, List<Quote>> of(OperationRecord record, List<Fact> resection) {
    Map<String, LinkedHashSet<Quote>> told = new LinkedHashMap<>();
    for (Fact f : resection) {
      if (!f.kind().equals("body-resection") || f.standing() != Standing.BODY) continue;
      for (String level : f.levels()) {
        told.computeIfAbsent(level, l -> new LinkedHashSet<>()).addAll(f.quotes());
      }
    }
    Map<String, List<Quote>> named = new LinkedHashMap<>();
    Map<String, List<Quote>> worked = new LinkedHashMap<>();
    for (Utterance u : record.body()) {
      for (LevelMention l : u.levels()) {
        Clause c = u.clauseAt(l.from());
        if (l.form() != Form.SINGLE || !c.real() || LevelTies.claimedByOther(u, l)) continue;
        Quote q = u.quote(l.from());
        for (String level : l.levels()) {
          if (!told.containsKey(level)) continue;
          named.computeIfAbsent(level, x -> new ArrayList<>()).add(q);
          if (c.hasAny("vertebral-body", "corpectomy", "v-remove", "v-bone")) {
            worked.computeIfAbsent(level, x -> new ArrayList<>()).add(q);
          }
        }
      }
    }
    Map<String, List<Quote>> out = new LinkedHashMap<>();
    told.forEach(
        (level, quotes) -> {
          var best = new LinkedHashSet<Quote>();
          quotes.stream().filter(named.getOrDefault(level, List.of())::contains).forEach(best::add);
          best.addAll(worked.getOrDefault(level, List.of()));
          best.addAll(named.getOrDefault(level, List.of()).stream().limit(1).toList());
          best.addAll(quotes);
          out.put(level, List.copyOf(best));
        });
    return out;
  }
}
