package org.surgicode.reading.finding;

import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** Signs that what was freed, drained or moved also left the patient. */
final class Outward {
  private static final WordSet GIVEN =
      WordSet.of("given", "gave", "handed", "passed", "received", "receives", "gives", "hands");
  private static final WordSet PERSONS =
      WordSet.of("nurse", "assistant", "scrub", "resident", "registrar", "theatre");
  private static final WordSet PLACES =
      WordSet.of("canal", "spine", "bed", "field", "wound", "patient", "cavity");

  private Outward() {}

  /** {@code The tumor left the canal in one pull}; not {@code was left in the canal}. */
  static boolean leaves(Utterance u, Mention verb) {
    boolean was = Words.oneOf(u.word(verb.from() - 1), "was", "were", "been", "is", "be");
    boolean active = u.word(verb.from()).equals("left") && !was;
    boolean the = Words.oneOf(u.word(verb.to()), "the", "its");
    return active && the && PLACES.contains(u.word(verb.to() + 1));
  }

  /**
   * {@code It was soon lying in the dish}, {@code eased free and given to the nurse}: what is
   * talked of has arrived outside.
   */
  static boolean arrives(Utterance u, Clause c) {
    if (!c.real() || u.hasAny("sample-word", "biopsy", "v-biopsy", "tissue-bit")) return false;
    boolean dish = c.all("receptacle").stream().anyMatch(m -> inside(u, m) && !u.negated(m));
    boolean person = false;
    boolean given = false;
    for (int i = c.from(); i < c.to(); i++) {
      person |= PERSONS.contains(u.word(i));
      given |= GIVEN.contains(u.word(i));
    }
    return dish || person && given;
  }

  private static boolean inside(Utterance u, Mention m) {
    for (int i = m.from() - 1; i >= Math.max(0, m.from() - 3); i--) {
      if (Words.oneOf(u.word(i), "in", "into", "to", "onto")) return true;
    }
    return false;
  }

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
