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

  private Going() {}

  static boolean away(Utterance u, Clause c, Mention went) {
    if (!u.word(went.from()).equals("went") || WHERE.contains(u.word(went.to()))) return false;
    for (int i = c.from(); i < went.from(); i++)
      if (Grammar.ACTORS.contains(u.word(i))) return false;
    return true;
  }
}
