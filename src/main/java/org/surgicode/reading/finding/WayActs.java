package org.surgicode.reading.finding;

import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Words;

/** The way in as acts on peritoneum, pleura, lung and diaphragm tell it. */
final class WayActs {
  private WayActs() {}

  static void read(Act act, WaySigns s) {
    if (!act.done()) return;
    Utterance u = act.utterance();
    boolean slip = slip(act);
    if (act.on("peritoneum", "peritoneal-cavity", "posterior-peritoneum")) {
      if (act.verb().concept().equals("v-open")
          && (!act.resolved() || opened(act))
          && !slip
          && !splitsAside(act)
          && !behindComma(act)) {
        s.put(Way.PERITONEUM_OPENED, u);
      } else if (act.verb().concept().equals("v-develop") && act.on("peritoneal-cavity")) {
        s.put(Way.PERITONEUM_OPENED, u);
      } else if ((act.is("v-move")
              || act.is("v-remove")
              || act.is("v-collapse")
              || act.is("v-detach"))
          && act.on("peritoneum")) {
        s.put(Way.PERITONEUM_ASIDE, u);
      }
    }
    if (act.is("v-move", "kidney", "psoas")) s.put(Way.FLANK, u);
    if (act.is("v-open", "pleura") && !slip) s.put(Way.CHEST, u);
    if (act.is("v-collapse", "lung")) s.put(Way.CHEST, u);
    if (act.is("v-detach", "diaphragm")
        || act.is("v-open", "diaphragm")
        || takenDown(act)
        || dome(act)) {
      s.put(Way.THORACOLUMBAR, u);
    }
    if (act.is("v-remove", "lamina")) s.put(Way.FROM_BEHIND, u);
  }

  /** {@code The peritoneum came into view; it was opened}. */
  private static boolean opened(Act act) {
    Utterance u = act.utterance();
    return Words.oneOf(u.word(act.verb().from()), "opened", "incised", "entered", "open", "opens")
        && !u.hasAny("dura", "pleura", "diaphragm", "retroperitoneal");
  }

  /** {@code The diaphragm was taken off the chest wall}; not merely lifted. */
  private static boolean takenDown(Act act) {
    Utterance u = act.utterance();
    boolean parted = false;
    for (int i = act.verb().from() + 1; i <= act.verb().to(); i++) {
      parted |= Words.oneOf(u.word(i), "off", "down", "away", "from");
    }
    return act.is("v-remove", "diaphragm")
        && parted
        && !u.word(act.verb().from()).startsWith("lift");
  }

  /** {@code The dome was cut from the ribs and the crus divided}: the diaphragm by its parts. */
  private static boolean dome(Act act) {
    Utterance u = act.utterance();
    boolean parts = act.is("v-detach", "crus") || act.is("v-open", "crus") || takenOffRibs(act);
    return parts && u.hasWord("dome", "cupola", "leaf") && u.has("crus") && !u.has("lesion");
  }

  private static boolean takenOffRibs(Act act) {
    boolean off = act.is("v-detach") || act.is("v-open") || act.is("v-remove");
    return off && act.utterance().hasWord("costal", "rib", "ribs", "margin");
  }

  /** {@code I split the muscle, roll the sac forward}: the second thing is not split. */
  private static boolean behindComma(Act act) {
    for (Mention o : act.objects()) {
      boolean peritoneum = o.concept().contains("periton");
      if (!peritoneum || o.from() < act.verb().to()) continue;
      for (int i = act.verb().to(); i < o.from(); i++) {
        if (act.utterance().word(i).equals(",")) return true;
      }
    }
    return false;
  }

  /** A small unwanted hole is no way in. */
  static boolean slip(Act act) {
    Utterance u = act.utterance();
    return u.hasAny("accident", "tear");
  }

  /** {@code The peritoneum was divided from the fascia}: parted, not opened. */
  private static boolean splitsAside(Act act) {
    int after = act.verb().to();
    Utterance u = act.utterance();
    return u.word(after).equals("from") || u.word(after).equals("off");
  }
}
