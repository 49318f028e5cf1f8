package org.surgicode.reading.finding;

import org.jspecify.annotations.Nullable;
import org.surgicode.reading.finding.DuraStory.Told;
import org.surgicode.reading.language.Acts;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** What nouns and adjectives tell of the dura and of the lesion's place. */
final class DuraWords {
  private static final WordSet SEEN =
      WordSet.of("seen", "sight", "view", "visible", "exposed", "shown", "identified", "palpated");

  private static final String[] LESION = {
    "lesion", "lesion-part", "lesion-part-word", "lesion-alias", "fluid-lesion"
  };

  private static final WordSet LONGER =
      WordSet.of(
          "enlarged",
          "enlarging",
          "enlarge",
          "extended",
          "extending",
          "extend",
          "lengthened",
          "lengthening",
          "lengthen",
          "widened",
          "widening",
          "prolonged");

  private static final WordSet CUT_BESIDE =
      WordSet.of(
          "incision", "corpectomy", "vertebral-body", "laminectomy", "bone-trough", "lesion");

  private DuraWords() {}

  /**
   * Adds what the words of a sentence tell.
   *
   * @param previous the sentence before it, or null
   * @param next the sentence after it, or null
   */
  static void read(
      Utterance u, @Nullable Utterance previous, @Nullable Utterance next, DuraStory story) {
    DuraSides.read(u, previous, story);
    UnopenedDura.read(u, previous, story);
    boolean leaked = previous != null && previous.has("csf");
    for (Mention m : u.mentions()) {
      Clause c = u.clauseAt(m.from());
      if (!c.real()) continue;
      Told told = u.negated(m) ? denied(m) : asserted(u, m, c, next, leaked);
      if (told != null) story.tell(told, u.quote(m.from()));
    }
  }

  /** {@code The edge of the dura in sight}: where the sac ends, not where it was cut. */
  private static boolean margin(Utterance u, Mention m, Clause c) {
    for (int i = m.from(); i < m.to(); i++) {
      if (u.word(i).equals("edge")) return true;
      if (!u.word(i).equals("edges")) continue;
      for (int k = c.from(); k < c.to(); k++) if (SEEN.contains(u.word(k))) return true;
    }
    return false;
  }

  private static @Nullable Told denied(Mention m) {
    return Words.oneOf(m.concept(), "durotomy", "dura-open") ? Told.CLOSED : null;
  }

  private static @Nullable Told asserted(
      Utterance u, Mention m, Clause c, @Nullable Utterance next, boolean leaked) {
    return switch (m.concept()) {
      case "durotomy" -> {
        if (DuralOpening.accident(u, c, next)) yield Told.TORN;
        yield DuralOpening.repairOnly(u, m) || DuralOpening.found(u, m) ? null : Told.OPENED;
      }
      case "no-incision" -> c.hasAny("dura", "in-dura") ? Told.CLOSED : null;
      case "dura-open", "intradural-work" -> {
        if (margin(u, m, c)) yield null;
        if (Acts.unaided(u, m) || DuralOpening.byItself(u, m.from() - 1, m.to())) yield Told.TORN;
        boolean found = DuralOpening.accident(u, c, next) || DuralOpening.found(u, m);
        yield found ? null : Told.OPENED;
      }
      case "dura-stays" -> held(u, c) ? Told.OPENED : null;
      case "incision" -> {
        if (DuralOpening.happened(u, c)) yield Told.TORN;
        boolean made = !DuralOpening.accident(u, c, next) && !DuralOpening.found(u, m);
        yield DuralOpening.inDura(u, m) && made ? Told.OPENED : null;
      }
      case "off-dura" -> {
        boolean lesion = u.hasAny(LESION);
        boolean was = Words.oneOf(u.word(m.from() - 1), "was", "were", "is");
        boolean parted = was || c.hasAny("v-remove", "v-develop", "v-detach", "v-move");
        yield lesion && parted ? Told.ASIDE : null;
      }
      case "two-sided" -> Told.TWO_SIDED;
      case "dura-intact" -> lookedThrough(u, m) || ofBowels(u) ? null : Told.CLOSED;
      case "dura" -> {
        if (innerSide(u, m)) yield tellsPlace(u, m) ? Told.INSIDE : null;
        if (liesOn(u, m, c)) yield between(u, m, c) ? Told.OUTSIDE : Told.ASIDE;
        yield comesFrom(u, m, c) ? Told.OUTSIDE : null;
      }
      case "w-intact" -> {
        if (lookedThrough(u, m) || !intactDura(u, c, m)) yield null;
        yield closed(u, m) ? Told.CLOSED : Told.WHOLE;
      }
      case "in-dura" -> {
        boolean among = Words.oneOf(u.word(m.from()), "between", "among");
        if (holed(u, m, c)) yield Told.TORN;
        if (hadSeemed(u, m, c)) yield null;
        yield !tellsPlace(u, m) ? null : among ? Told.AMONG : Told.INSIDE;
      }
      case "out-dura" -> tellsPlace(u, m) ? Told.OUTSIDE : null;
      case "tear" -> {
        boolean mended = u.hasAny("v-close", "seal-thing", "dural-closure");
        boolean asked = !u.has("durotomy") && (u.about("dura") || u.about("durotomy"));
        boolean sac = u.hasAny("dura", "csf") || leaked && mended || asked;
        if (tapped(u, m)) yield null;
        if (enlarged(u, m)) yield Told.OPENED;
        if (u.has("purpose")) yield c.has("dura") ? Told.OPENED : null;
        yield sac ? Told.TORN : null;
      }
      default -> null;
    };
  }

