package org.surgicode.reading.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** What {@code which} and {@code that} point back to. */
final class Antecedents {
  /** What a surgeon leaves in place. */
  private static final WordSet STAYING = WordSet.of("dura", "peritoneum", "pleura", "diaphragm");

  /** So many words may stand between a thing and {@code which}. */
  private static final int NEAR = 3;

  private static final WordSet BARE =
      WordSet.of(
          "and", "then", "also", "or", "partly", "completely", "carefully", "finally", "not");

  private static final WordSet TIMES =
      WordSet.of(
          "hour",
          "hours",
          "minute",
          "minutes",
          "min",
          "time",
          "while",
          "long",
          "longer",
          "patience");

  private Antecedents() {}

  static boolean beginsWithWhich(Utterance u, Clause c) {
    return Words.oneOf(u.word(c.from()), "which", "that");
  }

  /**
   * The thing before {@code which}: the nearest one, but of {@code a tumor on the dura, which was
   * removed} the one that can be removed.
   */
  static List<Mention> of(Utterance u, Clause c, Mention verb) {
    Mention nearest = null;
    Mention head = null;
    for (Mention m : u.mentions()) {
      if (m.to() > c.from() || !Nouns.isMain(m.concept())) continue;
      if (c.from() - m.to() <= NEAR) nearest = m;
      if (u.isHead(m)) head = m;
    }
    boolean stays =
        nearest != null
            && verb.concept().equals("v-remove")
            && STAYING.contains(nearest.concept())
            && !u.isHead(nearest);
    if (stays && head != null && !STAYING.contains(head.concept())) return List.of(head);
    if (nearest == null) {
      Mention aside = justBefore(u, c);
      return aside == null ? List.of() : List.of(aside);
    }
    return List.of(nearest);
  }

  /**
   * {@code To reach the ligament, that is cut}: the thing right before it, if it is no main one.
   */
  static @Nullable Mention justBefore(Utterance u, Clause c) {
    if (!beginsWithWhich(u, c)) return null;
    Mention last = null;
    for (Mention m : u.mentions()) {
      boolean noun = Nouns.isNoun(m.concept()) && !Nouns.isMain(m.concept());
      if (noun && m.to() <= c.from() && c.from() - m.to() <= 1) last = m;
    }
    return last;
  }

  /** {@code As far as the scar, which was excised}: a thing that no word is known for. */
  static boolean isUnknown(Utterance u, Clause c) {
    if (!beginsWithWhich(u, c)) return false;
    int i = c.from() - 1;
    if (u.word(i).equals(",")) i--;
    int at = i;
    boolean known =
        u.levels().any(l -> l.from() <= at && at < l.to())
            || u.mentions().any(m -> m.from() <= at && at < m.to() && Nouns.isNoun(m.concept()));
    return !known && Words.oneOf(u.word(i - 1), "the", "a", "an", "this", "its");
  }

  /** {@code Which took the better part of an hour}: nothing was taken but time. */
  static boolean takesTime(Utterance u, Clause c, Mention verb) {
    if (!Words.oneOf(u.word(verb.from()), "took", "takes", "taking")) return false;
    if (verb.to() - verb.from() > 1 || Words.oneOf(u.word(verb.to()), "out", "off", "away")) {
      return false;
    }
    for (int i = verb.to(); i < Math.min(c.to(), verb.to() + 7); i++) {
      if (TIMES.contains(u.word(i))) return true;
    }
    return false;
  }

  /** {@code Which is cut and taken away}: a participle without its own helper goes on with it. */
  static boolean goesOn(Utterance u, Clause before, Clause c, Mention verb) {
    if (!beginsWithWhich(u, before) || c.from() != before.to() && c.from() != before.to() + 1) {
      return false;
    }
    for (int i = c.from(); i < verb.from(); i++) if (!BARE.contains(u.word(i))) return false;
    return u.word(c.from()).equals("and") && u.passive(verb);
  }
}
