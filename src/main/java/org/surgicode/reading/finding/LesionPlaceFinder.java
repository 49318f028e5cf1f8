package org.surgicode.reading.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.SectionKind;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * Words that place the lesion at a level or a side. The level of the bone work and the side of the
 * approach place nothing.
 */
final class LesionPlaceFinder implements Finder {
  /** So far from the lesion's word a level or side may stand, in tokens. */
  private static final int REACH = 16;

  private static final WordSet WAYS =
      WordSet.of(
          "retroperitoneal",
          "rp",
          "flank",
          "lateral",
          "approach",
          "exposure",
          "spine",
          "side",
          "incision",
          "laparotomy",
          "decubitus",
          "thoracotomy",
          "lumbar",
          "cervical",
          "thoracic",
          "leg",
          "thigh",
          "foot",
          "in",
          "behind",
          "alone",
          "untouched",
          "anterior",
          "transthoracic",
          "transperitoneal",
          "paramedian",
          "longitudinal",
          "radiculopathy",
          "quadriceps",
          "over");
  private static final WordSet REMAINS =
      WordSet.of(
          "none",
          "nothing",
          "was",
          "were",
          "be",
          "been",
          "no",
          "is",
          "had",
          "have",
          "we",
          "i",
          "rest",
          "only",
          "tumor",
          "tumour",
          "anything");
  private static final WordSet BONE_WORK =
      WordSet.of(
          "corpectomy",
          "laminectomy",
          "disc",
          "endplate",
          "cage",
          "plate",
          "screw",
          "fusion",
          "rod",
          "retroperitoneal",
          "transperitoneal",
          "v-seat");

  @Override
  public List<Fact> find(OperationRecord record) {
    for (Report r : record.reports()) {
      boolean talk = false;
      int sinceLesion = 9;
      for (Utterance u : r.utterances()) {
        boolean lesion = u.hasAny("lesion", "lesion-part");
        boolean read = u.sentence().section().kind() != SectionKind.PLAN && !specimen(u);
        boolean lies =
            u.sentence().inBody() && (sinceLesion <= 4 || u.has("lesion-alias")) && lies(u);
        boolean follows = talk && points(u) || lies;
        Fact f = read && (lesion || follows) ? place(u, lesion) : null;
        if (f != null) return List.of(f);
        talk = lesion || talk && points(u);
        sinceLesion = lesion ? 0 : sinceLesion + 1;
      }
    }
    return List.of();
  }

  private static boolean specimen(Utterance u) {
    return Narrative.under(u, "specimen", "patholog", "path ");
  }

  /** Something lay or sat somewhere, and no nerve did. */
  private static boolean lies(Utterance u) {
    return u.has("lie-word")
        && !u.hasAny("patient", "psoas", "lateral-position")
        && u.has("place-word");
  }

  private static boolean points(Utterance u) {
    return Words.oneOf(u.word(0), "it", "this", "its", "they", "these", "one");
  }

  private static @Nullable Fact place(Utterance u, boolean lesion) {
    for (Mention m : u.mentions()) {
      boolean anchor = m.concept().equals("lesion") || m.concept().equals("lesion-part");
      if (lesion && !anchor) continue;
      if (lesion && !placeable(u, m)) continue;
      int at = lesion ? m.from() : 0;
      for (LevelMention l : u.levels()) {
        if (Math.abs(l.from() - at) > REACH || LesionDetailFinder.isRoot(u, l)) continue;
        if (boneWork(u, Math.min(at, l.from()), Math.max(at, l.to() + 1))) continue;
        return fact(u, l);
      }
      for (Mention s : u.mentions()) {
        if (isPlace(u, s) && near(u, at, s)) return fact(u, null);
      }
      if (!lesion) break;
    }
    return null;
  }

  /** Not a rejected or imagined one, and not a title of the note. */
  private static boolean placeable(Utterance u, Mention m) {
    return Narrative.told(u, m) || u.negated(m) && u.clauseAt(m.from()).real() && u.has("residue");
  }

  private static boolean near(Utterance u, int at, Mention s) {
    int apart = Math.abs(s.from() - at);
    boolean sameClause = u.clauseAt(at).from() == u.clauseAt(s.from()).from();
    return apart <= (sameClause ? REACH : REACH / 2 + 6) && s.from() > at - REACH / 2;
  }

  /** A side, or a place before or behind a structure of the canal. */
  private static boolean isPlace(Utterance u, Mention s) {
    if (s.concept().equals("place-word")) return true;
    if (!s.concept().equals("side-word")) return false;
    if (WAYS.contains(u.word(s.to()))) return false;
    String w = u.word(s.from());
    boolean remains = w.equals("left") && REMAINS.contains(u.word(s.from() - 1));
    return !remains && !w.equals("l") && !w.equals("r") || side(u, s, w);
  }

  private static boolean side(Utterance u, Mention s, String w) {
    return (w.equals("l") || w.equals("r")) && u.word(s.to()).equals("of");
  }

  private static boolean boneWork(Utterance u, int from, int to) {
    return u.mentions()
        .any(m -> m.from() >= from && m.from() < to && BONE_WORK.contains(m.concept()));
  }

  private static Fact fact(Utterance u, @Nullable LevelMention l) {
    Standing standing = u.sentence().inBody() ? Standing.BODY : Standing.HEADING;
    List<String> levels = l == null ? List.of() : l.levels();
    return new Fact("lesion-location", "placed", levels, null, standing, List.of(u.quote()));
  }
}
