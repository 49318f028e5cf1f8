package org.surgicode.reading.finding;

import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Words;

/** Signs that what was freed, drained or moved also left the patient. */
final class Outward {
  private Outward() {}

  /** {@code Through the opening the mass was drawn}; not {@code drawn forward}. */
  static boolean drawnThrough(Act a) {
    Utterance u = a.utterance();
    Clause c = a.clause();
    boolean through = false;
    for (int i = c.from(); i < a.verb().from(); i++) through |= u.word(i).equals("through");
    boolean ends = Words.oneOf(u.word(a.verb().to()), ".", ",", ";", "and", "out");
    return through && ends && Words.oneOf(u.word(a.verb().from()), "drawn", "pulled", "brought");
  }

  /** {@code Dissected free and sent to pathology}: what is sent whole was taken out. */
  static boolean handedOver(Utterance u) {
    boolean sent = u.hasWord("sent", "submitted", "forwarded", "delivered");
    return sent
        && u.hasWord("pathology", "histology", "laboratory", "lab", "histopathology", "specimen")
        && !u.hasAny("sample-word", "biopsy", "v-biopsy");
  }

  /** {@code Drained and its membrane removed}; not {@code nothing of its membrane was taken}. */
  static boolean wallTaken(Utterance u) {
    for (Mention m : u.mentions()) {
      boolean part = m.concept().equals("lesion-part") || m.concept().equals("lesion-part-word");
      if (part && u.asserted(m)) return true;
    }
    return false;
  }
}
