package org.surgicode.reading.language;

import java.util.List;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.WordSet;

/**
 * Tells a verb from the noun that looks like it: {@code drilled}, {@code to drill} and {@code we
 * drill} are acts; {@code the drill}, {@code a cut}, {@code rongeurs} are things.
 */
final class VerbForms {
  private static final WordSet IRREGULAR_PASTS =
      WordSet.of(
          "took",
          "taken",
          "came",
          "went",
          "gone",
          "brought",
          "swept",
          "drew",
          "drawn",
          "withdrawn",
          "withdrew",
          "left",
          "bit",
          "bitten",
          "broke",
          "broken",
          "found",
          "got",
          "gave",
          "given",
          "held",
          "laid",
          "made",
          "did",
          "done",
          "saw",
          "seen",
          "sewn",
          "tore",
          "torn",
          "kept",
          "felt",
          "hung",
          "ground",
          "shaved",
          "shelled",
          "dug",
          "lay",
          "swung",
          "shaven",
          "led",
          "threw",
          "thrown",
          "wrung",
          "slid",
          "bored",
          "arthrodesis",
          "fusion",
          "out",
          "undertaken",
          "met",
          "sewed",
          "clear",
          "empty",
          "fed",
          "fell",
          "fallen",
          "let",
          "underwent");

  private static final WordSet BEFORE_A_VERB =
      WordSet.of(
          "to", "i", "we", "he", "she", "they", "did", "not", "could", "can", "never", "then",
          "was", "were", "been", "is", "are", "be", "had", "has", "have", "who", "will", "would",
          "and");
  private static final WordSet ARTICLES =
      WordSet.of("a", "an", "the", "this", "my", "his", "her", "no", "own");
  private static final WordSet PAST_LIKE_BASE =
      WordSet.of("cut", "split", "slit", "set", "put", "shed");
  private static final WordSet BEFORE_A_NOUN =
      WordSet.of(
          "a",
          "an",
          "the",
          "this",
          "that",
          "of",
          "with",
          "by",
          "my",
          "his",
          "her",
          "our",
          "one",
          "each",
          "in",
          "no",
          "speed",
          "diamond",
          "mm",
          "straight",
          "kerrison",
          "skin",
          "coarse",
          "small",
          "large",
          "long",
          "short",
          "transverse",
          "oblique",
          "for",
          "via",
          "midline");

  /** {@code One removes}, {@code who opens}: the third person of the present follows. */
  private static final WordSet ONE_WHO =
      WordSet.of("one", "he", "she", "it", "who", "which", "surgeon", "attending", "then", "now");

  private static final WordSet STATES = WordSet.of("clear", "empty");

  private VerbForms() {}

  static Mentions verbsOnly(List<Token> tokens, Mentions mentions) {
    return Mentions.copyOf(mentions.those(m -> !m.concept().startsWith("v-") || isVerb(tokens, m)));
  }

  static boolean isVerb(List<Token> tokens, Mention m) {
    String w = tokens.get(m.from()).word();
    String before = m.from() > 0 ? tokens.get(m.from() - 1).word() : "";
    boolean last = m.to() >= tokens.size();
    if (!last && tokens.get(m.to()).is("-") && !w.endsWith("ed")) return false;
    if (before.equals("-") && m.from() > 1 && tokens.get(m.from() - 2).is("un")) return false;
    if (STATES.contains(w)) return !ARTICLES.contains(before) && (last || !ofNoun(tokens, m));
    if (w.endsWith("ing")) return !ARTICLES.contains(before) || m.concept().equals("v-fuse");
    if (w.endsWith("ed") && before.equals("the") && adjective(tokens, m)) return false;
    if (w.endsWith("ed") || isIrregularPast(w)) return true;
    if (PAST_LIKE_BASE.contains(w)) return !BEFORE_A_NOUN.contains(before);
    if (m.to() - m.from() > 1 && !w.endsWith("s")) return true;
    if (w.endsWith("s") && !w.endsWith("ss")) {
      if (ONE_WHO.contains(before) || !last && ARTICLES.contains(tokens.get(m.to()).word())) {
        return true;
      }
      return w.equals("was") || m.to() - m.from() > 1 && !w.endsWith("rs");
    }
    return BEFORE_A_VERB.contains(before) && !before.equals("and");
  }

  /** {@code Clear fluid}, {@code empty canal}: how a thing is. */
  private static boolean ofNoun(List<Token> tokens, Mention m) {
    Token next = tokens.get(m.to());
    return next.isWord() && !Grammar.isPreposition(next.word()) && !next.is("and");
  }

  /** {@code The drilled bone}: told of a thing, no act. */
  private static boolean adjective(List<Token> tokens, Mention m) {
    if (m.to() >= tokens.size() || !tokens.get(m.to()).isWord()) return false;
    String next = tokens.get(m.to()).word();
    return !Grammar.isPreposition(next) && !next.endsWith("ly") && !next.equals("and");
  }

  private static boolean isIrregularPast(String w) {
    return IRREGULAR_PASTS.contains(w);
  }
}
