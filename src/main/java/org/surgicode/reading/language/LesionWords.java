package org.surgicode.reading.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.surgicode.reading.text.Row;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * What the words around a lesion's name make of it: {@code the tumor bed} is a place, {@code a
 * tumor of the bladder} belongs to another organ, {@code the ossified mass} is bone, and {@code in
 * two sheets} is how it came out.
 */
final class LesionWords {
  /** Concepts beside the lesions themselves that the words around them may change. */
  private static final WordSet CHANGING =
      WordSet.of("lesion-part", "fragment", "piece-word", "coming");

  private static final WordSet TURNED = WordSet.of("ossified", "disc");

  private static final WordSet ARTICLES = WordSet.of("the", "a", "an", "his", "her", "their");
  private static final WordSet BESIDE_SPINE =
      WordSet.of(
          "paravertebral",
          "paraspinal",
          "paraspinous",
          "prevertebral",
          "retroperitoneal",
          "presacral",
          "subcutaneous",
          "retropharyngeal",
          "iliopsoas",
          "gluteal");
  private static final WordSet LINKS = WordSet.of("of", "in", "on");

  /** So many words of number and size may stand in {@code in two long sheets}. */
  private static final int COUNTED = 4;

  /** Letters of the shortest name of a tumour that ends in -oma: {@code myoma}. */
  private static final int SHORTEST_TUMOR = 5;

  private final List<Token> tokens;
  private final Gist gist;
  private final Row<Mention> mentions;

  private LesionWords(List<Token> tokens, Gist gist, Row<Mention> mentions) {
    this.tokens = tokens;
    this.gist = gist;
    this.mentions = mentions;
  }

  /** The mentions without lesions that are places or another organ's, and with ways of coming. */
  static List<Mention> read(List<Token> tokens, Gist gist, List<Mention> mentions) {
    return new LesionWords(tokens, gist, Row.of(mentions)).read();
  }

  private List<Mention> read() {
    var byEnding = gist.holds(Gist.TUMOR) ? namedByEnding() : List.<Mention>of();
    if (byEnding.isEmpty() && !mayChange()) return mentions;
    var out = new ArrayList<Mention>(byEnding);
    for (Mention m : mentions) {
      if (m.concept().equals("lesion-part") && (besideOrgan(m) || onlyElsewhere())) continue;
      boolean itsSac = m.concept().equals("dura") && word(m.from()).equals("sac");
      if (itsSac && word(m.from() - 1).equals("whose")) {
        out.add(new Mention("lesion-part", m.from(), m.to()));
        continue;
      }
      boolean leaves = m.concept().equals("residue") && word(m.to() - 1).equals("left");
      if (leaves && ARTICLES.contains(word(m.to()))) continue;
      if (m.concept().equals("fragment") && word(m.to() - 1).endsWith("ed")) continue;
      if (!isLesion(m)) out.add(m);
      else if (turned(m)) out.add(new Mention("disguised", m.from(), m.to()));
      else if (!is("lesion-place", m.to()) && (spread(m) || !elsewhere(m))) out.add(m);
    }
    for (Mention piece : mentions) {
      int from = piece.concept().equals("piece-word") ? wayOfComing(piece.from()) : -1;
      if (from >= 0) out.add(new Mention("in-pieces", from, piece.to()));
    }
    for (Mention coming : mentions) {
      if (coming.concept().equals("coming") && inPiecesAfter(out, coming)) {
        out.add(new Mention("v-remove", coming.from(), coming.to()));
      }
    }
    out.sort(Comparator.comparingInt(Mention::from));
    return out;
  }

  private boolean mayChange() {
    return mentions.any(m -> isLesion(m) || CHANGING.contains(m.concept()));
  }

  private static boolean isLesion(Mention m) {
    return m.concept().equals("lesion") || m.concept().startsWith("lesion:");
  }

  /** {@code Angiolipoma}, {@code hibernomas}: a tumour by its ending, though no list names it. */
  private List<Mention> namedByEnding() {
    var out = new ArrayList<Mention>(0);
    for (int i = 0; i < tokens.size(); i++) {
      String w = word(i);
      if (!w.contains("oma")) continue;
      String one = w.endsWith("omas") ? w.substring(0, w.length() - 1) : w.replace("omata", "oma");
      int at = i;
      boolean known =
          mentions.any(
              m ->
                  m.from() <= at
                      && at < m.to()
                      && Words.oneOf(m.concept(), "lesion", "not-a-lesion"));
      if (known || !one.endsWith("oma") || one.length() < SHORTEST_TUMOR) continue;
      out.add(new Mention("lesion", i, i + 1));
      out.add(new Mention("lesion:" + one, i, i + 1));
    }
    return out;
  }

  /** {@code The ossified mass}, {@code the disc mass}: bone or disc. */
  private boolean turned(Mention m) {
    return TURNED.contains(word(m.from() - 1));
  }

  /** {@code Metastasis of breast}: named after the organ that it comes from. */
  private boolean spread(Mention m) {
    return is("spread-lesion", m.to() - 1);
  }

  /** {@code A lipoma of the skin}, {@code the skin tumor}. */
  private boolean elsewhere(Mention m) {
    boolean fluid = is("fluid-lesion", m.from()) || is("fluid-lesion", m.to() - 1);
    if (fluid && BESIDE_SPINE.contains(word(m.from() - 1))) return true;
    int i = LINKS.contains(word(m.to())) ? m.to() + 1 : -1;
    if (i > 0 && ARTICLES.contains(word(i))) i++;
    int after = i;
    return mentions.any(o -> isOrgan(o) && (o.from() == after || o.to() == m.from()));
  }

  /** {@code The psoas abscess wall}: the wall of another organ's lesion. */
  private boolean besideOrgan(Mention m) {
    if (BESIDE_SPINE.contains(word(m.from() - 1))) return true;
    return mentions.any(o -> isOrgan(o) && o.to() == m.from());
  }

  /**
   * {@code A psoas abscess was unroofed, its capsule removed}: the sentence has no other lesion.
   */
  private boolean onlyElsewhere() {
    return mentions.any(LesionWords::isLesion)
        && mentions.none(m -> isLesion(m) && (spread(m) || !elsewhere(m)));
  }

  private static boolean isOrgan(Mention o) {
    return o.concept().equals("organ") || o.concept().equals("psoas");
  }

  /** Where {@code in two sheets}, {@code piece by piece} begins, given its last word; else -1. */
  private int wayOfComing(int piece) {
    if (word(piece - 1).equals("by") && is("piece-word", piece - 2)) return piece - 2;
    int i = piece - 1;
    while (i >= 0 && piece - i <= COUNTED && is("count-word", i)) i--;
    return i >= 0 && Words.oneOf(word(i), "in", "as") ? i : -1;
  }

  /** {@code It came in two sheets}, {@code it came whole}: taken out so. */
  private static boolean inPiecesAfter(List<Mention> found, Mention coming) {
    boolean removes =
        found.stream().anyMatch(m -> m.concept().equals("v-remove") && m.from() == coming.from());
    return !removes
        && found.stream()
            .filter(m -> m.concept().equals("in-pieces"))
            .anyMatch(m -> m.from() >= coming.to() && m.from() - coming.to() <= 1);
  }

  private boolean is(String concept, int token) {
    for (Mention m : mentions) if (m.from() == token && m.concept().equals(concept)) return true;
    return false;
  }

  private String word(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).word() : ".";
  }
}
