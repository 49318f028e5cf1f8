package org.surgicode.reading.finding;

import org.jspecify.annotations.Nullable;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Words;

/**
 * The lateral extracavitary way told without its name: from behind a rib is taken with a transverse
 * process, or the pleura is pushed off whole.
 */
final class SideFromBehind {
  private @Nullable Utterance rib;
  private boolean process;
  private boolean pleura;
  private boolean laminectomy;

  /** Takes in what a sentence tells. */
  void read(Utterance u) {
    laminectomy |= u.asserts("laminectomy");
    if (u.has("rib") && ribTaken(u)) rib = u;
    if (rib == null && !u.hasWord("transverse", "tp")) return;
    process |= processTaken(u);
    pleura |= rib != null && pleuraAside(u);
  }

  /**
   * Where the rib was taken, when the signs make the way; else null. A laminectomy widened by a rib
   * is one from behind.
   *
   * @param behind whether the patient lay face down
   */
  @Nullable Utterance told(boolean behind) {
    return !laminectomy && (process || behind && pleura) ? rib : null;
  }

  private static boolean ribTaken(Utterance u) {
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("rib") || !u.asserted(m)) continue;
      Clause c = u.clauseAt(m.from());
      boolean bed = u.hasWord("bed") && u.hasWord("head");
      if (bed || taken(u, c)) return true;
    }
    return false;
  }

  private static boolean taken(Utterance u, Clause c) {
    return c.mentions()
        .any(v -> Words.oneOf(v.concept(), "v-remove", "v-detach", "v-out") && u.asserted(v));
  }

  private static boolean processTaken(Utterance u) {
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      boolean named = u.word(i).equals("transverse") && u.word(i + 1).startsWith("process");
      if (!named && !u.word(i).equals("tp")) continue;
      Clause c = u.clauseAt(i);
      boolean kept = c.has("v-leave") || c.has("v-fuse") || c.has("w-intact");
      boolean through = u.hasWord("bed") && c.real();
      if (!kept && c.real() && (through || taken(u, c) || c.has("rib"))) return true;
    }
    return false;
  }

  private static boolean pleuraAside(Utterance u) {
    for (Mention m : u.mentions()) {
      boolean lining = m.concept().equals("pleura") || m.concept().equals("lung");
      if (!lining || !u.clauseAt(m.from()).real()) continue;
      if (u.hasAny("v-move", "w-intact", "v-inspect") || u.hasWord("closed", "off", "ahead")) {
        return true;
      }
    }
    return false;
  }
}
