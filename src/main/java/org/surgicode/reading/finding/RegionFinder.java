package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.surgicode.casefile.CodedText;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.ProcedureEntry;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Levels;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Tokenizer;

/**
 * Region and levels: of the resected bodies, else of the operation's heading, else of the canal
 * work; and what the Procedure's own words say.
 */
final class RegionFinder {
  private static final String KIND = "region";

  /** So many quotes prove a place. */
  private static final int PROOFS = 4;

  /**
   * Facts about region.
   *
   * @param resection facts of the bone work, made before
   */
  List<Fact> find(OperationRecord record, List<Fact> resection) {
    var out = new ArrayList<Fact>();
    var bodies = NamedBodies.of(record, resection);
    if (!bodies.isEmpty()) out.add(named(bodies));
    var heading = headingLevels(record);
    if (!heading.isEmpty()) out.add(fact(heading, Standing.HEADING));
    if (bodies.isEmpty() && heading.isEmpty()) {
      var worked = workedLevels(record);
      if (!worked.isEmpty()) out.add(fact(worked, Standing.BODY));
      else regionWord(record, out);
    }
    for (ProcedureEntry p : record.surgicalCase().procedures()) procedure(p, out);
    return out;
  }

  private static Map<String, Quote> headingLevels(OperationRecord record) {
    var out = new LinkedHashMap<String, Quote>();
    var h = BodyResectionFinder.headingLevels(record);
    if (!h.unclear()) h.levels().forEach(l -> out.put(l, h.quotes().get(0)));
    return out;
  }

  /** Levels of laminae, discs and end plates that were worked on. */
  private static Map<String, Quote> workedLevels(OperationRecord record) {
    var out = new LinkedHashMap<String, Quote>();
    record
        .acts()
        .filter(Act::done)
        .filter(a -> a.on("lamina", "disc", "endplate", "osteophyte", "laminectomy"))
        .forEach(
            a -> {
              Utterance u = a.utterance();
              for (LevelMention l : u.levels(a.clause())) {
                l.levels().forEach(x -> out.putIfAbsent(x, u.quote(l.from())));
              }
            });
    if (out.isEmpty()) {
      for (Utterance u : record.headings()) {
        for (LevelMention l : u.levels()) {
          if (u.clauseAt(l.from()).real())
            l.levels().forEach(x -> out.putIfAbsent(x, u.quote(l.from())));
        }
      }
    }
    return out;
  }

  /** A region named in words beside the bone work. */
  private static void regionWord(OperationRecord record, List<Fact> out) {
    for (Utterance u : record.body()) {
      if (!u.hasAny("corpectomy", "vertebral-body")) continue;
      for (int i = 0; i < u.sentence().tokens().size(); i++) {
        String w = u.word(i);
        if (List.of("lumbar", "thoracic", "cervical", "sacral").contains(w)) {
          out.add(Fact.of(KIND, w, Standing.BODY, u.quote(i)));
          return;
        }
      }
    }
  }

  private static void procedure(ProcedureEntry p, List<Fact> out) {
    for (CodedText site : p.bodySites()) {
      var levels = new LinkedHashSet<String>();
      for (LevelMention l : Levels.find(Tokenizer.tokens(site.text(), 0, site.text().length()))) {
        if (l.form() == Form.SINGLE) levels.addAll(l.levels());
      }
      if (!levels.isEmpty()) {
        var named = new LinkedHashMap<String, Quote>();
        Quote q = Quote.element(p.reference(), site.path(), site.text());
        levels.forEach(l -> named.put(l, q));
        out.add(fact(named, Standing.RECORD));
      }
    }
  }

  /** The best words for each body before the second best of any. */
  private static Fact named(Map<String, List<Quote>> bodies) {
    var sorted = sorted(bodies.keySet());
    var quotes = new LinkedHashSet<Quote>();
    for (int i = 0; i < PROOFS; i++) {
      for (String level : sorted) {
        var proofs = bodies.getOrDefault(level, List.of());
        if (i < proofs.size()) quotes.add(proofs.get(i));
      }
    }
    return new Fact(
        KIND,
        Levels.region(sorted.get(0)),
        sorted,
        null,
        Standing.BODY,
        quotes.stream().limit(PROOFS).toList());
  }

  private static List<String> sorted(Collection<String> levels) {
    return levels.stream().sorted(Comparator.comparingInt(Levels::rank)).toList();
  }

  private static Fact fact(Map<String, Quote> levels, Standing standing) {
    var sorted = sorted(levels.keySet());
    return new Fact(
        KIND,
        Levels.region(sorted.get(0)),
        sorted,
        null,
        standing,
        levels.values().stream().distinct().limit(3).toList());
  }
}
