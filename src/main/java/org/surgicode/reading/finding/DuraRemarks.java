package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import org.surgicode.casefile.Quote;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** Words that the dura stayed closed, however loosely said; they are shown, they decide nothing. */
final class DuraRemarks {
  private static final WordSet NONE =
      WordSet.of("no", "not", "never", "without", "neither", "nor", "stayed");
  private static final WordSet OPENING =
      WordSet.of(
          "open",
          "opened",
          "opening",
          "enter",
          "entered",
          "breach",
          "breached",
          "hole",
          "rent",
          "tear",
          "incision",
          "incised",
          "cut",
          "inside",
          "out",
          "reason",
          "occasion");

  private DuraRemarks() {}

  /** Sentences that deny an opening of the dura, in order. */
  static List<Quote> closed(Report report) {
    var out = new ArrayList<Quote>();
    boolean before = false;
    for (Utterance u : report.body()) {
      Mention dura = u.mentions().stream().filter(DuraRemarks::isDura).findFirst().orElse(null);
      boolean pointed = before && Words.oneOf(u.word(0), "it", "this", "we");
      before = dura != null;
      if (dura == null && !pointed) continue;
      boolean none = false;
      boolean opening = false;
      for (int i = 0; i < u.sentence().tokens().size(); i++) {
        none |= NONE.contains(u.word(i));
        opening |= OPENING.contains(u.word(i));
      }
      boolean now = u.clauses().any(c -> c.real());
      if (none && opening && now) out.add(u.quote(dura == null ? 0 : dura.from()));
      else if (u.hasAny("dura-intact", "w-intact") && dura != null && now) out.add(u.quote());
    }
    return out;
  }

  private static boolean isDura(Mention m) {
    return m.concept().equals("dura") || m.concept().equals("dura-intact");
  }
}
