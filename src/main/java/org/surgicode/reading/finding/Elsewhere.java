package org.surgicode.reading.finding;

import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** Whether a lesion that was acted on is told to lie in another place than the canal. */
final class Elsewhere {
  private static final WordSet PLACES =
      WordSet.of(
          "retroperitoneal",
          "psoas",
          "splenic",
          "renal",
          "ovarian",
          "adnexal",
          "hepatic",
          "adrenal",
          "mesenteric",
          "omental",
          "subcutaneous",
          "mediastinal",
          "lung",
          "pulmonary",
          "iliopsoas",
          "paravertebral",
          "paraspinal",
          "prevertebral",
          "presacral",
          "extraspinal");

  private Elsewhere() {}

  static boolean lies(Act a) {
    Utterance place = a.objectPlace();
    if (a.clause().hasAny("canal", "dura", "in-dura", "out-dura", "roots", "cord")) return false;
    boolean any = false;
    for (Mention o : a.objects()) {
      if (!Words.oneOf(o.concept(), "lesion", "lesion-part")) continue;
      if (!named(place, o)) return false;
      any = true;
    }
    return any;
  }

  private static boolean named(Utterance u, Mention m) {
    for (int i = Math.max(0, m.from() - 3); i < m.to(); i++) {
      boolean noun = PLACES.contains(u.word(i));
      boolean from =
          Words.oneOf(u.word(i + 1), "approach", "route", "exposure", "space", ",", "and");
      if (noun && !from) return true;
    }
    return m.concept().equals("lesion-part") && partOfNamed(u, m);
  }

  /** {@code Psoas hematoma opened, clot and rind excised}: a part of what was named before it. */
  private static boolean partOfNamed(Utterance u, Mention part) {
    for (Mention m : u.mentions()) {
      boolean thing = Words.oneOf(m.concept(), "lesion", "fluid-lesion", "complication-word");
      if (thing && m.to() <= part.from() && PLACES.contains(u.word(m.from() - 1))) return true;
    }
    return false;
  }
}
