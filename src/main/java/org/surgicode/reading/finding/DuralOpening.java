package org.surgicode.reading.finding;

import org.jspecify.annotations.Nullable;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Words;

/** Tells an opening that the surgeon made on purpose from one that happened or was found. */
final class DuralOpening {
  private DuralOpening() {}

  /**
   * Whether an opening told in a clause was an accident: in so many words, in the next sentence
   * ({@code This was not planned}), or because it was sewn on the spot.
   *
   * @param next the sentence after it, or null
   */
  static boolean accident(Utterance u, Clause c, @Nullable Utterance next) {
    boolean torn = c.has("accident") && u.firstAsserted("accident") != null;
    if (u.has("purpose") && !torn) return false;
    if (Harm.byDisease(u, c)) return true;
    if (byTool(u, c)) return true;
    boolean said = u.has("accident") || c.has("tear") && !c.has("durotomy");
    return said || u.has("at-once") && u.has("v-close") || next != null && takesBack(next);
  }

  /**
   * {@code While the scar was peeled the dura opened along an old suture}: nobody opened it.
   *
   * @param the place of the article
   * @param after the place behind the verb
   */
  static boolean byItself(Utterance u, int the, int after) {
    boolean named = Words.oneOf(u.word(the), "the", "ventral", "thin", "thecal", "dural");
    boolean where = Words.oneOf(u.word(after), "at", "along", "under", "where");
    Clause c = u.clauseAt(after);
    boolean meant = !u.levels(c).isEmpty();
    for (int i = after; i < c.to(); i++) {
      meant |= Words.oneOf(u.word(i), "midline", "length", "microscope", "magnification", "loupes");
    }
    return named && where && !meant;
  }

  /** {@code Cut by the drill}: it slipped; a surgeon who opens the dura does so with a tool. */
  private static boolean byTool(Utterance u, Clause c) {
    for (Mention m : c.all("bone-tool")) {
      boolean the = Words.oneOf(u.word(m.from() - 1), "the", "a");
      if (u.word(the ? m.from() - 2 : m.from() - 1).equals("by"))
        return c.has("dura") || u.about("dura");
    }
    return false;
  }

  /** {@code This was not planned}, {@code it was closed straight away}. */
  private static boolean takesBack(Utterance next) {
    boolean points = Words.oneOf(next.word(0), "this", "it", "that", "which");
    return points
        && !next.has("purpose")
        && (next.has("accident") || next.has("at-once") && next.has("v-close"));
  }

  /**
   * Whether an opening is what somebody came upon or what a thing left behind: {@code an opening in
   * the dura was noted}, {@code the spur left a slit in the dura}.
   */
  static boolean found(Utterance u, Mention opening) {
    Clause c = u.clauseAt(opening.from());
    if (self(u, c)) return true;
    if (c.hasAny("v-perform", "v-open") || !u.isHead(opening)) return false;
    for (int i = c.from(); i < opening.from(); i++) {
      if (u.word(i).equals("there")) return true;
    }
    for (Mention v : c.mentions()) {
      boolean seen = v.concept().equals("v-find") && !u.word(v.from() - 1).equals("to");
      boolean caused = Words.oneOf(u.word(v.from()), "left", "caused", "produced");
      if (seen || caused && v.to() <= opening.from()) return true;
    }
    return false;
  }

  /** {@code An incision in the dura}, {@code in the thecal sac}, not one {@code over} it. */
  static boolean cuts(Utterance u, Clause c) {
    if (self(u, c)) return false;
    for (Mention m : c.all("in-dura")) {
      boolean cut = c.all("incision").stream().anyMatch(i -> i.to() == m.from());
      if (cut && Words.oneOf(u.word(m.from()), "in", "into")) return true;
    }
    for (Mention m : c.all("dura")) {
      if (u.negated(m)) continue;
      int i = m.from() - 1;
      while (i >= c.from() && u.onlyFillers(i, i + 1) && !u.word(i).equals("of")) i--;
      if (!Words.oneOf(u.word(i), "over", "above", "near", "to", "toward", "towards")) {
        return true;
      }
    }
    return false;
  }

  /** {@code A spike had made a cut}: the maker is no surgeon. */
  private static boolean self(Utterance u, Clause c) {
    for (Mention v : c.all("v-perform")) {
      if (Words.oneOf(u.word(v.from() - 1), "was", "were", "been", "being")) return false;
      boolean maker =
          c.hasAny("bone-tool", "osteophyte", "fragment", "bone-matter", "degenerative")
              && c.mentions().any(m -> m.to() <= v.from() && !m.concept().startsWith("v-"));
      boolean hand = u.hasWord("i", "we", "surgeon") || c.has("microscope");
      return maker && !hand;
    }
    return false;
  }

  /** {@code A 22 mm opening in the ventral dura}. */
  static boolean inDura(Utterance u, Mention m) {
    boolean led =
        Words.oneOf(u.word(m.to() + 1), "carried", "led", "made", "run", "extended", "brought")
            && Words.oneOf(u.word(m.to() + 2), "through", "into", "in", "across");
    int at = m.to();
    if (inItsFace(u, at)) return true;
    Clause c = u.clauseAt(m.from());
    for (int i = m.to(); i < c.to(); i++) {
      if (Words.oneOf(u.word(i), "placed", "set", "put", "laid")) at = i + 1;
    }
    int from = at;
    int reach = led ? 7 : 4;
    boolean tied = u.word(at).equals("in") || at == m.to() && u.word(at).equals("of") || led;
    return tied
        && u.mentions()
            .any(d -> d.concept().equals("dura") && d.from() > from && d.from() - from <= reach);
  }

  /** {@code With the sac in view, a slit in its ventral surface}. */
  private static boolean inItsFace(Utterance u, int at) {
    if (!u.word(at).equals("in") || !u.word(at + 1).equals("its")) return false;
    int face = Words.oneOf(u.word(at + 2), "surface", "face", "wall", "front") ? at + 2 : at + 3;
    boolean surface = Words.oneOf(u.word(face), "surface", "face", "wall", "front", "aspect");
    return surface && u.mentions().any(d -> d.concept().equals("dura") && d.to() <= at);
  }

  /** {@code It was not opened anywhere else}: it was opened somewhere. */
  static boolean elsewhereOnly(Utterance u, Clause c) {
    for (int i = c.from(); i <= c.to(); i++) {
      if (Words.oneOf(u.word(i), "else", "until", "further")) return true;
    }
    return false;
  }

  /** {@code A slit of about 3 mm occurred in the dura}. */
  static boolean happened(Utterance u, Clause c) {
    if (!c.has("dura")) return false;
    for (int i = c.from(); i < c.to(); i++) {
      if (Words.oneOf(u.word(i), "occurred", "happened", "resulted")) return true;
    }
    return false;
  }

  /** {@code The durotomy was closed}: told after its making, it is no second statement. */
  static boolean repairOnly(Utterance u, Mention m) {
    Clause c = u.clauseAt(m.from());
    return c.has("v-close") && !c.has("v-perform");
  }
}
