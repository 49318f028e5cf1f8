package org.surgicode.reading.finding;

import org.surgicode.reading.language.Amount;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** A share of a body that only says where a lesion lay, or how far it had grown. */
final class SharePlaces {
  private static final WordSet PLACES =
      WordSet.of("from", "behind", "along", "at", "beside", "opposite", "against", "near", "over");

  private SharePlaces() {}

  /**
   * {@code The mass was lifted from behind the upper third of L3}, {@code the tumor filled two
   * thirds of the body}: what is told is told of the lesion.
   */
  static boolean ofLesion(Utterance u, Amount a) {
    Clause c = u.clauseAt(a.from());
    Mention lesion = null;
    for (Mention m : c.mentions()) {
      boolean thing = Words.oneOf(m.concept(), "lesion", "lesion-part", "fluid-lesion");
      if (thing && m.to() <= a.from() && u.isHead(m)) lesion = m;
    }
    if (lesion == null || c.hasAny("corpectomy", "bone-tool", "v-bone")) return false;
    if (c.has("lesion-spread") && !c.hasAny("v-remove", "v-out")) return true;
    String behind = u.prepositionOf(new Mention("amount", a.from(), a.to()));
    return behind != null && PLACES.contains(behind) && !bodyBefore(u, c, lesion);
  }

  /** {@code The tumor and the body were resected}: the share may be the body's. */
  private static boolean bodyBefore(Utterance u, Clause c, Mention lesion) {
    for (Mention m : c.mentions()) {
      boolean body = Words.oneOf(m.concept(), "vertebral-body", "level");
      if (body && m.to() <= lesion.from() && u.isHead(m)) return true;
    }
    return false;
  }

  /** {@code The potentials fell to 20 percent}, {@code came back to 40 %}: a signal's height. */
  static boolean reached(Utterance u, Amount a) {
    int to = a.from() - 1;
    if (!u.word(to).equals("to")) return false;
    String before = u.word(to - 1);
    boolean back = before.equals("back") && Words.oneOf(u.word(to - 2), "came", "come", "went");
    return back
        || Words.oneOf(
            before, "fell", "dropped", "sank", "declined", "rose", "recovered", "returned");
  }
}
