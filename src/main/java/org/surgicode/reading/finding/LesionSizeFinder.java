package org.surgicode.reading.finding;

import java.util.List;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** A dimension of the lesion in the report: not of a cut, the dura, bone or an implant. */
final class LesionSizeFinder implements Finder {
  private static final WordSet TIMES = WordSet.of("x", "by", "\u00d7", "times");
  private static final WordSet VOLUME = WordSet.of("volume");
  private static final WordSet EXTENT =
      WordSet.of(
          "long",
          "wide",
          "diameter",
          "across",
          "measured",
          "measuring",
          "measures",
          "length",
          "size",
          "dimension",
          "dimensions",
          "thick",
          "high",
          "largest",
          "volume",
          "extent",
          "extending",
          "sized",
          "tall",
          "broad",
          "widest",
          "height",
          "end",
          "bottom");
  private static final WordSet POINTING =
      WordSet.of(
          "it",
          "this",
          "its",
          "which",
          "that",
          "they",
          "these",
          "one",
          "altogether",
          "both",
          "put",
          "laid",
          "removed");
  private static final List<String> OTHERS =
      List.of(
          "durotomy",
          "cage",
          "plate",
          "screw",
          "rod",
          "graft-own",
          "graft-donor",
          "graft-word",
          "separate-cut",
          "flank",
          "bone-trough",
          "corpectomy",
          "endplate",
          "residue",
          "biopsy",
          "graft-piece",
          "cement");

  @Override
  public List<Fact> find(OperationRecord record) {
    for (Report r : record.reports()) {
      int sinceLesion = 9;
      for (Utterance u : r.utterances()) {
        boolean plan = !u.sentence().inBody() && !Narrative.tellsWhy(u);
        boolean named = u.hasAny("lesion", "lesion-part");
        boolean lesion = named || u.has("lesion-alias") && (sinceLesion <= 6 || u.has("purulent"));
        boolean field = Narrative.under(u, "tumor", "tumour", "lesion", "mass ", "cyst", " size");
        boolean inView = sinceLesion <= 6 || u.hasAny("lesion-alias", "ligament", "canal");
        boolean seen = u.sentence().inBody() && inView && sized(u);
        boolean follows = sinceLesion <= 2 && points(u) || seen;
        if (!plan && measures(u, lesion || field, follows, field)) {
          return List.of(Fact.of("lesion-size", "measured", Standing.BODY, u.quote()));
        }
        sinceLesion = lesion ? 0 : sinceLesion + 1;
      }
    }
    return List.of();
  }

  /** Two or three diameters of something that came into view or out. */
  private static boolean sized(Utterance u) {
    if (u.has("graft-iliac")) return false;
    int told = 0;
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      boolean triple = triple(u, i);
      if (!triple && !Measure.at(u, i, Measure.LENGTHS)) continue;
      Clause c = u.clauseAt(i);
      if (c.hasAny("cage", "graft-piece", "plate", "screw", "bone-trough")) continue;
      if (c.has("dura") && (c.hasAny("v-open", "v-close") || duraBefore(c, i))) continue;
      if (product(u, i)) told = 2;
      else if (near(u, i, EXTENT) && !c.has("incision") && !LengthOf.distance(u, i)) told++;
    }
    return told > 1;
  }

  private static boolean duraBefore(Clause c, int at) {
    return c.all("dura").stream().anyMatch(m -> m.from() < at);
  }

  /** {@code 22 x 11 x 10}: three diameters need no unit. */
  private static boolean triple(Utterance u, int i) {
    return Measure.isNumber(u, i)
        && TIMES.contains(u.word(i + 1))
        && Measure.isNumber(u, i + 2)
        && TIMES.contains(u.word(i + 3))
        && number(u, i + 4);
  }

  private static boolean points(Utterance u) {
    return POINTING.contains(u.word(0)) || Character.isDigit(u.word(0).charAt(0));
  }

  private static boolean measures(Utterance u, boolean lesion, boolean follows, boolean field) {
    if (!lesion && !follows || under(u)) return false;
    int n = u.sentence().tokens().size();
    for (int i = 0; i < n; i++) {
      boolean unit = Measure.at(u, i, Measure.LENGTHS) || triple(u, i);
      boolean volume = Measure.at(u, i, Measure.VOLUMES) && near(u, i, VOLUME);
      if (!unit && !volume) continue;
      Clause c = u.clauseAt(i);
      if (ofOther(u, c, i)) continue;
      if (Words.oneOf(u.word(i + 2), "of", "h2o", "water") && u.has("v-close")) continue;
      if (product(u, i) || volume) return true;
      if (LengthOf.distance(u, i) || LengthOf.anotherThing(u, i)) continue;
      boolean inClause = c.has("lesion") || c.has("lesion-part") || c.has("lesion-alias");
      if (field || inClause || near(u, i, EXTENT) || follows) return true;
    }
    return (u.has("lesion") || field) && u.has("size-word");
  }

  /** Under the heading of an implant, a cut or the closure. */
  private static boolean under(Utterance u) {
    return Narrative.under(
        u, "implant", "graft", "cage", "plate", "screw", "incision", "reconstruct", "specimen");
  }

  /** Two numbers joined: an area or a volume. */
  private static boolean product(Utterance u, int i) {
    for (int k = Math.max(1, i - 3); k < i + 4; k++) {
      if (TIMES.contains(u.word(k)) && numberBefore(u, k) && number(u, k + 1)) return true;
    }
    return false;
  }

  /** {@code 24 x, 24 mm by, 32 mm in length by}. */
  private static boolean numberBefore(Utterance u, int k) {
    for (int i = Math.max(0, k - 4); i < k; i++) if (number(u, i)) return true;
    return false;
  }

  /** {@code 24, 24mm}. */
  private static boolean number(Utterance u, int i) {
    return i >= 0 && (Measure.isNumber(u, i) || Measure.at(u, i, Measure.LENGTHS));
  }

  private static boolean near(Utterance u, int i, WordSet words) {
    for (int k = Math.max(0, i - 7); k < i + 6; k++) if (words.contains(u.word(k))) return true;
    return false;
  }

  /** The measure belongs to the opening of the dura, a cut, bone or something put in. */
  private static boolean ofOther(Utterance u, Clause c, int at) {
    int from = Math.max(c.from(), at - 14);
    boolean lesion = false;
    String owner = "";
    for (Mention m : c.mentions()) {
      if (m.from() < from || m.from() > at + 6) continue;
      boolean isLesion = m.concept().equals("lesion") || m.concept().equals("lesion-part");
      if (m.from() <= at && (isLesion || OTHERS.contains(m.concept()))) owner = m.concept();
      if (isLesion) lesion = true;
    }
    if (OTHERS.contains(owner)) return true;
    boolean opening = c.has("dura") && (c.has("v-open") || c.has("v-detach"));
    if (opening && !product(u, at)) return true;
    for (int i = c.from(); i < c.to(); i++) {
      String w = u.word(i);
      boolean cut = Words.oneOf(w, "incision", "cut", "incised", "dilator", "over", "window");
      if (cut && !lesion && i < at && !product(u, at)) return true;
    }
    return false;
  }
}
