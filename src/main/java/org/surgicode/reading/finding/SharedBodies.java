package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;

/** At which resected bodies two primary surgeons still worked together. */
final class SharedBodies {
  private static final WordSet REACHED =
      WordSet.of("exposed", "reached", "gone", "seen", "touched", "approached", "started", "begun");

  private static final WordSet COVERED =
      WordSet.of("covered", "hidden", "buried", "under", "untouched", "unexposed", "to");

  /**
   * A surgeon's leaving.
   *
   * @param told the words that tell it
   * @param descriptionFrom where the report's description begins; what stands before only names
   */
  private record Leaving(Quote told, int descriptionFrom) {}

  private SharedBodies() {}

  /** Bodies resected before the access surgeon left belong to both. */
  static List<Fact> find(OperationRecord record, List<Fact> resection) {
    List<Leaving> leavings = record.reports().stream().flatMap(r -> leaving(r).stream()).toList();
    Set<String> unseen = unseen(record);
    Map<String, Quote> both = new LinkedHashMap<>();
    Map<String, Quote> alone = new LinkedHashMap<>();
    for (Fact f : resection) {
      if (!f.kind().equals("body-resection") || f.standing() != Standing.BODY) continue;
      boolean further = after(f, leavings) || unseen.containsAll(f.levels());
      for (String level : f.levels()) {
        (further ? alone : both).putIfAbsent(level, f.quotes().get(0));
      }
    }
    var out = new ArrayList<Fact>();
    if (both.isEmpty()) {
      alone.forEach(
          (level, q) -> {
            if (!unseen.contains(level)) both.put(level, q);
          });
      alone.keySet().removeAll(both.keySet());
    }
    at("both", both, null, out);
    at("first-only", alone, leavings.isEmpty() ? null : leavings.get(0).told(), out);
    return out;
  }

  /** The description that tells of the leaving tells of this body only later. */
  private static boolean after(Fact f, List<Leaving> leavings) {
    for (Leaving left : leavings) {
      var there =
          f.quotes().stream()
              .filter(q -> q.resource().equals(left.told().resource()))
              .filter(q -> q.start() >= left.descriptionFrom())
              .toList();
      if (!there.isEmpty() && there.stream().allMatch(q -> q.start() > left.told().start())) {
        return true;
      }
    }
    return false;
  }

  /** Bodies not exposed yet when he left: {@code L3 had not been exposed, was still covered}. */
  private static Set<String> unseen(OperationRecord record) {
    var out = new LinkedHashSet<String>();
    for (Report r : record.reports()) {
      if (leaving(r).isEmpty()) continue;
      for (Utterance u : r.body()) {
        for (LevelMention l : u.levels()) {
          Clause c = u.clauseAt(l.from());
          if (l.form() == Form.SINGLE && !LevelTies.claimedByOther(u, l) && denied(u, l, c)) {
            out.addAll(l.levels());
          }
        }
      }
    }
    return out;
  }

  private static boolean denied(Utterance u, LevelMention l, Clause c) {
    boolean not = false;
    boolean still = false;
    for (int i = l.to(); i < c.to(); i++) {
      still |= u.word(i).equals("still") || u.word(i).equals("yet");
      if (still && COVERED.contains(u.word(i))) return true;
      not |= u.word(i).equals("not") || u.word(i).equals("never");
      if (not && REACHED.contains(u.word(i))) return true;
    }
    return false;
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

  /** Where a report first tells that a surgeon left the operation. */
  private static List<Leaving> leaving(Report report) {
    for (Utterance u : report.body()) {
      Mention m = u.firstAsserted("leave-word");
      if (m == null) continue;
      int from = report.body().iterator().next().sentence().start();
      return List.of(new Leaving(u.quote(m.from()), from));
    }
    return List.of();
  }
}
