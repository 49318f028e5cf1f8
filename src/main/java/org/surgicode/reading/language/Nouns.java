package org.surgicode.reading.language;

import java.util.ArrayList;
import java.util.List;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** Which concepts are things that can be acted on, and when a level stands for its vertebra. */
public final class Nouns {
  /** A level that stands alone for its vertebra: {@code L3 was taken down}. */
  static final String LEVEL = "level";

  private static final WordSet OTHER =
      WordSet.of(
          "disc",
          "endplate",
          "osteophyte",
          "lamina",
          "laminectomy",
          "facet",
          "pedicle",
          "fragment",
          "rib",
          "ligament",
          "arachnoid",
          "roots",
          "cord",
          "psoas",
          "kidney",
          "bowel",
          "lung",
          "crus",
          "other-thing",
          "retroperitoneal",
          "bone-matter",
          "bone-trough",
          "posterior-wall",
          "dural-sleeve",
          "epidural-thing",
          "not-a-body",
          "corpectomy-place",
          "dural-closure",
          "lesion-part",
          "posterior-peritoneum",
          "peritoneal-cavity",
          "csf",
          "remnant",
          "residue",
          "biopsy",
          "lesion-part-word",
          "side-wall",
          "incision");
  private static final WordSet MAIN =
      WordSet.of(
          "vertebral-body",
          LEVEL,
          "corpectomy",
          "dura",
          "durotomy",
          "peritoneum",
          "pleura",
          "diaphragm",
          "lesion");
  private static final WordSet PART_WORDS = WordSet.of("lesion-part-word", "remnant", "residue");
  private static final WordSet FOLLOWERS =
      WordSet.of(
          "was",
          "were",
          "is",
          "are",
          "has",
          "had",
          "have",
          "and",
          "or",
          "to",
          "from",
          "with",
          "w",
          "by",
          "in",
          "on",
          "at",
          "off",
          "out",
          "then",
          "gone",
          "down",
          "up",
          "through",
          "using",
          "between",
          "away",
          "back",
          "for",
          "as",
          "also",
          "came",
          "went",
          "completely",
          "partially",
          "partly",
          "entirely",
          "itself",
          "until",
          "after",
          "but",
          "which",
          "under",
          "via",
          "left",
          "right",
          "alone",
          "too",
          "next",
          "lost",
          "not",
          "now",
          "into",
          "about",
          "could",
          "can",
          "did",
          "seemed",
          "proved",
          "piecemeal");

  private Nouns() {}

  /** Whether a concept is a thing that can be acted on, a part of one included. */
  public static boolean isNoun(String concept) {
    return MAIN.contains(concept) || OTHER.contains(concept);
  }

  /** A thing of its own, not a part-word that lends its place to what follows {@code of}. */
  static boolean isThing(String concept) {
    return isNoun(concept) && !PART_WORDS.contains(concept);
  }

  static boolean isMain(String concept) {
    return MAIN.contains(concept)
        || concept.equals("lesion-part")
        || concept.equals("lesion-part-word")
        || concept.equals("disc");
  }

  /** In a run of levels the thing before the run has them all: {@code rootlets L3, L4}. */
  private static boolean claimed(
      List<Token> tokens, List<Mention> mentions, List<LevelMention> levels, LevelMention level) {
    int i = level.from() - 1;
    boolean run = false;
    while (i >= 0) {
      String w = tokens.get(i).word();
      boolean link = Words.oneOf(w, ",", "and", "/", "r", "l", "left", "right", "+", "&");
      boolean otherLevel = covers(levels, i);
      if (!link && !otherLevel) break;
      run |= otherLevel;
      i--;
    }
    int end = i + 1;
    if (!run && beginsAnew(tokens, level)) return false;
    return nounEnds(mentions, end)
        || (run && i >= 0 && Grammar.isPreposition(tokens.get(i).word()));
  }

  /** {@code Flank, retroperitoneal, L2 was resected}: behind its comma a new thing is told of. */
  private static boolean beginsAnew(List<Token> tokens, LevelMention level) {
    boolean comma = level.from() > 0 && tokens.get(level.from() - 1).is(",");
    return comma
        && level.to() < tokens.size()
        && Words.oneOf(tokens.get(level.to()).word(), "was", "were", "is");
  }

  private static boolean covers(List<LevelMention> levels, int token) {
    for (LevelMention l : levels) if (l.from() <= token && token < l.to()) return true;
    return false;
  }

  private static boolean nounEnds(List<Mention> mentions, int token) {
    for (Mention m : mentions) if (m.to() == token && isNoun(m.concept())) return true;
    return false;
  }

  private static boolean verbBegins(List<Mention> mentions, int token) {
    for (Mention m : mentions) {
      if (m.from() == token && m.concept().startsWith("v-")) return true;
    }
    return false;
  }

  /** Adds a mention for every level that no neighbouring noun claims. */
  static List<Mention> withBareLevels(
      List<Token> tokens, List<Mention> mentions, List<LevelMention> levels) {
    if (levels.isEmpty() && inOrder(mentions)) return mentions;
    var out = new ArrayList<>(mentions);
    for (LevelMention l : levels) {
      if (l.form() != LevelMention.Form.SINGLE) continue;
      boolean claimed = claimed(tokens, mentions, levels, l);
      boolean ends = l.to() >= tokens.size() || !tokens.get(l.to()).isWord();
      boolean verbNext = verbBegins(mentions, l.to());
      boolean removed = removalOf(tokens, mentions, l.from());
      boolean alone = !ends && only(tokens, l.to());
      boolean told = ends || verbNext || removed || alone || placed(tokens, l.to());
      if (!claimed && (told || FOLLOWERS.contains(tokens.get(l.to()).word()))) {
        out.add(new Mention(LEVEL, l.from(), l.to()));
      }
    }
    out.sort(Nouns::compare);
    return out;
  }

  /** {@code L3 only was resected}, {@code L3 alone}. */
  private static boolean only(List<Token> tokens, int at) {
    boolean only = Words.oneOf(tokens.get(at).word(), "only", "alone", "itself", "too", "also");
    if (!only || at + 1 >= tokens.size()) return only;
    return FOLLOWERS.contains(tokens.get(at + 1).word());
  }

  /** {@code Burred L2 below and L3 above}: nothing stands behind the adverb. */
  private static boolean placed(List<Token> tokens, int at) {
    boolean where =
        Words.oneOf(
            tokens.get(at).word(), "below", "above", "caudally", "cranially", "rostrally", "first");
    if (!where || at + 1 >= tokens.size()) return where;
    String next = tokens.get(at + 1).word();
    return Words.oneOf(next, "and", ",", ".", ";", "until", "as", "with", "then");
  }

  /** {@code After resection of L2 the cage was set}. */
  private static boolean removalOf(List<Token> tokens, List<Mention> mentions, int level) {
    if (level < 2 || !tokens.get(level - 1).is("of")) return false;
    for (Mention m : mentions) {
      if (m.to() == level - 1 && m.concept().equals("n-remove")) return true;
    }
    return false;
  }

  private static boolean inOrder(List<Mention> mentions) {
    for (int i = 1; i < mentions.size(); i++) {
      if (compare(mentions.get(i - 1), mentions.get(i)) > 0) return false;
    }
    return true;
  }

  /** By their first words, of those at one word the longest first. */
  private static int compare(Mention a, Mention b) {
    return a.from() != b.from() ? a.from() - b.from() : b.to() - a.to();
  }
}
