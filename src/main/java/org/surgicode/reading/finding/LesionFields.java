package org.surgicode.reading.finding;

import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Words;

/**
 * A field or a ticked box about a lesion: {@code Tumor removed: yes}, {@code Tumor resection: near
 * total}, {@code Extent: [x] biopsy}.
 */
final class LesionFields {
  private LesionFields() {}

  /** What a field on a removal may name instead of the lesion. */
  private static final String[] BONE = {
    "vertebral-body", "bone-matter", "disc", "corpectomy", "lamina", "rib", "level", "cage"
  };

  /**
   * Adds what a field tells.
   *
   * @param talk whether a lesion was talked of, so that {@code Removal: complete} is said of it
   */
  static void read(Utterance u, boolean talk, LesionStory story) {
    boolean noun = u.about("n-remove") && !u.has("n-remove");
    if (noun && u.firstAsserted("biopsy") != null) story.setSampledItself();
    if (u.under("specimen") && u.firstAsserted("lesion") != null && whole(u)) {
      story.tell(LesionFate.PIECES, u.quote());
    }
    boolean asksLesion = u.about("lesion") && !u.has("lesion");
    boolean itsRemoval = noun && talk && !u.has("lesion");
    for (String bone : BONE) itsRemoval &= !u.about(bone);
    if (itsRemoval && tellsExtent(u)) story.tell(LesionFate.FINISHED, u.quote());
    if (!asksLesion) return;
    boolean asksRemoval = noun || u.about("v-remove") && !u.has("v-remove");
    if (asksRemoval && u.saysNo()) story.tell(LesionFate.LEFT, u.quote());
    else if (asksRemoval && (u.word(0).equals("yes") || tellsExtent(u))) {
      story.tell(LesionFate.FINISHED, u.quote());
    }
    boolean sample = u.hasWord("sample", "biopsy", "specimen") && u.word(2).equals("yes");
    if (sample || u.word(3).equals("yes") && u.hasWord("sample", "biopsy")) {
      story.setSampledItself();
      story.tell(LesionFate.SAMPLED, u.quote());
    }
    Mention verb = u.firstAsserted("v-remove");
    if (verb != null && verb.from() == 0) story.tell(LesionFate.EXCISED, u.quote());
  }

  private static boolean whole(Utterance u) {
    boolean sample = u.hasAny("biopsy", "v-biopsy", "sample-word");
    return !sample && (u.firstAsserted("in-pieces") != null || u.firstAsserted("whole") != null);
  }

  /** The answer begins with how much: {@code complete}, {@code subtotal}, {@code 90 percent}. */
  private static boolean tellsExtent(Utterance u) {
    for (Mention m : u.mentions()) {
      boolean extent =
          m.concept().equals("whole")
              || m.concept().equals("subtotal")
              || m.concept().equals("clean");
      if (extent && m.from() == 0 && u.asserted(m)) return true;
    }
    boolean some = Words.oneOf(u.word(0), "all", "part", "partly", "partially", "most");
    return some || u.amounts().any(a -> a.from() == 0 && a.share() > 0);
  }
}
