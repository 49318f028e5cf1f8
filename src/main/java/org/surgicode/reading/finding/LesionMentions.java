package org.surgicode.reading.finding;

import java.util.Set;
import org.surgicode.casefile.Quote;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Words;

/** What words on a lesion tell without an act: an end, a rest, a sample, that none is there. */
final class LesionMentions {
  private LesionMentions() {}

  /**
   * Adds what the words of a sentence tell.
   *
   * @param named the kinds of lesions that the reports name: that there was no abscess says nothing
   *     of a nodule
   * @param talk whether a lesion was talked of
   */
  static void read(
      Utterance u, Disguise disguise, Set<String> named, boolean talk, LesionStory story) {
    for (Mention m : u.mentions()) {
      if (disguise.hides(u, m) || LesionAbsence.ofAnother(u, m, named)) continue;
      Clause c = u.clauseAt(m.from());
      Quote q = u.quote(m.from());
      boolean lesion = m.concept().equals("lesion");
      if (lesion && (LesionAbsence.afterRemoval(u, m) || LesionAbsence.noMore(u, m))) {
        story.tell(LesionFate.FINISHED, q);
        continue;
      }
      boolean absent = lesion && (LesionAbsence.notFound(u, m) || LesionAbsence.metNone(u, m));
      if (absent) story.tell(LesionFate.ABSENT, q);
      if (!c.real()) continue;
      boolean denied = u.negated(m);
      switch (m.concept()) {
        case "clean" -> {
          if (!denied) story.tell(LesionFate.FINISHED, q);
        }
        case "residue" -> {
          if (ofBone(u, m)) continue;
          if (denied || noBefore(u, m)) story.tell(LesionFate.FINISHED, q);
          else if (u.word(m.to() - 1).equals("left")) story.tell(LesionFate.LEFT, q);
        }
        case "fluid-lesion" -> {
          boolean flows = c.hasAny("v-drain", "v-out", "v-flow");
          boolean wall = c.has("in-pieces") || Outward.wallTaken(u) && !u.has("v-leave");
          boolean emptied = c.hasAny("v-drain", "v-out");
          if (!denied && emptied && wall) story.tell(LesionFate.EXCISED, q);
          else if (!denied && flows) story.tell(LesionFate.DRAINED, q);
        }
        case "biopsy" -> {
          if (!denied) story.tell(LesionFate.SAMPLED, q);
        }
        case "v-remove" -> {
          boolean gerund = u.word(m.from()).endsWith("ing") && m.from() == 0;
          if (gerund && talk && !denied && wentOn(u, c, m)) story.tell(LesionFate.PIECES, q);
        }
        case "n-remove" -> {
          boolean itsOwn = !u.word(m.to()).equals("of") && talk;
          if (!denied && itsOwn && ended(u, c, m)) story.tell(LesionFate.PIECES, q);
          boolean notFor = u.word(m.from() - 1).equals("for") && u.word(m.from() - 2).equals("not");
          if (itsOwn && notFor) story.tell(LesionFate.LEFT, q);
        }
        case "canal" -> {
          boolean grew = u.hasWord("extension", "extend", "extended", "growth", "reach", "reached");
          boolean whole =
              u.levels(c).isEmpty() && !u.hasWord("above", "below", "beyond", "further");
          if (denied && grew && whole) story.tell(LesionFate.ABSENT_IN_CANAL, q);
        }
        case "lesion" -> {
          if (!denied && shareCame(u, m)) story.tell(LesionFate.EXCISED, q);
          if (!denied && isOut(u, m)) story.tell(LesionFate.FINISHED, q);
          if (!denied && (stays(u, c, m) || leftThere(u, m))) story.tell(LesionFate.LEFT, q);
          lesion(u, m, c, q, story);
        }
        case "v-leave" -> {
          boolean part = c.hasAny("lesion-part-word", "lesion-part");
          boolean stays = !u.word(m.to()).equals("of") && !Outward.leaves(u, m);
          boolean whole = c.has("lesion") && !part && stays;
          if (!denied && whole) story.tell(LesionFate.LEFT, q);
        }
        default -> {}
      }
    }
  }

