package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import org.surgicode.casefile.Quote;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * A dura that was opened without being named: something is cut open, what lies only inside the dura
 * is dealt with, and the opening is closed watertight.
 */
final class ImpliedOpening {
  /** What lies inside comes into view within so many sentences. */
  private static final int SOON = 7;

  private static final WordSet NAMED_ELSE =
      WordSet.of(
          "peritoneum",
          "pleura",
          "disc",
          "ligament",
          "vertebral-body",
          "level",
          "rib",
          "diaphragm",
          "other-thing",
          "lesion",
          "lesion-part",
          "bone-matter",
          "corpectomy",
          "roots",
          "lamina");

  private ImpliedOpening() {}

  /**
   * The words that tell it, the opening first; empty unless opening, inside and closing are told.
   */
  static List<Quote> of(Report report) {
    var body = report.body();
    var acts = report.actsBySentence();
    int sealed = -1;
    for (int i = 0; i < body.size(); i++) if (seals(body.get(i))) sealed = i;
    for (int i = 0; i < sealed; i++) {
      int verb = opens(acts.getOrDefault(body.get(i), List.of()), body.get(i));
      if (verb < 0) continue;
      int inside = -1;
      for (int k = i; k < Math.min(body.size(), i + SOON); k++) {
        if (inside < 0 && showsInside(body.get(k))) inside = k;
      }
      if (inside < 0 || inside > sealed) continue;
      int seal = inside;
      while (!seals(body.get(seal))) seal++;
      var quotes = new ArrayList<Quote>(List.of(body.get(i).quote(verb)));
      quotes.add(body.get(inside).quote());
      quotes.add(body.get(seal).quote());
      return quotes.stream().distinct().toList();
    }
    return List.of();
  }

  private static boolean showsInside(Utterance u) {
    return u.firstAsserted("inner-thing") != null || u.firstAsserted("in-dura") != null;
  }

  /** The verb of an opening whose object is not named or only pointed to, or -1. */
  private static int opens(List<Act> told, Utterance u) {
    if (u.hasAny("accident", "tear")) return -1;
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("v-open") || !u.asserted(m)) continue;
      var acts = told.stream().filter(a -> a.verb().equals(m));
      if (acts.allMatch(ImpliedOpening::pointedTo)) return m.from();
    }
    return -1;
  }

  private static boolean pointedTo(Act a) {
    return a.resolved() || a.objects().none(o -> NAMED_ELSE.contains(o.concept()));
  }

  private static boolean seals(Utterance u) {
    if (u.has("seal-thing")) return true;
    if (!u.hasWord("0")) return false;
    for (int i = 0; i + 2 < u.sentence().tokens().size(); i++) {
      String n = u.word(i);
      boolean fine = Words.oneOf(n, "4", "5", "6", "7") && u.word(i + 1).equals("-");
      if (fine && u.word(i + 2).equals("0")) return true;
    }
    return false;
  }
}
