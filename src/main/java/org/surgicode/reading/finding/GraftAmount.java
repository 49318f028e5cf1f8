package org.surgicode.reading.finding;

import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Quote;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** How much bone was put in: a volume, a weight, or a length that is the graft's own. */
final class GraftAmount {
  private static final WordSet GRAFTS =
      WordSet.of(
          "graft-piece",
          "graft-pieces",
          "graft-iliac",
          "graft-word",
          "graft-own",
          "graft-donor",
          "rib");
  private static final WordSet OTHERS =
      WordSet.of(
          "cage",
          "plate",
          "screw",
          "rod",
          "incision",
          "separate-cut",
          "gap-place",
          "corpectomy",
          "disc");
  private static final WordSet SHAPED =
      WordSet.of("cut", "trimmed", "shaped", "fashioned", "sized", "sawn", "tailored", "shortened");
  private static final int AFTER = 4;

  private GraftAmount() {}

  /** The words that tell it in a sentence about a graft, or null. */
  static @Nullable Quote in(Utterance u) {
    int n = u.sentence().tokens().size();
    if (Measure.in(u, 0, n, Measure.VOLUMES)) return u.quote();
    for (int i = 0; i < n; i++) {
      if (!Measure.at(u, i, Measure.LENGTHS)) continue;
      if (ofThatLength(u, i)) return u.quote(i);
      Mention owner = owner(u, i);
      if (owner != null && GRAFTS.contains(owner.concept())) return u.quote(owner.from());
    }
    return null;
  }

  /** {@code A gap of 31 mm, and a fibula was cut in two struts of that length}. */
  private static boolean ofThatLength(Utterance u, int measured) {
    for (int i = measured + 1; i < u.sentence().tokens().size(); i++) {
      boolean same = Words.oneOf(u.word(i), "that", "this", "same", "equal");
      if (same && Words.oneOf(u.word(i + 1), "length", "size", "height")) {
        return u.mentions().any(m -> m.from() > measured && GRAFTS.contains(m.concept()));
      }
    }
    return false;
  }

  /** What a length measures: {@code a 5 cm cut, a cut of 5 cm, a strut through a cut, 38 mm,}. */
  private static @Nullable Mention owner(Utterance u, int at) {
    for (int i = at + 1; i < at + AFTER; i++) {
      if (Words.oneOf(u.word(i), ",", ";", "and", "with", "in", "from", "through", "was")) break;
      Mention next = ownerAt(u, i);
      if (next != null) return next;
    }
    Mention nearest = null;
    Mention subject = null;
    for (Mention m : u.mentions()) {
      if (m.to() > at) break;
      if (!owns(u, m)) continue;
      if (subject == null || joined(u, subject.to(), m.from())) subject = m;
      nearest = m;
    }
    return nearest != null && ofItsOwn(u, nearest, at) ? nearest : subject;
  }

  /** Nothing that tells a new thing of the subject stands between a noun and its length. */
  private static boolean ofItsOwn(Utterance u, Mention noun, int at) {
    int first = Words.oneOf(u.word(at - 1), "by", "x", "\u00d7") ? at - 2 : at;
    if (u.word(first - 1).equals("to") && SHAPED.contains(u.word(first - 2))) {
      return GRAFTS.contains(noun.concept());
    }
    if (Words.oneOf(u.word(first - 1), ",", "(", ":")) {
      return noun.to() == first - 1 && GRAFTS.contains(noun.concept());
    }
    return u.mentions()
        .none(m -> m.from() >= noun.to() && m.to() <= at && m.concept().startsWith("v-"));
  }

  private static boolean joined(Utterance u, int from, int to) {
    for (int i = from; i < to; i++) if (Words.oneOf(u.word(i), ";", "and")) return true;
    return false;
  }

  private static @Nullable Mention ownerAt(Utterance u, int token) {
    for (Mention m : u.mentions()) if (m.from() == token && owns(u, m)) return m;
    return null;
  }

  /** A noun: what {@code was cut} is no incision. */
  private static boolean owns(Utterance u, Mention m) {
    if (GRAFTS.contains(m.concept())) return true;
    return OTHERS.contains(m.concept()) && !Words.oneOf(u.word(m.from() - 1), "was", "were", "and");
  }
}