  /** {@code The tumor, which had looked intradural, lay outside}: what it was taken for. */
  private static boolean hadSeemed(Utterance u, Mention m, Clause c) {
    for (int i = c.from() + 1; i < m.from(); i++) {
      boolean seemed =
          Words.oneOf(u.word(i), "looked", "seemed", "appeared", "suspected", "thought", "assumed");
      if (seemed && Words.oneOf(u.word(i - 1), "had", "been")) return true;
    }
    return false;
  }

  /** {@code Dural stay sutures were placed}: only an opened dura is held apart. */
  private static boolean held(Utterance u, Clause c) {
    if (c.hasAny("v-close", "tear", "peritoneum", "pleura", "diaphragm")) return false;
    boolean dural = c.has("dura");
    for (int i = c.from(); i < c.to(); i++) dural |= u.word(i).equals("dural");
    return dural;
  }

  /** {@code The bowel, inside its unopened sac}: another sac. */
  static boolean ofBowels(Utterance u) {
    return u.hasAny("bowel", "peritoneum") && u.hasWord("sac", "tube", "covering");
  }

  /** {@code A hole appeared in the sac}: what lies there is the hole. */
  private static boolean holed(Utterance u, Mention inside, Clause c) {
    return u.word(inside.from()).equals("in")
        && c.all("tear").stream().anyMatch(t -> t.to() <= inside.from() && u.asserted(t));
  }

  /**
   * {@code A mass lying on the front of the sac}, {@code in front of the dura lay a collection}.
   */
  private static boolean liesOn(Utterance u, Mention dura, Clause c) {
    String p = u.prepositionOf(dura);
    boolean before = p != null && p.equals("in") && u.word(dura.from() - 2).equals("of");
    boolean on = p != null && Words.oneOf(p, "on", "upon", "over", "around", "against");
    boolean lies = c.hasAny("lie-word", "v-find") || on && !c.has("v-close");
    return c.hasAny("lesion", "lesion-part", "lesion-alias", "fluid-lesion")
        && !c.has("lesion-foot")
        && lies
        && (on || before && u.hasWord("front") || between(u, dura, c));
  }

  /** {@code Pus came from between the ligament and the dura}. */
  private static boolean comesFrom(Utterance u, Mention dura, Clause c) {
    boolean fluid = u.hasAny("lesion", "fluid-lesion", "lesion-part");
    boolean moves = c.hasAny("coming", "v-flow", "v-out", "v-drain", "v-remove", "v-find");
    return fluid && moves && between(u, dura, c);
  }