  /** {@code The mass remains}; not {@code the mass remains to be freed}. */
  private static boolean stays(Utterance u, Clause c, Mention m) {
    if (!Words.oneOf(u.word(m.to()), "remains", "remained", "stays", "stayed")) return false;
    int next = m.to() + 1;
    return next >= c.to()
        || Words.oneOf(u.word(next), ".", ",", ";", "in", "there", "behind", "where");
  }

  /** {@code We left the tumor in place}. */
  private static boolean leftThere(Utterance u, Mention m) {
    int verb = m.from() - 2;
    boolean the = Words.oneOf(u.word(m.from() - 1), "the", "this", "his", "her", "it");
    boolean leaves = Words.oneOf(u.word(verb), "left", "leave", "leaving", "leaves");
    boolean there =
        Words.oneOf(
            u.word(m.to()), "in", "alone", "behind", "where", "untouched", "undisturbed", "as");
    return the && leaves && there && !Words.oneOf(u.word(m.to() + 1), "the", "two", "one");
  }

  /** {@code Nine tenths of the tumor came}. */
  private static boolean shareCame(Utterance u, Mention m) {
    boolean came = Words.oneOf(u.word(m.to()), "came", "went");
    boolean alone =
        !u.onlyFillers(m.to() + 1, m.to() + 2)
            && !Words.oneOf(u.word(m.to() + 1), "from", "to", "into", "in", "through", "on");
    return came
        && alone
        && u.amounts()
            .any(a -> a.to() < m.from() && m.from() - a.to() <= 3 && u.word(a.to()).equals("of"));
  }

  private static void lesion(Utterance u, Mention m, Clause c, Quote q, LesionStory story) {
    if (!u.negated(m)) {
      story.tell(LesionFate.NAMED, q);
      return;
    }
    if (c.has("v-find") || u.has("canal")) story.tell(LesionFate.ABSENT, q);
    if (LesionAbsence.outright(u, m)) story.tell(LesionFate.NONE, q);
    if (c.has("canal")) story.tell(LesionFate.ABSENT_IN_CANAL, q);
    if (LesionAbsence.existential(u, m)) story.tell(LesionFate.ABSENT, q);
  }

  /** {@code Debulking with the aspirator went on until the sac pulsated}. */
  private static boolean wentOn(Utterance u, Clause c, Mention m) {
    boolean bone = c.hasAny("vertebral-body", "level", "bone-matter", "disc", "ligament", "lamina");
    for (int i = m.to(); i < Math.min(c.to(), m.to() + 8); i++) {
      boolean went = Words.oneOf(u.word(i), "went", "continued", "proceeded", "carried");
      if (went && !bone) return Words.oneOf(u.word(c.to()), "until", "till") || i + 2 < c.to();
    }
    return false;
  }

  /** {@code The removal was brought to its end}. */
  private static boolean ended(Utterance u, Clause c, Mention m) {
    for (int i = m.to(); i < Math.min(c.to(), m.to() + 8); i++) {
      if (Words.oneOf(
          u.word(i),
          "completed",
          "finished",
          "end",
          "completion",
          "accomplished",
          "complete",
          "total")) {
        return true;
      }
    }
    return false;
  }

  /** {@code With the tumor out}, {@code once the tumor was gone}. */
  private static boolean isOut(Utterance u, Mention m) {
    boolean with =
        Words.oneOf(u.word(m.from() - 1), "with", "once", "after")
            || Words.oneOf(u.word(m.from() - 2), "with", "once", "after");
    int i = m.to();
    while (i < m.to() + 2 && Words.oneOf(u.word(i), "was", "now", "all", "is")) i++;
    return with && Words.oneOf(u.word(i), "out", "gone", "away");
  }

  /** {@code Not a trace of the L3 body was left}. */
  private static boolean ofBone(Utterance u, Mention residue) {
    if (!u.word(residue.to()).equals("of")) return false;
    int noun = residue.to() + (Words.oneOf(u.word(residue.to() + 1), "the", "this", "its") ? 2 : 1);
    return u.mentions()
        .any(
            m ->
                (m.from() == noun || m.from() == noun + 1)
                    && Words.oneOf(m.concept(), "vertebral-body", "level", "disc", "bone-matter"));
  }

  private static boolean noBefore(Utterance u, Mention m) {
    for (int i = Math.max(0, m.from() - 4); i < m.from(); i++) {
      if (Words.oneOf(u.word(i), "no", "nothing", "none", "without")) return true;
    }
    return false;
  }
}
