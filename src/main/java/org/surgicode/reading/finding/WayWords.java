package org.surgicode.reading.finding;

import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** The way in as words name it: in the body, in a field, in a title. */
final class WayWords {
  private static final WordSet AFTER_BEHIND = WordSet.of(",", ".", ";", "and", "by", "through");

  private static final WordSet CHEST_RIBS =
      WordSet.of(
          "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "3rd", "4th", "5th",
          "6th", "7th", "8th", "9th");

  private static final WordSet NUMBERED =
      WordSet.of(
          "three", "four", "five", "six", "seven", "eight", "nine", "3", "4", "5", "6", "7", "8",
          "9");

  private WayWords() {}

  static void read(Utterance u, WaySigns s) {
    field(u, s);
    if (u.asserts("thoracoabdominal")) s.put(Way.THORACOLUMBAR, u);
    if (beyondScar(u, "thoracotomy")) s.put(Way.CHEST, u);
    if (NamedWay.tells(u, "transperitoneal") && !u.has("organ")
        || NamedWay.tells(u, "laparotomy") && beyondScar(u, "laparotomy")) {
      s.put(Way.PERITONEUM_OPENED, u);
    }
    if (u.asserts("bowel-packed")
        || (u.asserts("bowel") && u.asserts("v-pack") && !u.has("peritoneum"))) {
      s.put(Way.PERITONEUM_OPENED, u);
    }
    if (ribBed(u) || lungAway(u)) s.put(Way.CHEST, u);
    if (throughNeedle(u)) return;
    if (NamedWay.tells(u, "retroperitoneal")
        || NamedWay.tells(u, "transpsoas")
        || u.asserts("antepsoas")) {
      s.put(Way.PERITONEUM_ASIDE, u);
    }
    if (goesBehindIt(u) || keptWhole(u) || besidePsoas(u)) s.put(Way.PERITONEUM_ASIDE, u);
    if (u.asserts("flank")) s.put(Way.FLANK, u);
    if (u.asserts("neck-way") || cervicalField(u)) s.put(Way.NECK, u);
    if (u.asserts("extracavitary")) s.put(Way.EXTRACAVITARY, u);
    if (u.asserts("laminectomy")
        || u.asserts("transpedicular")
        || u.has("posterior-way") && u.mentions().any(m -> throughBack(u, m))
        || fromBehind(u)) {
      s.put(Way.FROM_BEHIND, u);
    }
    if (u.asserts("anterior-way")) s.put(Way.FROM_FRONT, u);
  }

  /** {@code Approach: anterior, right cervical}. */
  private static boolean cervicalField(Utterance u) {
    boolean asked = u.under("approach") || u.under("access") || u.under("exposure");
    return asked
        && u.hasWord("cervical", "neck")
        && u.hasWord("anterior", "anterolateral", "front")
        && !u.hasWord("posterior", "not", "no");
  }

  /** Told of as done; not {@code the old laparotomy scar}, unless it was opened. */
  private static boolean beyondScar(Utterance u, String way) {
    for (Mention m : u.mentions()) {
      if (m.concept().equals(way) && u.asserted(m) && !isScar(u, m)) return true;
    }
    return false;
  }

  private static boolean isScar(Utterance u, Mention m) {
    if (u.word(m.from() - 1).equals("a") && u.word(m.from() - 2).equals("for")) {
      if (u.word(m.from() - 3).equals("as")) return true;
    }
    boolean scar = Words.oneOf(u.word(m.to()), "scar", "scars");
    scar |= Words.oneOf(u.word(m.to() + 1), "scar", "scars");
    boolean opened = u.clauseAt(m.from()).has("v-open") && u.isHead(m);
    return scar && !opened;
  }

