package org.surgicode.reading.finding;

import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * What is said of the place where a lesion was: {@code the bed was clean}, {@code none of it was
 * left}; where nothing of it was taken, it stayed.
 */
final class LesionBed {
  private static final WordSet STAYS = WordSet.of("left", "remained", "remains", "remaining");
  private static final WordSet AFTER =
      WordSet.of(".", ",", ";", "when", "in", "inside", "within", "behind", "at", "and", "by");
  private static final String[] BONE = {
    "vertebral-body", "level", "disc", "endplate", "osteophyte", "ligament", "lamina", "fragment"
  };

  private LesionBed() {}

  /**
   * Adds what a sentence tells.
   *
   * @param talk whether a lesion is talked of; else it must name one
   */
  static void read(Utterance u, boolean talk, LesionStory story) {
    if (!talk && !u.has("lesion")) return;
    if (closedOver(u)) story.tell(LesionFate.LEFT, u.quote());
    Mention clean = talk ? u.firstAsserted("clean-bed") : null;
    if (clean != null) {
      boolean taken = takes(u, u.clauseAt(clean.from()), clean.to());
      story.tell(taken ? LesionFate.LEFT : LesionFate.PIECES, u.quote());
    } else if (noneStays(u)) {
      story.tell(LesionFate.PIECES, u.quote());
    }
  }

  /** {@code We closed without opening the dura}, told while a lesion is talked of. */
  private static boolean closedOver(Utterance u) {
    for (int i = 0; i + 2 < u.sentence().tokens().size(); i++) {
      boolean closed = u.word(i).equals("closed") && u.word(i + 1).equals("without");
      boolean we = Words.oneOf(u.word(i - 1), "we", "i", "and", "then", "was", ",");
      if (closed && we && Words.oneOf(u.word(i + 2), "opening", "touching", "removing"))
        return true;
    }
    return false;
  }

  /** {@code Nothing of it was cut away}: the verb behind is denied too. */
  private static boolean takes(Utterance u, Clause c, int from) {
    for (Mention m : c.mentions()) {
      boolean verb = Words.oneOf(m.concept(), "v-remove", "v-biopsy", "v-detach");
      if (verb && m.from() >= from && m.from() - from <= 3) return true;
    }
    return Words.oneOf(u.word(from + 1), "taken", "removed");
  }

  /** {@code None of it was left}, {@code no tumor was left in the canal}. */
  private static boolean noneStays(Utterance u) {
    if (!u.hasWord("none", "nothing", "no")) return false;
    if (u.hasWord("scan", "mri", "ct", "imaging", "film", "films")) return false;
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      boolean none = Words.oneOf(u.word(i), "none", "nothing", "no");
      Clause c = u.clauseAt(i);
      if (!none || !c.real() || c.hasAny(BONE)) continue;
      boolean it = false;
      for (int k = i + 1; k < Math.min(c.to(), i + 7); k++) {
        int at = k;
        it |= u.word(k).equals("of") && Words.oneOf(u.word(k + 1), "it", "them");
        it |= c.mentions().stream().anyMatch(m -> m.concept().equals("lesion") && m.from() == at);
        if (it && STAYS.contains(u.word(k)) && AFTER.contains(u.word(k + 1))) return true;
      }
    }
    return false;
  }
}
