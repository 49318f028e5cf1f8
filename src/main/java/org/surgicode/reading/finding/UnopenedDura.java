package org.surgicode.reading.finding;

import org.jspecify.annotations.Nullable;
import org.surgicode.reading.finding.DuraStory.Told;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Nouns;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * A dura that stayed closed, told without saying that it was not opened: {@code it was kept shut},
 * {@code no reason to go inside the sac}, {@code we stayed outside the theca}.
 */
final class UnopenedDura {
  private static final WordSet INTO =
      WordSet.of("inside", "into", "within", "through", "past", "beyond", "behind");
  private static final WordSet OPENING =
      WordSet.of("opening", "entering", "incising", "slitting", "cutting", "splitting");
  private static final WordSet LATER = WordSet.of("again", "yet", "before", "until", "else");
  private static final WordSet EVER = WordSet.of("never", "time", "stage", "point", "throughout");

  private UnopenedDura() {}

  /**
   * Adds what a sentence tells.
   *
   * @param before the sentence before it, or null
   */
  static void read(Utterance u, @Nullable Utterance before, DuraStory story) {
    if (DuraWords.ofBowels(u)) return;
    for (Mention m : u.mentions()) {
      Clause c = u.clauseAt(m.from());
      if (!c.real()) continue;
      Told told =
          switch (m.concept()) {
            case "shut-state" -> state(u, m, c, before);
            case "dura", "in-dura" -> leftUnentered(u, m, c) ? Told.CLOSED : null;
            case "out-dura" -> workedOutside(u, m, c) ? Told.CLOSED : null;
            case "tear" -> u.negated(m) && ofDura(u, m, c, before) ? Told.WHOLE : null;
            case "csf" -> neverSeen(u, m, c) ? Told.WHOLE : null;
            default -> null;
          };
      if (told != null) story.tell(told, u.quote(m.from()));
    }
  }

  /** {@code The sac was kept shut}, {@code it remained whole}; not what was sewn before. */
  private static @Nullable Told state(
      Utterance u, Mention state, Clause c, @Nullable Utterance before) {
    boolean sewn = u.hasAny("seal-thing", "dural-closure", "durotomy") || sewn(u, state);
    if (u.negated(state) || sewn || hasLater(u) || !ofDura(u, state, c, before)) return null;
    boolean kept =
        c.all("stay-word").stream()
            .anyMatch(m -> m.to() <= state.from() && state.from() - m.to() <= 3);
    boolean shut = Words.oneOf(u.word(state.from()), "closed", "shut", "sealed");
    if (!kept) return shut ? null : Told.WHOLE;
    return shut && c.has("dura") ? Told.CLOSED : Told.WHOLE;
  }

  private static boolean sewn(Utterance u, Mention state) {
    return u.mentions().any(m -> m.concept().equals("v-close") && m.from() != state.from());
  }

  /** The dura, or a pronoun that stands for it, is what is spoken of before a mention. */
  private static boolean ofDura(Utterance u, Mention m, Clause c, @Nullable Utterance before) {
    if (c.all("dura").stream().anyMatch(d -> m.concept().equals("tear") || d.to() <= m.from())) {
      return true;
    }
    boolean it = false;
    for (int i = c.from(); i < c.to(); i++) it |= Words.oneOf(u.word(i), "it", "which");
    boolean bare = c.from() > 0 && !c.mentions().any(n -> isThing(n) && n.from() < m.from());
    if (!it && !bare) return false;
    if (u.mentions().any(d -> d.concept().equals("dura") && d.to() <= c.from() && u.isHead(d))) {
      return true;
    }
    return it
        && before != null
        && !u.mentions().any(n -> isThing(n) && n.from() < m.from())
        && before.mentions().any(d -> d.concept().equals("dura") && before.isHead(d));
  }

  private static boolean isThing(Mention m) {
    return Nouns.isNoun(m.concept());
  }

  /**
   * {@code We did not go through the dura}, {@code no reason to look inside the sac}, {@code
   * opening the theca was never called for}.
   */
  private static boolean leftUnentered(Utterance u, Mention dura, Clause c) {
    if (hasLater(u)) return false;
    int at = dura.from();
    while (at > c.from() && !INTO.contains(u.word(at)) && dura.from() - at < 3) at--;
    if (INTO.contains(u.word(at))) {
      return c.mentions().any(v -> v.concept().equals("going-word") && at(v, dura) && u.negated(v));
    }
    for (int i = Math.max(c.from(), dura.from() - 3); i < dura.from(); i++) {
      if (OPENING.contains(u.word(i))) return unasked(u, c, dura.to());
    }
    return false;
  }

  private static boolean at(Mention verb, Mention dura) {
    return verb.to() <= dura.from() && dura.from() - verb.to() <= 3;
  }

  /** {@code Was never called for}, {@code was not thought necessary}. */
  private static boolean unasked(Utterance u, Clause c, int from) {
    boolean denied = false;
    for (int i = from; i < c.to(); i++) {
      denied |= Words.oneOf(u.word(i), "not", "never");
      boolean asked = Words.oneOf(u.word(i), "needed", "necessary", "called", "required");
      if (denied && asked || Words.oneOf(u.word(i), "unnecessary", "superfluous")) return true;
    }
    return false;
  }

  /** {@code We stayed outside the sac}, {@code all work was done outside the dura}. */
  private static boolean workedOutside(Utterance u, Mention outside, Clause c) {
    if (!Words.oneOf(u.word(outside.from()), "outside", "extradural", "extradurally", "epidural")) {
      return false;
    }
    boolean stays =
        c.mentions()
            .any(
                v ->
                    Words.oneOf(v.concept(), "stay-word", "v-perform")
                        && v.to() <= outside.from()
                        && outside.from() - v.to() <= 3
                        && !u.negated(v));
    boolean work = false;
    for (int i = c.from(); i < outside.from(); i++) {
      work |= Words.oneOf(u.word(i), "we", "i", "everything", "work", "operation", "dissection");
    }
    return stays && work && !hasLater(u);
  }

  /**
   * {@code At no time was cerebrospinal fluid seen}; a leak looked for at the end tells nothing.
   */
  private static boolean neverSeen(Utterance u, Mention csf, Clause c) {
    boolean ever = false;
    for (int i = c.from(); i < c.to(); i++) ever |= EVER.contains(u.word(i));
    return ever && u.negated(csf) && c.hasAny("v-find", "v-flow", "v-inspect");
  }

  private static boolean hasLater(Utterance u) {
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      if (LATER.contains(u.word(i))) return true;
    }
    return false;
  }
}
