package org.surgicode.reading.finding;

import org.jspecify.annotations.Nullable;
import org.surgicode.reading.finding.DuraStory.Told;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * Sides of a dura that is not named again: {@code the tumor lay outside}, {@code it sat on its
 * outer face}; and what an instrument did to it by itself: {@code the punch caught the dura}.
 */
final class DuraSides {
  private static final WordSet LYING =
      WordSet.of(
          "lay", "lies", "sat", "was", "is", "lying", "stayed", "remained", "entirely", "all");
  private static final WordSet ENDS = WordSet.of(".", ",", ";", "and", "of", ")");
  private static final WordSet SURFACES = WordSet.of("face", "surface", "side", "aspect", "layer");

  /** What an instrument does without being asked. */
  private static final WordSet SLIPS =
      WordSet.of(
          "caught",
          "bit",
          "grazed",
          "snagged",
          "nicked",
          "tore",
          "pierced",
          "ripped",
          "went",
          "scratched",
          "holed",
          "punctured",
          "lacerated",
          "perforated",
          "slipped",
          "jumped",
          "skidded");

  private static final WordSet OPENS =
      WordSet.of(
          "open",
          "opening",
          "incise",
          "incising",
          "cut",
          "cutting",
          "enter",
          "entering",
          "through",
          "slit",
          "slitting",
          "breach",
          "breaching");

  private static final WordSet PIECES =
      WordSet.of("patch", "piece", "cuff", "disc", "disk", "rim", "strip", "ellipse", "island");

  private DuraSides() {}

  /**
   * Adds what a sentence tells.
   *
   * @param before the sentence before it, or null
   */
  static void read(Utterance u, @Nullable Utterance before, DuraStory story) {
    if (u.has("bone-tool") && slipped(u)) story.tell(Told.TORN, u.quote());
    if (u.has("dura")) needed(u, story);
    if (u.hasAny("lesion", "lesion-part")) takenAlong(u, story);
    boolean duraBefore = before != null && before.hasAny("dura", "tear", "durotomy");
    if (!u.hasAny("lesion", "lesion-part") || !duraBefore && !u.has("dura")) return;
    for (int i = 1; i < u.sentence().tokens().size(); i++) {
      boolean inner = Words.oneOf(u.word(i), "inside", "inner", "internal", "inward");
      boolean outer = Words.oneOf(u.word(i), "outside", "outer", "external", "outward");
      if (!inner && !outer || !told(u, i, duraBefore)) continue;
      story.tell(inner ? Told.INSIDE : Told.OUTSIDE, u.quote(i));
    }
  }

  /** {@code There was no need of opening the dura}, {@code no difficulty in opening it}. */
  private static void needed(Utterance u, DuraStory story) {
    if (!u.hasWord("no", "without", "little")) return;
    for (int i = 1; i < u.sentence().tokens().size(); i++) {
      boolean need = Words.oneOf(u.word(i), "need", "occasion", "reason", "call", "cause");
      boolean trouble = Words.oneOf(u.word(i), "difficulty", "trouble");
      if (!need && !trouble || !Words.oneOf(u.word(i - 1), "no", "without", "little")) continue;
      boolean opens = false;
      for (int k = i + 1; k < Math.min(i + 6, u.sentence().tokens().size()); k++) {
        opens |= OPENS.contains(u.word(k));
      }
      int at = i;
      Clause c = u.clauseAt(i);
      boolean dura =
          u.mentions().any(m -> m.concept().equals("dura") && m.from() > at && m.from() - at <= 6);
      if (opens && dura && c.real()) story.tell(need ? Told.CLOSED : Told.OPENED, u.quote(i));
    }
  }

  /** {@code The meningioma was removed with the patch of dura it grew from}. */
  private static void takenAlong(Utterance u, DuraStory story) {
    for (Mention dura : u.mentions()) {
      if (!dura.concept().equals("dura") || u.negated(dura)) continue;
      int of = dura.from() - 1;
      while (of > dura.from() - 4 && !u.word(of).equals("of")) of--;
      boolean piece = u.word(of).equals("of") && PIECES.contains(u.word(of - 1));
      boolean outer = Words.oneOf(u.word(dura.from() - 1), "outer", "external");
      if (outer || !piece) continue;
      int with = of - 2;
      while (Words.oneOf(u.word(with), "the", "its", "a", "small", "that")) with--;
      Clause c = u.clauseAt(dura.from());
      boolean along = Words.oneOf(u.word(with), "with", "and", "including");
      boolean taken = c.mentions().any(m -> m.concept().equals("v-remove") && u.asserted(m));
      if (along && taken && c.real()) story.tell(Told.OPENED, u.quote(dura.from()));
    }
  }

  private static boolean told(Utterance u, int i, boolean duraBefore) {
    Clause c = u.clauseAt(i);
    boolean lesion = c.hasAny("lesion", "lesion-part") && !c.hasAny("vertebral-body", "canal");
    if (!lesion || !c.real()) return false;
    boolean dura = duraBefore;
    for (Mention m : u.mentions()) dura |= m.concept().equals("dura") && m.to() <= i;
    boolean face = SURFACES.contains(u.word(i + 1)) && u.word(i - 1).equals("its");
    boolean bare = LYING.contains(u.word(i - 1)) && ENDS.contains(u.word(i + 1));
    boolean of = u.word(i + 1).equals("of") && !u.word(i + 2).equals("it");
    return dura && (face || bare && !of) && !u.negated(new Mention("side", i, i + 1));
  }

  /** An instrument is the subject and the dura what it caught. */
  private static boolean slipped(Utterance u) {
    if (u.has("purpose")) return false;
    for (Mention m : u.mentions()) {
      boolean tool = m.concept().equals("bone-tool") && m.from() <= 3 && u.isHead(m);
      if (!tool || !u.clauseAt(m.from()).real()) continue;
      Clause c = u.clauseAt(m.from());
      boolean slip = false;
      for (int i = m.to(); i < c.to(); i++) slip |= i - m.to() < 3 && SLIPS.contains(u.word(i));
      boolean dura = c.all("dura").stream().anyMatch(d -> d.from() > m.to());
      if (slip
          && dura
          && u.hasAny("csf", "v-close", "v-flow", "seal-thing", "dural-closure", "tear"))
        return true;
    }
    return false;
  }
}
