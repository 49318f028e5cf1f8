package org.surgicode.reading.finding;

import org.surgicode.casefile.Quote;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** What acts do to a lesion, its parts, or what came out while it was talked of. */
final class LesionActs {
  /** Things whose removal is no removal of a lesion. */
  private static final WordSet KNOWN =
      WordSet.of(
          "other-thing",
          "disc",
          "vertebral-body",
          "level",
          "bone-matter",
          "ligament",
          "lamina",
          "endplate",
          "posterior-wall",
          "fragment",
          "biopsy",
          "corpectomy",
          "osteophyte",
          "rib");

  private static final WordSet KNOWN_BONE =
      WordSet.of("vertebral-body", "bone-matter", "level", "disc", "lamina", "fragment", "rib");

  private static final WordSet BONE = WordSet.of("vertebral-body", "bone-matter", "level");

  private LesionActs() {}

  /**
   * Adds what an act tells.
   *
   * @param lesionTalk whether {@code the wall} is the lesion's wall here
   */
  static void read(Act a, boolean lesionTalk, LesionStory story) {
    Utterance u = a.utterance();
    Quote q = u.quote(a.verb().from());
    boolean refused = u.negated(a.verb()) && !deniesManner(a);
    if (a.is("v-remove", "lesion") && refused) story.tell(LesionFate.LEFT, q);
    if (a.is("v-biopsy", "lesion", "lesion-part") && a.done()) story.setSampledItself();
    if (!a.clause().real() || outOfOrgan(a) || Elsewhere.lies(a)) return;
    if (a.is("v-touch", "lesion") && a.denied() && untouched(a)) story.tell(LesionFate.LEFT, q);
    if (accompanied(a) && !a.denied()) story.tell(LesionFate.PIECES, q);
    boolean lesion =
        a.on("lesion", "lesion-part")
            || a.is("v-remove", "residue")
            || (lesionTalk
                && a.on("lesion-part-word")
                && !boneTalk(a)
                && !partOfBone(a)
                && !wallOfBone(a));
    if (lesion && !a.denied()) done(a, q, story);
  }

  private static void done(Act a, Quote q, LesionStory story) {
    Utterance u = a.utterance();
    String verb = a.verb().concept();
    boolean takes = verb.equals("v-remove");
    boolean cuts = verb.equals("v-open") || verb.equals("v-detach");
    if (cuts && a.clause().has("sample-word")) {
      story.setSampledItself();
      story.tell(LesionFate.SAMPLED, q);
    } else if (takes && LesionCrumbs.only(a)) {
      story.setSampledItself();
      story.tell(LesionFate.SAMPLED, q);
    } else if (verb.equals("v-biopsy") || takes && (bit(u, a.clause()) || forPathology(a))) {
      story.tell(LesionFate.SAMPLED, q);
    } else if (takes) {
      if (nearCanal(u)) story.setNearCanal();
      boolean itself = a.on("lesion", "lesion-part") || allElse(u, a.clause());
      story.tell(
          boneTalk(a) ? LesionFate.IN_BONE : itself ? LesionFate.EXCISED : LesionFate.PIECES, q);
    } else if (a.is("v-detach") || a.is("v-move")) {
      boolean out = a.clause().has("in-pieces") || Outward.handedOver(u) || Outward.drawnThrough(a);
      if (out) story.tell(LesionFate.PIECES, q);
    } else if (verb.equals("v-bone")) {
      boolean into = u.word(a.verb().to()).equals("into") || bit(u, a.clause());
      boolean it = a.on("lesion", "lesion-part") || a.clause().has("off-dura");
      if (!into && it && !boneTalk(a)) story.tell(LesionFate.PIECES, q);
    } else if (verb.equals("v-drain")) {
      boolean wall = Outward.wallTaken(u);
      story.tell(wall || !u.has("fluid-lesion") ? LesionFate.EXCISED : LesionFate.DRAINED, q);
    } else if (verb.equals("v-leave") && Outward.leaves(u, a.verb())) {
      if (a.clause().has("in-pieces")) story.tell(LesionFate.EXCISED, q);
    } else if (verb.equals("v-leave")
        && !u.word(a.verb().to()).equals("of")
        && !a.on("lesion-part-word", "lesion-part")) {
      story.tell(LesionFate.LEFT, q);
    }
  }

