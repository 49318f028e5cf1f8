package org.surgicode.reading.finding;

import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Words;

/** A thing that was about to be done when a sentence speaks of it. */
final class NotYet {
  /** So many words may stand between {@code ready} and the thing. */
  private static final int NEAR = 7;

  private NotYet() {}

  /** {@code With the drill ready for the corpectomy}, {@code about to begin the corpectomy}. */
  static boolean begun(Utterance u, Mention m) {
    boolean aim = false;
    boolean begins = false;
    for (int i = m.from() - 1; i >= Math.max(0, m.from() - NEAR); i--) {
      String w = u.word(i);
      if (Words.oneOf(w, ";", ".")) return false;
      begins |= Words.oneOf(w, "begin", "beginning", "start", "starting", "commence");
      if (begins && w.equals("before")) return true;
      aim |= Words.oneOf(w, "for", "to", "toward", "towards");
      boolean waits =
          Words.oneOf(w, "ready", "readied", "set", "prepared", "preparing", "poised", "about");
      if (aim && waits) return true;
    }
    return false;
  }
}
