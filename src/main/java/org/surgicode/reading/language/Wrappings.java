package org.surgicode.reading.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * What wraps a thing is named after it: {@code the bag of the bowels} is the peritoneum, {@code the
 * cord membrane} and {@code the hose round the cauda} are the dura.
 */
final class Wrappings {
  private static final WordSet WRAPS =
      WordSet.of(
          "bag",
          "sac",
          "sack",
          "envelope",
          "pouch",
          "membrane",
          "sheath",
          "covering",
          "coat",
          "hose",
          "stocking",
          "casing",
          "sleeve",
          "mantle",
          "tube");
  private static final WordSet LINKS =
      WordSet.of("of", "with", "holding", "containing", "round", "around", "about", "for");
  private static final WordSet ARTICLES = WordSet.of("the", "his", "her", "its", "all", "spinal");
  private static final WordSet BOWELS =
      WordSet.of("bowel", "bowels", "gut", "guts", "intestine", "intestines", "viscera");
  private static final WordSet CORD = WordSet.of("cord", "cauda", "nerves", "medulla");
  private static final WordSet TUMORS = WordSet.of("tumor", "tumour", "tumors");

  private Wrappings() {}

  /** The mentions with the wraps added. */
  static List<Mention> name(List<Token> tokens, Gist gist, List<Mention> mentions) {
    if (!gist.holds(Gist.WRAP)) return mentions;
    List<Mention> out = mentions;
    for (int i = 0; i < tokens.size(); i++) {
      if (!WRAPS.contains(tokens.get(i).word())) continue;
      Mention m = at(tokens, i);
      if (m == null || covered(mentions, m)) continue;
      if (out == mentions) out = new ArrayList<>(mentions);
      out.add(m);
    }
    return out;
  }

  static boolean isWrap(String word) {
    return WRAPS.contains(word);
  }

  private static @Nullable Mention at(List<Token> tokens, int wrap) {
    if (TUMORS.contains(word(tokens, wrap + 1))) return null;
    boolean compound = word(tokens, wrap - 1).equals("cord");
    if (compound) return new Mention("dura", wrap - 1, wrap + 1);
    if (!LINKS.contains(word(tokens, wrap + 1))) return null;
    int i = wrap + 2;
    while (ARTICLES.contains(word(tokens, i))) i++;
    String thing = word(tokens, i);
    if (BOWELS.contains(thing)) return new Mention("peritoneum", wrap, i + 1);
    boolean alone = !Words.oneOf(word(tokens, i + 1), "root", "sheath");
    return CORD.contains(thing) && alone ? new Mention("dura", wrap, i + 1) : null;
  }

  private static boolean covered(List<Mention> mentions, Mention m) {
    for (Mention o : mentions) {
      boolean same = o.concept().equals(m.concept()) && o.from() < m.to() && m.from() < o.to();
      boolean wider = o.from() <= m.from() && m.to() <= o.to() && o.to() - o.from() > 2;
      if (same || wider) return true;
    }
    return false;
  }

  private static String word(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).word() : "";
  }
}
