package org.surgicode.reading.finding;

import org.surgicode.reading.language.Amount;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** What a share is a share of. */
enum Complement {
  /** Of a vertebral body. */
  BODY,
  /** Of something else: a tumour, a width, a lamina. */
  OTHER,
  /** It is not said; the talk decides. */
  UNSAID;

  private static final WordSet DIMENSIONS =
      WordSet.of(
          "width",
          "depth",
          "height",
          "length",
          "breadth",
          "hour",
          "hours",
          "way",
          "circumference",
          "diameter",
          "inch",
          "cm",
          "mm",
          "dose",
          "cases",
          "chance",
          "risk",
          "strength",
          "sheath",
          "canal",
          "day",
          "month",
          "year",
          "pedicle",
          "tubular",
          "liter",
          "litre",
          "ml");
  private static final WordSet OTHERS =
      WordSet.of(
          "lesion",
          "lesion-part",
          "lesion-part-word",
          "lamina",
          "disc",
          "dura",
          "endplate",
          "pedicle",
          "facet",
          "roots",
          "osteophyte",
          "canal",
          "blood-loss",
          "rib",
          "psoas",
          "kidney",
          "bowel",
          "peritoneum",
          "diaphragm",
          "other-thing",
          "ligament",
          "cord",
          "side-wall",
          "lung",
          "cage",
          "arachnoid",
          "posterior-wall",
          "flank",
          "crus");
  private static final WordSet SOLUTIONS =
      WordSet.of(
          "saturation",
          "oxygen",
          "fio2",
          "bupivacaine",
          "marcaine",
          "lidocaine",
          "ropivacaine",
          "epinephrine",
          "sevoflurane",
          "isoflurane",
          "desflurane",
          "saline",
          "peroxide",
          "chlorhexidine",
          "povidone",
          "betadine",
          "iodine",
          "alcohol",
          "glucose",
          "albumin",
          "hematocrit",
          "amplitude",
          "baseline",
          "narrowed",
          "height");
  private static final WordSet SPURS = WordSet.of("spur", "spurs", "osteophyte", "osteophytes");

  /**
   * {@code As a share of the whole body it amounts to a fifth}, {@code by volume a fifth of the
   * body}: told of the body in all its dimensions.
   */
  static boolean isOfWhole(Utterance u, Amount a) {
    Clause c = u.clauseAt(a.from());
    boolean body = c.has("vertebral-body");
    for (int i = c.from(); i < c.to(); i++) {
      String w = u.word(i);
      if (Words.oneOf(w, "volume", "overall", "altogether", "volumetrically")) return true;
      boolean of = Words.oneOf(w, "share", "proportion", "percentage", "fraction", "part");
      if (body && of && i < a.from() && wholeBody(u, i, a.from())) return true;
    }
    return wholeBody(u, a.to(), Math.min(c.to(), a.to() + 5)) && body;
  }

