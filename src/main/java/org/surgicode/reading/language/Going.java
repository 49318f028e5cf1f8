package org.surgicode.reading.language;

import org.surgicode.reading.text.WordSet;

/** {@code The body went altogether}: it was taken; not {@code the probe went in}. */
final class Going {
  private static final WordSet WHERE =
      WordSet.of(
          "to",
          "into",
          "in",
          "down",
          "up",
          "on",
          "onto",
          "through",
          "along",
          "back",
          "behind",
          "under",
          "over",
          "forward",
          "ahead",
          "well",
          "smoothly",
          "for",
          "from",
          "at",
          "around");

  private static final WordSet ARRIVES =
      WordSet.of("arrived", "came", "got", "reached", "looked", "entered", "saw", "found");

  private Going() {}

  /** {@code Gone when we arrived}, {@code already gone}: a state that was found. */
  static boolean found(Utterance u, Mention gone) {
    int i = gone.to();
    boolean when = u.word(i).equals("when") || u.word(i).equals("before");
    boolean arrived = when && (ARRIVES.contains(u.word(i + 2)) || ARRIVES.contains(u.word(i + 3)));
    return arrived || u.word(gone.from() - 1).equals("already");
  }

  static boolean away(Utterance u, Clause c, Mention went) {
    if (!u.word(went.from()).equals("went") || WHERE.contains(u.word(went.to()))) return false;
    for (int i = c.from(); i < went.from(); i++)
      if (Grammar.ACTORS.contains(u.word(i))) return false;
    return true;
  }
}