  /** {@code Everything else of the wall was taken out}: the lesion but for what was left. */
  private static boolean allElse(Utterance u, Clause c) {
    for (int i = c.from(); i + 1 < c.to(); i++) {
      if (u.word(i + 1).equals("else") && Words.oneOf(u.word(i), "everything", "all")) return true;
    }
    return false;
  }

  /** Not {@code outside the canal}. */
  private static boolean nearCanal(Utterance u) {
    if (u.hasAny("in-dura", "out-dura", "dura", "roots")) return true;
    for (Mention m : u.mentions()) {
      boolean canal = m.concept().equals("canal");
      if (canal && !"outside".equals(u.prepositionOf(m))) return true;
    }
    return false;
  }

  /** {@code Could not be brought out in one piece}: the way is denied, not the removal. */
  private static boolean deniesManner(Act a) {
    return a.clause().all("in-pieces").stream().anyMatch(m -> m.from() > a.verb().from());
  }

  /** {@code Tumor epidural, 2 cm, off dura en bloc}: a telegram. */
  private static boolean offInPieces(Utterance u) {
    for (Mention m : u.mentions()) {
      if (!m.concept().equals("in-pieces") || !u.asserted(m)) continue;
      Clause c = u.clauseAt(m.from());
      if (!c.has("lesion") || c.mentions().any(o -> KNOWN_BONE.contains(o.concept()))) continue;
      for (int i = Math.max(c.from() + 1, m.from() - 4); i < m.from(); i++) {
        if (Words.oneOf(u.word(i), "off", "out")) return true;
      }
    }
    return false;
  }

  /** {@code It was soon lying in the dish}: it, or the lesion; not bone. */
  private static boolean arrives(Utterance u) {
    if (LesionCrumbs.namesOne(u)) return false;
    for (Clause c : u.clauses()) {
      if (c.mentions().any(b -> KNOWN.contains(b.concept())) || !Outward.arrives(u, c)) continue;
      boolean it = c.hasAny("lesion", "lesion-part", "lesion-part-word");
      for (int i = c.from(); i < c.to(); i++) it |= Words.oneOf(u.word(i), "it", "which");
      boolean goesOn = c.from() > 0 && u.word(c.from()).equals("and") && u.has("lesion");
      if (it || goesOn) return true;
    }
    return false;
  }

  /** {@code It came as a rind in three strips}. */
  private static boolean cameInPieces(Utterance u) {
    for (Mention m : u.mentions()) {
      Clause c = u.clauseAt(m.from());
      if (!m.concept().equals("piece-word") || !c.real() || u.negated(m)) continue;
      boolean it = false;
      for (int i = c.from(); i < m.from(); i++) {
        it |= Words.oneOf(u.word(i), "it", "they", "this") || c.has("lesion");
        boolean so = Words.oneOf(u.word(i + 1), "as", "in");
        boolean came = Words.oneOf(u.word(i), "came", "comes", "coming");
        if (it && came && so && !c.mentions().any(b -> KNOWN.contains(b.concept()))) return true;
      }
    }
    return false;
  }

  /** While the dura is open, something without a known name came out whole or in pieces. */
  static boolean unnamedRemoval(Utterance u) {
    if (offInPieces(u) || cameInPieces(u) || arrives(u)) return true;
    for (Mention m : u.mentions()) {
      boolean out = m.concept().equals("v-out") && u.word(m.from()).equals("out");
      if (!m.concept().equals("v-remove") && !out || !u.asserted(m)) continue;
      Clause c = u.clauseAt(m.from());
      boolean known =
          c.mentions().any(o -> o.to() <= m.from() && KNOWN.contains(o.concept()) && u.isHead(o));
      if (c.has("in-pieces") && !known) return true;
    }
    return false;
  }

  /** {@code Removed in full, together with the capsule}. */
  private static boolean accompanied(Act a) {
    Utterance u = a.utterance();
    return a.resolved() && a.is("v-remove") && a.clause().mentions().any(m -> withIt(u, m));
  }

  private static boolean withIt(Utterance u, Mention m) {
    boolean part = m.concept().equals("lesion-part") || m.concept().equals("lesion");
    if (!part || u.negated(m)) return false;
    for (int i = Math.max(0, m.from() - 4); i < m.from(); i++) {
      if (u.word(i).equals("with") || u.word(i).equals("including")) return true;
    }
    return false;
  }