  /** {@code Between the ligament and the dura}: outside it. */
  private static boolean between(Utterance u, Mention dura, Clause c) {
    boolean outer =
        c.hasAny("ligament", "bone-matter", "vertebral-body", "posterior-wall", "lamina");
    for (int i = dura.from() - 1; i >= Math.max(c.from(), dura.from() - 8); i--) {
      if (u.word(i).equals("between")) return outer && !c.hasAny("arachnoid", "cord", "roots");
    }
    return false;
  }

  /**
   * {@code The tear was lengthened with scissors so that the inner tumor could be delivered}: a cut
   * or a corpectomy that was extended beside a tear opens no dura.
   */
  private static boolean enlarged(Utterance u, Mention tear) {
    if (!u.hasAny("lesion", "lesion-part")) return false;
    for (int i = tear.to(); i < u.sentence().tokens().size(); i++) {
      if (!LONGER.contains(u.word(i)) || u.word(i + 1).equals("by")) continue;
      boolean it = Words.oneOf(u.word(i + 1), "it", "this", "them");
      if ((it || isWhatGrew(u, tear, i)) && u.clauseAt(i).real() && !denied(u, i)) return true;
    }
    return false;
  }

  /** Nothing else that can be cut is named between the tear and the verb of its clause. */
  private static boolean isWhatGrew(Utterance u, Mention tear, int verb) {
    return u.clauseAt(verb).from() <= tear.from()
        && u.mentions()
            .none(m -> m.from() >= tear.to() && m.to() <= verb && CUT_BESIDE.contains(m.concept()));
  }

  private static boolean denied(Utterance u, int verb) {
    return Words.oneOf(u.word(verb - 1), "not", "without", "never", "be");
  }

  /** {@code Ultrasound through the intact dura}: it was whole then. */
  private static boolean lookedThrough(Utterance u, Mention intact) {
    return u.word(intact.from() - 1).equals("through")
        || u.word(intact.from() - 2).equals("through");
  }

  /** {@code The dura was white and unbroken}; not said of a seam. */
  private static boolean intactDura(Utterance u, Clause c, Mention m) {
    Clause of = c;
    boolean goesOn = c.from() > 0 && m.from() == c.from() + 1 && u.word(c.from()).equals("and");
    if (goesOn) of = u.clauseAt(c.from() - 1);
    boolean dura = of.all("dura").stream().anyMatch(d -> u.isHead(d) && u.asserted(d));
    return dura && !of.hasAny("dural-closure", "v-close", "v-open", "durotomy", "seal-thing");
  }

  /** {@code The dura was left unopened}: more than that it looked whole. */
  private static boolean closed(Utterance u, Mention m) {
    return Words.oneOf(
        u.word(m.to() - 1), "unopened", "closed", "unentered", "unbreached", "unviolated");
  }

  /** {@code On the inner side of the ventral dura}. */
  private static boolean innerSide(Utterance u, Mention dura) {
    int i = dura.from() - 1;
    while (i > 0 && u.onlyFillers(i, i + 1) && !u.word(i).equals("of")) i--;
    boolean side = Words.oneOf(u.word(i - 1), "side", "surface", "face", "aspect", "layer", "leaf");
    return u.word(i).equals("of") && side && Words.oneOf(u.word(i - 2), "inner", "inside");
  }

  /** {@code The sac was punctured for a lumbar drain}. */
  private static boolean tapped(Utterance u, Mention m) {
    return u.word(m.from()).startsWith("punctur")
        && u.hasWord("drain", "catheter", "contrast", "tap", "myelogram", "dye");
  }

  /** {@code The extradural ball}. */
  static boolean ofAlias(Utterance u, Mention place) {
    return u.mentions().any(m -> m.concept().equals("lesion-alias") && m.from() == place.to());
  }

  /** The lesion stands in the same clause, or the words are an adjective to it. */
  static boolean tellsPlace(Utterance u, Mention m) {
    Clause c = u.clauseAt(m.from());
    if (c.hasAny("lesion", "lesion-part", "two-sided") || ofAlias(u, m)) return true;
    boolean before = Words.oneOf(u.word(m.to() - 1), "dura", "sac") && m.to() - m.from() > 2;
    if (before && c.has("fluid-lesion")) return true;
    if (c.from() == 0 && (u.word(0).equals("it") || u.word(0).equals("this"))) return true;
    return u.has("lesion") && u.clauses().size() <= 3;
  }
}
