package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import org.surgicode.casefile.Quote;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Sentence.Tick;

/** Words that no vertebral body was resected, the plainest first. */
final class BoneDenials {
  private BoneDenials() {}

  /** Denied acts on bodies, denied corpectomies. */
  static List<Quote> of(OperationRecord record) {
    var out = new ArrayList<Quote>();
    record
        .acts()
        .filter(a -> a.clause().real() && a.denied())
        .filter(a -> a.on("vertebral-body", "level", "corpectomy"))
        .filter(a -> a.utterance().amounts(a.clause()).isEmpty())
        .filter(a -> !ofTheWhole(a))
        .forEach(a -> out.add(a.utterance().quote(a.verb().from())));
    for (Utterance u : record.body()) {
      for (Mention m : u.mentions()) {
        if (m.concept().equals("corpectomy") && u.negated(m)) out.add(u.quote(m.from()));
      }
    }
    return out;
  }

  /** {@code L3 was not removed as a whole}: a part of it may have been. */
  private static boolean ofTheWhole(Act a) {
    Utterance u = a.utterance();
    return a.clause().all("whole").stream()
        .anyMatch(w -> !u.word(w.from()).equals("nothing") && !u.word(w.from() - 1).equals("at"));
  }

  /**
   * Proof of no resection: the denials that decide and looser ones in turn.
   *
   * @param decisive denials and other work, the plainest first
   */
  static List<Quote> proof(OperationRecord record, List<Quote> decisive) {
    var beside = remarks(record);
    var out = new ArrayList<Quote>();
    for (int i = 0; i < Math.max(decisive.size(), beside.size()); i++) {
      if (i < decisive.size()) out.add(decisive.get(i));
      if (i < beside.size()) out.add(beside.get(i));
    }
    return out.stream().distinct().limit(4).toList();
  }

  /** Looser words, shown beside other work but proving nothing without it. */
  private static List<Quote> remarks(OperationRecord record) {
    var out = new ArrayList<Quote>();
    for (Report r : record.reports()) {
      for (Utterance u : r.body()) {
        if (u.clauses().any(c -> denies(u, c))) out.add(u.quote());
      }
      for (Utterance u : r.utterances()) {
        boolean empty = u.sentence().tick() == Tick.UNTICKED;
        if (empty && u.hasAny("vertebral-body", "corpectomy")) out.add(u.quote());
      }
    }
    return out;
  }

  /** {@code No bone was taken from the body}, {@code the bodies were left whole}. */
  private static boolean denies(Utterance u, Clause c) {
    if (!c.real() || !c.hasAny("vertebral-body", "bone-matter", "corpectomy", "level"))
      return false;
    for (Mention m : c.mentions()) {
      boolean bone = m.concept().equals("bone-matter") || m.concept().equals("vertebral-body");
      if ((bone || m.concept().startsWith("v-")) && u.negated(m)) return true;
      if (m.concept().equals("v-leave") && c.has("vertebral-body")) return true;
    }
    return false;
  }
}