  /** {@code The back half of L3}: a part of bone. */
  private static boolean partOfBone(Act a) {
    for (Mention o : a.objects()) {
      if (!o.concept().equals("lesion-part-word")) continue;
      for (Mention n : a.objectPlace().mentions()) {
        boolean next = n.from() >= o.to() && n.from() - o.to() <= 4;
        boolean bone =
            Words.oneOf(
                n.concept(),
                "vertebral-body",
                "level",
                "bone-matter",
                "lamina",
                "disc",
                "peritoneum");
        if (next && bone) return true;
      }
    }
    return false;
  }

  /** {@code It had come through the rear wall; we saw it on taking the last of the wall off}. */
  private static boolean wallOfBone(Act a) {
    return a.utterance().has("posterior-wall")
        && a.objects()
            .any(
                o ->
                    a.objectPlace().word(o.to() - 1).equals("wall")
                        || a.objectPlace().word(o.to()).equals("wall"));
  }

  /** The words are about bone: tumour of the body, a wall of the vertebra. */
  private static boolean boneTalk(Act a) {
    return a.clause().all("vertebral-body").stream().anyMatch(m -> !behindIt(a.utterance(), m))
        || a.clause().has("bone-matter")
        || a.on("disc", "endplate")
        || a.objects().any(o -> liesInBone(a.objectPlace(), o));
  }

  /** {@code From behind the body the tumor was delivered}: a place, not what it lay in. */
  private static boolean behindIt(Utterance u, Mention body) {
    int i = body.from() - 1;
    while (i > 0 && u.onlyFillers(i, i + 1) && !u.word(i).equals("of")) i--;
    if (Words.oneOf(u.word(i), "behind", "beyond")) return true;
    boolean hole = u.word(i).equals("in") && !Words.oneOf(u.word(i - 1), "lay", "was", "tumor");
    return hole && (u.word(i - 3).equals("through") || u.word(i - 2).equals("through"));
  }

  /** {@code The tumor that had been removed from the kidney}. */
  private static boolean outOfOrgan(Act a) {
    Utterance u = a.utterance();
    int to = a.verb().to();
    if (!u.word(to).equals("from")) return false;
    for (Mention m : u.mentions()) {
      boolean elsewhere = m.concept().equals("organ") || m.concept().equals("paper");
      if (elsewhere && m.from() > to && m.from() - to <= 3) return true;
    }
    return false;
  }

  /** {@code It was not disturbed}; not {@code its capsule was not entered}. */
  private static boolean untouched(Act a) {
    return Words.oneOf(a.utterance().word(a.verb().from()), "disturbed", "touched");
  }

  /** {@code The bone was dark and there was tumor in almost all of it}. */
  private static boolean liesInBone(Utterance u, Mention m) {
    if (!m.concept().equals("lesion") || !u.word(m.to()).equals("in")) return false;
    for (int i = m.to() + 1; i < m.to() + 7; i++) {
      int at = i;
      boolean bone = u.mentions().any(o -> o.from() == at && BONE.contains(o.concept()));
      if (bone) return true;
      if (u.word(i).equals("it") || u.word(i).equals("this")) {
        return u.mentions()
            .any(o -> o.to() <= m.from() && BONE.contains(o.concept()) && u.isHead(o));
      }
    }
    return false;
  }

  /** {@code A piece taken for pathology}: taken for that, not sent there when it was out. */
  private static boolean forPathology(Act a) {
    Utterance u = a.utterance();
    boolean piece = false;
    for (int i = a.clause().from(); i < a.verb().from(); i++) {
      boolean one = Words.oneOf(u.word(i), "a", "one", "small", "little");
      piece |= one && Words.oneOf(u.word(i + 1), "piece", "bit", "fragment", "portion", "corner");
    }
    int to = a.verb().to();
    boolean sent =
        Words.oneOf(u.word(to + 1), "pathology", "histology", "frozen", "diagnosis", "the");
    return piece && u.word(to).equals("for") && sent;
  }

  /** A crumb or a snip for the pathologist is a biopsy. */
  private static boolean bit(Utterance u, Clause c) {
    if (u.has("pathologist-says")) {
      for (int i = c.from(); i < c.to(); i++) if (u.word(i).equals("bit")) return true;
    }
    return c.hasAny("biopsy", "v-biopsy", "sample-word") && !c.has("in-pieces");
  }
}
