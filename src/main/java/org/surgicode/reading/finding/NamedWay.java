package org.surgicode.reading.finding;

import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * Whether the name of a way in tells that it was gone, not what a picture showed there, how things
 * are there, or that one of two ways was open.
 */
final class NamedWay {
  private static final WordSet STATES =
      WordSet.of(
          "normal",
          "clean",
          "healthy",
          "unremarkable",
          "free",
          "clear",
          "calcified",
          "enlarged",
          "sound",
          "untouched",
          "quiet");

  private static final WordSet BEING =
      WordSet.of("is", "are", "was", "were", "be", "look", "looks", "looked", "appears", "seemed");

  /** What lies or was done there; a way is none of it. */
  private static final WordSet CONTENTS =
      WordSet.of(
          "gland",
          "glands",
          "node",
          "nodes",
          "lymph",
          "vessels",
          "organs",
          "surgery",
          "operation",
          "operations",
          "metastasis",
          "metastases",
          "tumor",
          "tumour",
          "cyst",
          "collection",
          "air",
          "bleeding");

  private static final WordSet INTENDED =
      WordSet.of("posted", "booked", "scheduled", "planned", "consented", "intended", "listed");

  private static final String[] WAYS = {
    "retroperitoneal", "transperitoneal", "laparotomy", "thoracotomy", "transpsoas", "flank"
  };

  private NamedWay() {}

  static boolean tells(Utterance u, String way) {
    if (!u.has(way)) return false;
    for (Mention m : u.mentions()) {
      if (m.concept().equals(way) && u.asserted(m) && tells(u, m)) return true;
    }
    return false;
  }

  private static boolean tells(Utterance u, Mention m) {
    Clause c = u.clauseAt(m.from());
    if (CONTENTS.contains(u.word(m.to())) || isChoice(u, m)) return false;
    for (int i = 0; i < m.from(); i++) if (INTENDED.contains(u.word(i))) return false;
    boolean acts = c.hasAny("v-open", "v-develop", "v-move", "v-detach", "v-collapse");
    boolean worked = acts && !c.has("c-says");
    return !(c.hasAny("spine-image", "c-source") && !worked || describes(u, c, m));
  }

  /** {@code The retroperitoneal fat is clean}: how it is there. */
  private static boolean describes(Utterance u, Clause c, Mention m) {
    for (int i = m.to(); i < c.to(); i++) {
      if (!BEING.contains(u.word(i))) continue;
      for (int k = i + 1; k < Math.min(c.to(), i + 4); k++) {
        if (STATES.contains(u.word(k))) return true;
      }
    }
    return false;
  }

  /** {@code Retroperitoneal or transperitoneal}, {@code trans- or retroperitoneal}. */
  private static boolean isChoice(Utterance u, Mention m) {
    Clause c = u.clauseAt(m.from());
    for (int i = Math.max(c.from(), m.from() - 3); i < Math.min(c.to(), m.to() + 3); i++) {
      if (!Words.oneOf(u.word(i), "or", "versus", "vs")) continue;
      if (u.word(i - 1).equals("-") && i < m.from()) return true;
      for (Mention o : u.mentions()) {
        boolean other = Words.oneOf(o.concept(), WAYS) && !o.concept().equals(m.concept());
        boolean across = i < m.from() ? o.to() <= i : o.from() > i;
        if (other && across && Math.abs(o.from() - i) <= 4) return true;
      }
    }
    return false;
  }
}
