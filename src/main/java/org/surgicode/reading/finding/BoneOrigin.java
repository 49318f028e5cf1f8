package org.surgicode.reading.finding;

import org.jspecify.annotations.Nullable;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * Where bone that was put in comes from, told after it: {@code bone out of the L3 body, crumbs of
 * the vertebra just removed, bone of the bank}.
 */
final class BoneOrigin {
  /** Words between the bone and its place: {@code that was left of the same}. */
  private static final int NEAR = 6;

  private static final WordSet OWN =
      WordSet.of("vertebral-body", "level", "corpectomy", "own-place");

  private static final WordSet PIECES =
      WordSet.of("strut", "struts", "lengths", "pieces", "segments", "halves", "sticks", "props");

  private BoneOrigin() {}

  /** {@code autograft-local} or {@code allograft-morselized}; null when nothing tells it. */
  static @Nullable String of(Utterance u) {
    for (Mention bone : u.mentions()) {
      if (!bone.concept().equals("bone-stuff")) continue;
      for (Mention place : u.mentions()) {
        if (place.from() < bone.to() || !from(u, bone.to(), place.from())) continue;
        if (place.concept().equals("bone-bank")) return "allograft-morselized";
        if (OWN.contains(place.concept())) return "autograft-local";
      }
    }
    return null;
  }

  /** {@code Two struts fashioned from the sixth rib, lengths of the rib}: pieces made of it. */
  static boolean rib(Utterance u) {
    for (Mention rib : u.mentions()) {
      if (!rib.concept().equals("rib")) continue;
      for (int i = Math.max(0, rib.from() - NEAR); i < rib.from(); i++) {
        boolean piece = PIECES.contains(u.word(i));
        if (piece && from(u, i + 1, rib.from())) return true;
      }
    }
    return false;
  }

  private static boolean from(Utterance u, int from, int to) {
    if (to - from > NEAR) return false;
    boolean joined = false;
    for (int i = from; i < to; i++) {
      if (Words.oneOf(u.word(i), ",", ";", "and", "to", "in")) return false;
      joined |= Words.oneOf(u.word(i), "from", "of", "off");
    }
    return joined;
  }
}
