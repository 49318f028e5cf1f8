package org.surgicode.reading.finding;

import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** {@code A small piece of the tumor was taken}: a sample of a lesion, no removal of it. */
final class LesionCrumbs {
  private static final WordSet ONE =
      WordSet.of("piece", "bit", "fragment", "corner", "crumb", "morsel", "snip", "scrap", "shred");
  private static final WordSet MANY =
      WordSet.of("pieces", "bits", "fragments", "crumbs", "morsels", "snips", "scraps", "shreds");
  private static final WordSet SMALL = WordSet.of("small", "tiny", "little", "few", "minute");
  private static final WordSet LAST =
      WordSet.of("last", "final", "remaining", "large", "big", "each", "every", "whole", "other");

  /** So many words stand before the crumb: {@code two very small bits}. */
  private static final int BEFORE = 4;

  private LesionCrumbs() {}

  /** Whether what an act takes is no more than a crumb. */
  static boolean only(Act a) {
    Utterance u = a.objectPlace();
    if (a.utterance().hasWord("until", "till", "another", "sized")) return false;
    for (Mention o : a.objects()) {
      int crumb = o.concept().equals("lesion") ? beforeOf(u, o) : o.to() - 1;
      if (crumb >= 0 && isCrumb(u, crumb)) return true;
    }
    return false;
  }

  /** Whether a sentence names a crumb, of whatever. */
  static boolean namesOne(Utterance u) {
    for (int i = 1; i < u.sentence().tokens().size(); i++) if (isCrumb(u, i)) return true;
    return false;
  }

  /** The word before {@code of the tumor}, or -1. */
  private static int beforeOf(Utterance u, Mention lesion) {
    int of = lesion.from() - 1;
    while (of > 0 && u.onlyFillers(of, of + 1) && !u.word(of).equals("of")) of--;
    return u.word(of).equals("of") ? of - 1 : -1;
  }

  private static boolean isCrumb(Utterance u, int at) {
    boolean one = ONE.contains(u.word(at));
    if (Words.oneOf(u.word(at + 1), "by", "after")) return false;
    if (!one && !MANY.contains(u.word(at))) return false;
    boolean single = false;
    for (int i = at - 1; i >= Math.max(0, at - BEFORE); i--) {
      if (LAST.contains(u.word(i)) || u.word(i).equals("in")) return false;
      single |= SMALL.contains(u.word(i)) || one && Words.oneOf(u.word(i), "a", "one");
    }
    return single;
  }
}
