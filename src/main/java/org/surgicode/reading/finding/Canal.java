package org.surgicode.reading.finding;

import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Quote;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Words;

/** Whether the operation reached the spinal canal. */
final class Canal {
  private Canal() {}

  /** Words that the canal was neither opened nor touched. */
  static @Nullable Quote canalUntouched(OperationRecord record) {
    for (Report r : record.reports()) {
      for (Utterance u : r.body()) {
        for (Mention m : u.mentions()) {
          if (m.concept().equals("canal") && u.clauseAt(m.from()).real()) {
            boolean untouched = deniedAround(u, m);
            if (untouched) return u.quote(m.from());
          }
        }
      }
    }
    return null;
  }

  private static boolean deniedAround(Utterance u, Mention m) {
    var c = u.clauseAt(m.from());
    boolean left = c.has("w-intact") || c.has("v-leave");
    if (left && u.isHead(m)) return true;
    if (!c.hasAny("v-open", "v-develop", "v-find", "v-inspect")) return false;
    for (int i = c.from(); i < c.to(); i++) {
      String w = u.word(i);
      if (w.equals("not") || w.equals("neither") || w.equals("never")) return true;
    }
    return false;
  }

  /** The dura was dealt with, or the lesion is placed in the canal. */
  static boolean canalReached(OperationRecord record) {
    boolean dura = record.acts().anyMatch(a -> a.done() && a.is("v-open", "dura", "durotomy"));
    if (dura) return true;
    for (Utterance u : record.body()) {
      for (Mention m : u.mentions()) {
        boolean place = Words.oneOf(m.concept(), "in-dura", "out-dura", "canal", "roots", "dura");
        if (m.concept().equals("canal") && deniedAround(u, m)) continue;
        if (place && u.asserted(m) && u.firstAsserted("lesion") != null) return true;
      }
    }
    for (Utterance u : record.headings()) {
      if (u.has("lesion") && u.hasAny("canal", "in-dura", "out-dura", "roots")) return true;
    }
    return false;
  }

  static boolean duraOpened(OperationRecord record) {
    return record.acts().anyMatch(a -> a.done() && a.is("v-open", "dura", "durotomy", "arachnoid"));
  }

  /** {@code The canal was open to view from pedicle to pedicle}: what was seen, not taken. */
  static boolean viewed(Utterance u, Clause c) {
    if (!c.has("canal") || c.hasAny("vertebral-body", "level", "bone-matter", "v-bone")) {
      return false;
    }
    for (int i = c.from(); i < c.to(); i++) {
      if (Words.oneOf(u.word(i), "view", "visible", "seen", "sight")) return true;
    }
    return false;
  }
}
