package org.surgicode.reading.finding;

import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** What a length in a sentence is a length of: a way gone, or a thing named around it. */
final class LengthOf {
  private static final WordSet WAYS =
      WordSet.of(
          "from", "up", "down", "above", "below", "beyond", "away", "beside", "further", "off");
  private static final WordSet WHOLES = WordSet.of("top", "end", "side", "pole", "tip", "edge");
  private static final WordSet MOVED =
      WordSet.of("by", "to", "over", "beyond", "through", "within");
  private static final WordSet LEADS = WordSet.of("passed", "advanced", "went", "slid", "slipped");
  private static final WordSet ABOUT =
      WordSet.of(
          "about", "some", "roughly", "around", "nearly", "almost", "like", "something", "a");
  private static final WordSet ARTICLES = WordSet.of("a", "an", "the", "one", "another", "this");
  private static final WordSet SIZES =
      WordSet.of("length", "height", "diameter", "width", "size", "thickness", "extent", "depth");
  private static final WordSet NO_NOUN =
      WordSet.of(
          ",", ".", ";", ")", "(", "and", "long", "wide", "thick", "tall", "high", "broad",
          "across", "in", "at", "by", "x", "on", "or", "deep", "of", "was", "lay", "which", "that",
          "with", "behind", "to");

  private LengthOf() {}

  /** {@code 6 mm from the pedicle, pushed back by 8 mm, raised to 30 cm}: no thing's size. */
  static boolean distance(Utterance u, int at) {
    int end = unitEnd(u, at);
    boolean whole = WHOLES.contains(u.word(end + 1)) || u.word(end + 1).equals("and");
    if (WAYS.contains(u.word(end)) && (!whole || LEADS.contains(u.word(at - 1)))) return true;
    int before = at - 1;
    while (before > 0 && ABOUT.contains(u.word(before))) before--;
    return MOVED.contains(u.word(before)) && !Measure.isNumber(u, before - 1);
  }

  /** {@code a 2 mm Kerrison, an opening of 24 mm}: a noun beside it that is no lesion. */
  static boolean anotherThing(Utterance u, int at) {
    int end = unitEnd(u, at);
    if (ARTICLES.contains(u.word(at - 1)) && !NO_NOUN.contains(u.word(end))) {
      return !lesionWithin(u, end, end + 4);
    }
    if (!u.word(at - 1).equals("of")) return false;
    String owner = u.word(at - 2);
    return !SIZES.contains(owner) && !lesionWithin(u, at - 4, at);
  }

  private static boolean lesionWithin(Utterance u, int from, int to) {
    for (Mention m : u.mentions()) {
      boolean lesion = Words.oneOf(m.concept(), "lesion", "lesion-part", "lesion-alias");
      boolean tool = Words.oneOf(u.word(m.to()), "hook", "tip", "probe", "burr");
      if (lesion && !tool && m.from() >= from && m.from() < to) return true;
    }
    return false;
  }

  /** The word after a number and its unit, also in {@code 5-mm} and {@code 5mm}. */
  private static int unitEnd(Utterance u, int at) {
    if (!Measure.isNumber(u, at)) return at + 1;
    return u.word(at + 1).equals("-") ? at + 3 : at + 2;
  }
}
