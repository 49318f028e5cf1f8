package org.surgicode.reading.finding;

import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Quote;
import org.surgicode.reading.finding.DuraStory.Told;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Words;

/** What acts do to the dura. */
final class DuraActs {
  private DuraActs() {}

  /**
   * Adds what an act tells.
   *
   * @param before the sentence before it, or null
   * @param next the sentence after it, or null
   */
  static void read(Act a, @Nullable Utterance before, @Nullable Utterance next, DuraStory story) {
    Utterance u = a.utterance();
    Clause told = a.clause();
    Quote q = u.quote(a.verb().from());
    if (a.is("v-perform", "incision") && DuralOpening.cuts(u, told) && a.done()) {
      story.tell(Told.OPENED, q);
    }
    if (a.is("v-perform", "incision") && a.done() && before != null && inIt(a, before)) {
      story.tell(DuralOpening.accident(u, told, next) ? Told.TORN : Told.POINTED, q);
    }
    if (a.is("v-open", "arachnoid") && a.done()) story.tell(Told.INSIDE, q);
    if (a.done() && cutOut(a)) story.tell(Told.OPENED, q);
    if (!a.on("dura", "durotomy") || !told.real()) return;
    if (a.resolved() && told.hasAny("bone-matter", "level", "endplate")) return;
    boolean pierced = !Words.oneOf(u.word(a.verb().from()), "touched", "disturbed", "addressed");
    if (a.is("v-touch", "dura") && pierced && a.denied() && !DuralOpening.elsewhereOnly(u, told)) {
      story.tell(Told.CLOSED, q);
    }
    if (a.done() && a.is("v-move", "dura") && reflected(a)) story.tell(Told.OPENED, q);
    boolean knife = told.has("knife") && a.on("dura") && a.done();
    if (!a.verb().concept().equals("v-open") && !knife) return;
    if (a.denied()) {
      if (!DuralOpening.elsewhereOnly(u, told)) story.tell(Told.CLOSED, q);
    } else if (DuralOpening.accident(u, told, next) || opensItself(a)) {
      story.tell(Told.TORN, q);
    } else if (!partingFrom(a)) {
      story.tell(a.resolved() ? Told.POINTED : Told.OPENED, q);
    }
  }

  /** {@code The ventral dura was excised}; not a layer of it, nor something off it. */
  private static boolean cutOut(Act a) {
    Utterance u = a.utterance();
    boolean cuts = Words.oneOf(u.word(a.verb().from()), "excised", "resected");
    boolean part = u.hasWord("layer", "outer", "leaf", "scar", "fat") || u.has("epidural-thing");
    return cuts && a.is("v-remove", "dura") && !a.resolved() && !part && !partingFrom(a);
  }

  /** {@code The dura was reflected to both sides}: an unopened sac cannot be. */
  private static boolean reflected(Act a) {
    Utterance u = a.utterance();
    boolean sac = u.hasWord("sac", "theca", "thecal", "tube", "peritoneum", "pleura", "scar");
    return u.word(a.verb().from()).equals("reflected") && !sac && !a.resolved() && !partingFrom(a);
  }

  private static boolean opensItself(Act a) {
    int verb = a.verb().from();
    boolean subject =
        a.objects().stream().anyMatch(o -> o.concept().equals("dura") && o.to() == verb);
    return a.objectPlace() == a.utterance()
        && subject
        && DuralOpening.byItself(a.utterance(), verb - 2, a.verb().to());
  }

  /** {@code The dura was tense. A window was made in it}. */
  private static boolean inIt(Act a, Utterance before) {
    Utterance u = a.utterance();
    boolean dura =
        before
            .mentions()
            .any(m -> m.concept().equals("dura") && before.isHead(m) && before.asserted(m));
    for (int i = a.clause().from(); i + 1 < a.clause().to(); i++) {
      boolean within = Words.oneOf(u.word(i), "in", "into", "through");
      if (within && u.word(i + 1).equals("it")) return dura && !u.has("dura");
    }
    return false;
  }

  /** {@code Divided from the dura}: something else was parted from it. */
  private static boolean partingFrom(Act a) {
    String after = a.utterance().word(a.verb().to());
    return after.equals("from") || after.equals("off");
  }
}
