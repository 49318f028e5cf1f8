package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import org.surgicode.casefile.Quote;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Sentence.Tick;
import org.surgicode.reading.text.WordSet;

/**
 * What a report says around a lesion without deciding anything: how its removal ended, and that
 * none was there. Such words are shown beside the act that decides, never instead of it.
 */
final class LesionRemarks {
  /** For so many sentences after a lesion was named, {@code all of it} is said of it. */
  private static final int TALK = 6;

  private static final WordSet NONE = WordSet.of("nothing", "no", "none", "not", "never");
  private static final WordSet STAYS =
      WordSet.of(
          "left",
          "remained",
          "remains",
          "remaining",
          "stayed",
          "stays",
          "behind",
          "residual",
          "visible",
          "see",
          "saw",
          "seen",
          "recognise",
          "recognize",
          "recognised",
          "recognized");
  private static final WordSet ALL =
      WordSet.of("all", "everything", "whole", "rest", "remainder", "else", "entire");
  private static final WordSet GONE = WordSet.of("out", "gone", "went", "laboratory", "lab");
  private static final String[] BONE = {
    "vertebral-body", "level", "corpectomy", "bone-matter", "disc", "endplate", "lamina", "fragment"
  };

  private LesionRemarks() {}

  /**
   * Words on the end of the removal, the last first: nothing left, all of it out, a share of it.
   */
  static List<Quote> endings(Report report) {
    var out = new ArrayList<Quote>();
    int talk = 0;
    for (Utterance u : report.body()) {
      if (u.about("lesion") || u.has("lesion-part")) talk = TALK;
      if (talk-- > 0 && u.clauses().any(c -> ends(u, c))) out.add(0, u.quote());
    }
    return out;
  }

  private static boolean ends(Utterance u, Clause c) {
    if (!c.real() || c.hasAny(BONE) || c.has("dura")) return false;
    boolean none = false;
    boolean stays = false;
    boolean all = false;
    boolean gone = c.has("v-remove");
    for (int i = c.from(); i < c.to(); i++) {
      String w = u.word(i);
      none |= NONE.contains(w);
      stays |= STAYS.contains(w);
      all |= ALL.contains(w);
      gone |= GONE.contains(w);
    }
    boolean named = c.hasAny("lesion", "lesion-part", "lesion-part-word");
    boolean share = u.amounts(c).stream().anyMatch(a -> u.word(a.to()).equals("of"));
    return (none && stays) || (all && gone) || (named && stays && !none) || (share && gone);
  }

  /** Words that there is no lesion: denied ones, and options of a form that stayed empty. */
  static List<Quote> denials(OperationRecord record) {
    var out = new ArrayList<Quote>();
    for (Report r : record.reports()) {
      for (Utterance u : r.body()) {
        for (Mention m : u.mentions()) {
          boolean thing = m.concept().equals("lesion") && u.negated(m);
          boolean place = m.concept().equals("canal") && u.negated(m) || canalLeft(u, m);
          if ((thing || place) && u.clauseAt(m.from()).real()) out.add(u.quote(m.from()));
        }
      }
      for (Utterance u : r.utterances()) {
        if (u.sentence().tick() == Tick.UNTICKED && u.has("lesion")) out.add(u.quote());
      }
    }
    return out.stream().distinct().toList();
  }

  /** {@code The canal was not entered}. */
  private static boolean canalLeft(Utterance u, Mention m) {
    if (!m.concept().equals("canal")) return false;
    Clause c = u.clauseAt(m.from());
    return c.mentions().any(v -> v.concept().startsWith("v-") && u.negated(v));
  }
}