  private static boolean wholeBody(Utterance u, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean whole = Words.oneOf(u.word(i), "whole", "entire", "total", "complete");
      if (whole && !DIMENSIONS.contains(u.word(i + 1))) return true;
    }
    return false;
  }

  /** What the share at an amount belongs to. */
  static Complement of(Utterance u, Amount a, boolean boneTalk) {
    if (SharePlaces.reached(u, a)) return OTHER;
    Complement grammar = byGrammar(u, a, boneTalk);
    if (grammar == BODY && ofScrew(u, a)) return OTHER;
    boolean found = Harm.byDisease(u, u.clauseAt(a.from())) || !taken(u) && described(u, a);
    return grammar == BODY && (found || SharePlaces.ofLesion(u, a)) ? OTHER : grammar;
  }

  private static boolean taken(Clause c) {
    return c.hasAny("v-remove", "v-bone", "v-out", "n-remove", "corpectomy");
  }

  /** {@code The screw hole was drilled over half of the width}. */
  private static boolean ofScrew(Utterance u, Amount a) {
    return u.clauseAt(a.from()).all("screw").stream()
        .anyMatch(m -> m.to() <= a.from() && u.isHead(m));
  }

  /** The sentence takes bone away. */
  private static boolean taken(Utterance u) {
    boolean opened =
        u.has("v-open")
            && u.mentions()
                .any(m -> Words.oneOf(m.concept(), "level", "vertebral-body") && u.isHead(m));
    return opened
        || u.hasAny("v-remove", "v-bone", "v-out", "n-remove", "corpectomy", "bone-trough");
  }

  /** {@code Destroyed to two thirds}, {@code tumor from the lower third of L2}: a finding. */
  private static boolean described(Utterance u, Amount a) {
    Clause c = u.clauseAt(a.from());
    boolean lesionFirst = u.mentions().any(m -> m.concept().equals("lesion") && m.to() <= a.from());
    boolean instrument =
        c.all("other-thing").stream().anyMatch(m -> m.to() <= a.from() && u.isHead(m));
    return lesionFirst || instrument || c.hasAny("bone-harm", "screw", "cage", "plate", "v-seat");
  }

  private static Complement byGrammar(Utterance u, Amount a, boolean boneTalk) {
    if (ofLevelBefore(u, a)) return BODY;
    boolean takes = u.clauseAt(a.from()).hasAny("v-remove", "n-remove");
    int i = a.to();
    boolean of = u.word(i).equals("of");
    int reach = of ? 7 : 3;
    for (int k = i; k < i + reach; k++) {
      String w = u.word(k);
      if (w.equals(";") || w.equals(",") && !of) break;
      if (DIMENSIONS.contains(w)) {
        boolean ofBody = (boneTalk || u.isRatio(a) && takes) && of && bodyWithin(u, k, k + 6);
        boolean ofIt = boneTalk && u.word(k - 1).equals("its");
        if (w.equals("canal")) return OTHER;
        boolean inIt = u.word(k - 1).equals("in") && u.clauseAt(a.from()).has("corpectomy");
        if (inIt) return BODY;
        boolean itsBody = BodyWords.labelled(u) || takenOf(u, k) && bodyWithin(u, 0, a.from());
        if (u.isRatio(a) && takes && itsBody) return BODY;
        return ofBody ? BODY : ofIt || boneTalk && takenOf(u, k) ? UNSAID : OTHER;
      }
      boolean points = Words.oneOf(w, "it", "them", "this", "each", "that", "these");
      boolean alone = w.equals("it") || w.equals("them") || !named(u, k + 1);
      if (of && k == i + 1 && points && alone) return pointsTo(u, a);
      for (Mention m : u.mentions()) {
        if (m.from() != k) continue;
        if (m.concept().equals("level") && laminaTalk(u.clauseAt(a.from()))) return OTHER;
        if (Words.oneOf(m.concept(), "vertebral-body", "level", "corpectomy")) return BODY;
        if (m.concept().equals("bone-matter")) return BODY;
        boolean edge = m.concept().equals("osteophyte") && !SPURS.contains(w);
        if (edge && bodyWithin(u, k, k + 7)) return BODY;
        if (OTHERS.contains(m.concept()) && (of || k == i)) return OTHER;
      }
      if (",;.:)".contains(w) && k > i) break;
    }
    for (int k = a.from() - 1; k >= Math.max(0, a.from() - 3); k--) {
      for (Mention m : u.mentions()) {
        if (m.to() == k + 1 && m.concept().equals("lesion")) return OTHER;
      }
    }
    if (fromEach(u, a)) return BODY;
    Clause c = u.clauseAt(a.from());
    if (laminaTalk(c) && !c.hasAny("vertebral-body", "corpectomy")) return OTHER;
    if (c.hasAny("vertebral-body", "corpectomy", "level")) {
      return c.has("lesion") && !c.has("vertebral-body") ? OTHER : BODY;
    }
    if (BodyWords.bodyLabel(u)) return BODY;
    if (c.hasAny("disc", "endplate", "lamina", "lesion", "blood-loss", "dura")) return OTHER;
    if (ofSolution(u, c)) return OTHER;
    return takenFromLevel(u, c) ? BODY : UNSAID;
  }

  /** {@code Of L3 the lower half was removed}. */
  private static boolean ofLevelBefore(Utterance u, Amount a) {
    if (u.word(a.to()).equals("of")) return false;
    return u.levels()
        .any(
            l ->
                l.form() == LevelMention.Form.SINGLE
                    && l.to() <= a.from()
                    && a.from() - l.to() <= 2
                    && u.word(l.from() - 1).equals("of")
                    && (l.from() == 1 || u.word(l.from() - 2).equals("and")));
  }

  /** {@code 15 of 23 mm of the width taken}: of the body that is being cut. */
  private static boolean takenOf(Utterance u, int dimension) {
    boolean side = Words.oneOf(u.word(dimension), "width", "height", "depth");
    if (!side || u.word(dimension + 1).equals("of")) return false;
    Clause c = u.clauseAt(dimension);
    return c.has("v-remove") && !c.hasAny(OTHERS);
  }

  /** {@code We resected less of L3, some 25 percent}. */
  private static boolean takenFromLevel(Utterance u, Clause c) {
    if (!taken(c) || c.hasAny(OTHERS)) return false;
    return u.levels(c).stream()
        .anyMatch(
            l ->
                Words.oneOf(u.word(l.from() - 1), "of", "from") && !LevelTies.claimedByOther(u, l));
  }

  /** {@code L3 and L4 were seen; I took from each the posterior third}. */
  private static boolean fromEach(Utterance u, Amount a) {
    Clause c = u.clauseAt(a.from());
    if (!taken(c) || c.hasAny(OTHERS) || u.levels().isEmpty() || u.has("lesion")) return false;
    for (int i = Math.max(c.from() + 1, a.from() - 5); i < a.from(); i++) {
      if (u.word(i).equals("each") && u.word(i - 1).equals("from")) return true;
    }
    return false;
  }

  /** {@code Bupivacaine 0.5 percent}, {@code saturation 98 percent}: no share of anything cut. */
  private static boolean ofSolution(Utterance u, Clause c) {
    if (c.has("screw") || c.has("cage") || c.has("plate")) return true;
    for (int k = c.from(); k < c.to(); k++) if (SOLUTIONS.contains(u.word(k))) return true;
    return false;
  }

  private static boolean named(Utterance u, int at) {
    return u.mentions().any(m -> m.from() == at);
  }

  /** {@code The body was soft, and two thirds of it were taken}: what stands last before it. */
  private static Complement pointsTo(Utterance u, Amount a) {
    Complement last = UNSAID;
    boolean weak = false;
    for (Mention m : u.mentions()) {
      if (m.to() > a.from()) break;
      boolean body = Words.oneOf(m.concept(), "vertebral-body", "corpectomy");
      boolean bone = m.concept().equals("bone-matter") && !u.levels().isEmpty();
      if ((body || bone) && u.isHead(m)) last = BODY;
      boolean lesion = Words.oneOf(m.concept(), "lesion", "lesion-part", "disc", "lamina");
      if (lesion && u.isHead(m)) last = OTHER;
      weak |= body;
    }
    return last == UNSAID && weak ? BODY : last;
  }

  private static boolean laminaTalk(Clause c) {
    return c.has("lamina") || c.has("laminectomy") || c.has("facet");
  }

  private static boolean bodyWithin(Utterance u, int from, int to) {
    return u.mentions()
        .any(
            m ->
                m.from() >= from
                    && m.from() < to
                    && Words.oneOf(m.concept(), "vertebral-body", "level"));
  }
}