  /** {@code Through the bed of the left eighth rib}: into the chest. */
  private static boolean ribBed(Utterance u) {
    if (!u.hasWord("bed")) return false;
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      if (!u.word(i).equals("bed") || !u.word(i + 1).equals("of")) continue;
      boolean numbered = u.word(i + 2).equals("rib") && NUMBERED.contains(u.word(i + 3));
      if (numbered && u.clauseAt(i).real()) return true;
      boolean chest = false;
      for (int k = i + 2; k < i + 7; k++) {
        chest |= CHEST_RIBS.contains(u.word(k));
        if (chest && u.word(k).equals("rib")) return u.clauseAt(i).real();
      }
    }
    return false;
  }

  /** {@code Peritoneum intact throughout}, {@code the sac of the bowels was left shut}. */
  private static boolean keptWhole(Utterance u) {
    if (!u.hasAny("w-intact", "shut-state", "v-open")) return false;
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("peritoneum") || !u.isHead(m)) continue;
      Clause c = u.clauseAt(m.from());
      if (!c.real() || c.hasAny("v-close", "tear", "accident")) continue;
      for (Mention w : c.mentions()) {
        boolean whole = Words.oneOf(w.concept(), "w-intact", "shut-state") && u.asserted(w);
        boolean unopened = w.concept().equals("v-open") && u.negated(w) && !u.negated(m);
        if (w.from() >= m.to() && w.from() - m.to() <= 4 && (whole || unopened)) return true;
      }
    }
    return false;
  }

  /**
   * {@code Between the aorta and the front border of the psoas}, {@code the fibers of the psoas
   * were spread}.
   */
  private static boolean besidePsoas(Utterance u) {
    if (!u.has("psoas")) return false;
    for (Mention m : u.mentions()) {
      Clause c = u.clauseAt(m.from());
      if (!m.concept().equals("psoas") || !c.real() || u.negated(m)) continue;
      boolean between = false;
      boolean vessel = false;
      boolean fibers = false;
      boolean spread = false;
      for (int i = c.from(); i < c.to(); i++) {
        between |= u.word(i).equals("between") && i < m.from();
        vessel |= Words.oneOf(u.word(i), "aorta", "cava", "artery", "vessels");
        fibers |= Words.oneOf(u.word(i), "fibers", "fibres", "fiber", "muscle");
        spread |= Words.oneOf(u.word(i), "spread", "split", "parted", "dilated");
      }
      if (between && vessel || fibers && spread && !u.hasWord("without", "not")) return true;
    }
    return false;
  }

  /** {@code Lung away}, {@code lung down}: told without a verb. */
  private static boolean lungAway(Utterance u) {
    for (Mention m : u.mentions()) {
      boolean away = Words.oneOf(u.word(m.to()), "away", "down", "aside", "collapsed");
      if (m.concept().equals("lung") && away && !ofIt(u, m) && u.asserted(m)) return true;
    }
    return false;
  }

  private static boolean ofIt(Utterance u, Mention m) {
    int i = m.from() - 1;
    while (i > 0 && Words.oneOf(u.word(i), "the", "left", "right", "whole")) i--;
    return u.word(i).equals("of");
  }

  /** {@code A pigtail was left in the retroperitoneal space under CT}: no way to the spine. */
  private static boolean throughNeedle(Utterance u) {
    return u.has("percutaneous") && u.has("retroperitoneal");
  }

  /** {@code A hole in the peritoneum was sewn and the dissection went on outside it}. */
  private static boolean goesBehindIt(Utterance u) {
    if (!u.has("peritoneum")) return false;
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("peritoneum")) continue;
      if ((behind(u, m) || u.word(m.to()).equals("off")) && u.asserted(m)) return true;
      for (int i = m.to(); i + 1 < u.sentence().tokens().size(); i++) {
        boolean beyond = u.word(i).equals("behind") || u.word(i).equals("outside");
        if (beyond && u.word(i + 1).equals("it") && u.clauseAt(i).real()) return true;
      }
    }
    return false;
  }

  /** {@code Behind the peritoneal sac}; not {@code the tumor behind it}. */
  private static boolean behind(Utterance u, Mention m) {
    int i = m.from() - 1;
    while (i > 0 && u.onlyFillers(i, i + 1) && !u.word(i).equals("of")) i--;
    return Words.oneOf(u.word(i), "behind", "outside");
  }

  /** A back told of as the way in, not as the edge of what was prepped. */
  private static boolean throughBack(Utterance u, Mention m) {
    boolean edge = u.clauseAt(m.from()).has("op-start") && !u.isHead(m);
    return m.concept().equals("posterior-way") && u.asserted(m) && !edge && !isScar(u, m);
  }

  /** {@code From behind, we drilled out the body}; not {@code from behind the body}. */
  private static boolean fromBehind(Utterance u) {
    if (!u.hasAny("vertebral-body", "corpectomy") || !u.hasWord("behind")) return false;
    for (int i = 0; i + 1 < u.sentence().tokens().size(); i++) {
      boolean behind = u.word(i).equals("from") && u.word(i + 1).equals("behind");
      if (!behind) continue;
      boolean ends = AFTER_BEHIND.contains(u.word(i + 2));
      if (ends && u.clauseAt(i).real()) return true;
    }
    return false;
  }

  /** {@code Lung: deflated}, {@code Peritoneum: swept medially}. */
  private static void field(Utterance u, WaySigns s) {
    boolean opened = u.asserts("v-open");
    if (asks(u, "lung") && u.asserts("v-collapse")) s.put(Way.CHEST, u);
    if (asks(u, "pleura") && opened) s.put(Way.CHEST, u);
    if (asks(u, "diaphragm") && (opened || u.asserts("v-detach"))) s.put(Way.THORACOLUMBAR, u);
    if (asks(u, "peritoneum") && opened) s.put(Way.PERITONEUM_OPENED, u);
    if (asks(u, "peritoneum") && u.asserts("v-move")) s.put(Way.PERITONEUM_ASIDE, u);
  }

  private static boolean asks(Utterance u, String thing) {
    return u.about(thing) && !u.has(thing) && !u.hasAny("accident", "tear");
  }

  /** {@code Posterior approach for corpectomy}; not that of a second stage with screws. */
  private static boolean resectsFromBehind(Utterance u) {
    boolean behind = u.mentions().any(m -> throughBack(u, m));
    return behind && u.hasAny("corpectomy", "lesion");
  }

  static void title(Utterance u, WaySigns s) {
    if (u.asserts("thoracoabdominal")) s.put(Way.THORACOLUMBAR, u);
    else if (u.asserts("thoracotomy")) s.put(Way.CHEST, u);
    else if (NamedWay.tells(u, "transperitoneal") || NamedWay.tells(u, "laparotomy")) {
      s.put(Way.PERITONEUM_OPENED, u);
    } else if (NamedWay.tells(u, "retroperitoneal") || NamedWay.tells(u, "transpsoas")) {
      s.put(Way.PERITONEUM_ASIDE, u);
    } else if (u.asserts("extracavitary")) {
      s.put(Way.EXTRACAVITARY, u);
    } else if (u.asserts("neck-way")) {
      s.put(Way.NECK, u);
    } else if (u.asserts("transpedicular") || resectsFromBehind(u)) {
      s.put(Way.FROM_BEHIND, u);
    } else if (u.asserts("anterior-way")) {
      s.put(Way.FROM_FRONT, u);
    }
  }
}
