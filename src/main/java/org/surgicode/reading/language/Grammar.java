package org.surgicode.reading.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.surgicode.reading.text.Token;

/** Cuts sentences into clauses and tells heads from words behind prepositions. */
final class Grammar {
  static final Set<String> ACTORS =
      Set.of("i", "we", "he", "she", "they", "dr", "surgeon", "attending", "staff", "who");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of",
          "from",
          "to",
          "on",
          "in",
          "into",
          "with",
          "off",
          "behind",
          "through",
          "between",
          "over",
          "for",
          "at",
          "by",
          "under",
          "beneath",
          "below",
          "above",
          "within",
          "inside",
          "outside",
          "onto",
          "toward",
          "towards",
          "against",
          "along",
          "around",
          "near",
          "without",
          "across",
          "upon",
          "until",
          "before",
          "after",
          "beyond",
          "via",
          "opposite",
          "about",
          "w",
          "beside",
          "alongside",
          "despite",
          "per",
          "than",
          "as",
          "like",
          "except");
  private static final Set<String> JOINTS =
      Set.of(
          "and",
          "but",
          "while",
          "whereas",
          "although",
          "though",
          "because",
          "since",
          "which",
          "who",
          "so",
          "until",
          "after",
          "before",
          "when",
          "where",
          "if",
          "then",
          "or",
          "whose",
          "once",
          "yet",
          "nor",
          "unless",
          "that");
  private static final Set<String> HARD = Set.of(";", ":");
  private static final Set<String> AUX =
      Set.of(
          "was", "were", "is", "are", "has", "had", "have", "been", "be", "did", "does", "could",
          "would", "should", "will", "may", "might", "can", "must");

  private Grammar() {}

  /** Clauses of a sentence: cut at joints, a part without a verb goes to the part before it. */
  static List<Clause> clauses(List<Token> tokens, List<Mention> mentions, Cues cues) {
    var cuts = new ArrayList<Integer>();
    cuts.add(0);
    for (int i = 1; i < tokens.size(); i++) {
      String w = tokens.get(i).word();
      boolean mark = w.equals(",") || w.equals("(") || w.equals(")") || isDash(tokens, i);
      if (JOINTS.contains(w) || mark || HARD.contains(w)) cuts.add(i);
    }
    cuts.add(tokens.size());
    var parts = new ArrayList<int[]>();
    for (int k = 0; k + 1 < cuts.size(); k++) {
      int from = cuts.get(k);
      int to = cuts.get(k + 1);
      boolean hard = HARD.contains(tokens.get(from).word());
      boolean joinable = !parts.isEmpty() && !hard;
      if (joinable
          && (!hasVerb(tokens, mentions, from, to)
              || !hasVerb(
                  tokens,
                  mentions,
                  parts.get(parts.size() - 1)[0],
                  parts.get(parts.size() - 1)[1]))) {
        parts.get(parts.size() - 1)[1] = to;
      } else {
        parts.add(new int[] {from, to});
      }
    }
    var out = new ArrayList<Clause>();
    Set<Circumstance> sentenceWide = cues.wide(tokens, mentions);
    for (int[] p : parts) {
      var inside = mentions.stream().filter(m -> m.from() >= p[0] && m.to() <= p[1]).toList();
      var circumstances = EnumSet.noneOf(Circumstance.class);
      circumstances.addAll(sentenceWide);
      circumstances.addAll(cues.local(tokens, inside, p[0], p[1]));
      out.add(new Clause(p[0], p[1], inside, circumstances));
    }
    return out;
  }

  private static boolean isDash(List<Token> tokens, int i) {
    String w = tokens.get(i).word();
    if (!w.equals("-") && !w.equals("\u2013") && !w.equals("\u2014")) return false;
    return tokens.get(i - 1).end() < tokens.get(i).start();
  }

  private static boolean hasVerb(List<Token> tokens, List<Mention> mentions, int from, int to) {
    for (int i = from; i < to; i++) {
      String w = tokens.get(i).word();
      if (AUX.contains(w)) return true;
      if (w.length() > 4 && w.endsWith("ed") && !w.equals("based")) return true;
    }
    for (Mention m : mentions) {
      if (m.from() >= from && m.to() <= to && m.concept().startsWith("v-")) return true;
    }
    return false;
  }

  /** The preposition that a noun at a token stands behind, or null when it stands on its own. */
  static @Nullable String preposition(Utterance u, int noun) {
    Clause c = u.clauseAt(noun);
    for (int i = noun - 1; i >= c.from() && i >= noun - 7; i--) {
      String w = u.word(i);
      if (PREPOSITIONS.contains(w)) return w;
      if (AUX.contains(w) || JOINTS.contains(w) && !w.equals("and") && !w.equals("or")) return null;
      if (",;:.()".contains(w)) return null;
      if (verbEndsAt(c, i + 1)) return null;
    }
    return null;
  }

  private static boolean verbEndsAt(Clause c, int token) {
    return c.mentions().stream().anyMatch(m -> m.concept().startsWith("v-") && m.to() == token);
  }
}
