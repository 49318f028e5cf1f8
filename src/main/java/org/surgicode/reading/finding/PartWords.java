package org.surgicode.reading.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;

/**
 * What {@code the piece}, {@code the back portion}, {@code the rest} are parts of: of the thing
 * that was talked of last, a bone as well as a lesion.
 */
final class PartWords {
  private static final WordSet BONE =
      WordSet.of(
          "vertebral-body", "bone-matter", "fragment", "corpectomy", "posterior-wall", "lamina");
  private static final WordSet LESION =
      WordSet.of("lesion", "lesion-part", "fluid-lesion", "in-dura", "dura", "canal", "roots");

  /** Utterances that set out while bone was talked of. */
  private final Map<Utterance, Boolean> onBone;

  private PartWords(Map<Utterance, Boolean> onBone) {
    this.onBone = onBone;
  }

  static PartWords in(List<Utterance> body) {
    var onBone = new HashMap<Utterance, Boolean>();
    boolean bone = false;
    for (Utterance u : body) {
      onBone.put(u, bone);
      bone = boneBefore(u, u.sentence().tokens().size(), false);
    }
    return new PartWords(onBone);
  }

  /** Whether an act is done to a part, and the thing before it is bone. */
  boolean ofBone(Act a) {
    for (Mention o : a.objects()) {
      boolean part = o.concept().equals("lesion-part-word");
      boolean set = onBone.getOrDefault(a.objectPlace(), false);
      if (part && boneBefore(a.objectPlace(), o.from(), set)) return true;
    }
    return false;
  }

  private static boolean boneBefore(Utterance u, int token, boolean bone) {
    for (Mention m : u.mentions()) {
      if (m.to() > token) break;
      if (LESION.contains(m.concept())) bone = false;
      else if (BONE.contains(m.concept())) bone = true;
    }
    return bone;
  }
}
