package org.surgicode.reading.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CodedText;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.ProcedureEntry;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Lexicon;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Tokenizer;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * Whether an operation on the spine was carried out, and whether its report is there and signed.
 */
final class OperationFinder implements Finder {
  private static final WordSet SPINE =
      WordSet.of(
          "spine-word",
          "corpectomy",
          "laminectomy",
          "disc",
          "dura",
          "vertebral-body",
          "in-dura",
          "out-dura");

  /** So many words of work through a catheter make a report of it. */
  private static final int CATHETER_WORDS = 3;

  private final Lexicon lexicon;

  OperationFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public List<Fact> find(OperationRecord record) {
    if (record.reports().isEmpty()) return withoutReport(record);
    Quote cancelled = cancelled(record);
    if (cancelled != null) return List.of(Fact.of("operation", "none", Standing.BODY, cancelled));
    Report first = record.reports().get(0);
    if (first.utterances().isEmpty()) return List.of();
    var out = new java.util.ArrayList<Fact>();
    Quote opening = opening(first);
    out.add(Fact.of("operation", "spine", Standing.BODY, opening));
    boolean unsigned =
        record.reports().stream()
            .anyMatch(
                r ->
                    r.document().status() == DocumentStatus.PRELIMINARY
                        || r.utterances().stream().anyMatch(u -> u.has("unsigned")));
    out.add(Fact.of("report-status", unsigned ? "unsigned" : "signed", Standing.BODY, opening));
    return out;
  }

  private static Quote opening(Report r) {
    var headings = r.headings();
    return headings.isEmpty() ? r.utterances().get(0).quote() : headings.get(0).quote();
  }

  private List<Fact> withoutReport(OperationRecord record) {
    for (ProcedureEntry p : record.surgicalCase().procedures()) {
      for (CodedText c : p.codes()) {
        if (c.text().isBlank()) continue;
        Quote q = Quote.element(p.reference(), c.path(), c.text());
        boolean done = p.status().equals("completed") || p.status().equals("stopped");
        if (done && spine(c.text())) {
          return List.of(Fact.of("operation", "unreported", Standing.RECORD, q));
        }
      }
    }
    return List.of();
  }

  private boolean spine(String text) {
    var tokens = Tokenizer.tokens(text, 0, text.length());
    return lexicon.find(tokens).hasAny(SPINE);
  }

  /** Words that no operation was begun, or that only vessels were worked on through a catheter. */
  private static @Nullable Quote cancelled(OperationRecord record) {
    if (record.acts().anyMatch(OperationFinder::worksOnSpine)) return null;
    for (Report r : record.reports()) {
      for (Utterance u : r.utterances()) {
        for (Mention m : u.mentions()) {
          if (m.concept().equals("no-incision")) return u.quote(m.from());
        }
      }
    }
    Quote vessels = throughVessels(record);
    return vessels == null ? tellsOfCatheter(record) : vessels;
  }

  /** A body that tells of access, contrast and particles and of no work on the spine. */
  private static @Nullable Quote tellsOfCatheter(OperationRecord record) {
    Quote first = null;
    var told = new java.util.HashSet<String>();
    for (Utterance u : record.body()) {
      for (Mention m : u.mentions()) {
        if (!m.concept().equals("catheter-work") || !u.asserted(m)) continue;
        if (first == null) first = u.quote(m.from());
        told.add(u.word(m.from()));
      }
    }
    return told.size() >= CATHETER_WORDS ? first : null;
  }

  private static boolean worksOnSpine(Act a) {
    return a.done()
        && Words.oneOf(a.verb().concept(), "v-remove", "v-open", "v-bone", "v-perform")
        && a.on(
            "disc",
            "vertebral-body",
            "level",
            "lamina",
            "laminectomy",
            "lesion",
            "corpectomy",
            "dura",
            "incision");
  }

  private static boolean asserts(Utterance u, String... concepts) {
    for (String c : concepts) if (u.firstAsserted(c) != null) return true;
    return false;
  }

  /** The title names work through a catheter and nothing done through a wound. */
  private static @Nullable Quote throughVessels(OperationRecord record) {
    Quote title = null;
    for (Utterance u : record.headings()) {
      Mention m = u.firstAsserted("endovascular");
      if (m != null && title == null) title = u.quote(m.from());
      boolean planned = Narrative.under(u, "plan", "propos", "schedul", "next");
      if (!planned && asserts(u, "corpectomy", "laminectomy", "n-remove", "disc", "v-fuse")) {
        return null;
      }
    }
    return title;
  }
}
