package org.surgicode.reading.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.surgicode.reading.text.Token;

/** Which concepts are things that can be acted on, and when a level stands for its vertebra. */
final class Nouns {
  /** A level that stands alone for its vertebra: {@code L3 was taken down}. */
  static final String LEVEL = "level";

  private static final Set<String> OTHER =
      Set.of(
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
          "biopsy");
  private static final Set<String> MAIN =
      Set.of(
          "vertebral-body",
          LEVEL,
          "corpectomy",
          "dura",
          "durotomy",
          "peritoneum",
          "pleura",
          "diaphragm",
          "lesion");
  private static final Set<String> FOLLOWERS =
      Set.of(
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
          "piecemeal");

  private Nouns() {}

  static boolean isNoun(String concept) {
    return MAIN.contains(concept) || OTHER.contains(concept);
  }

  static boolean isMain(String concept) {
    return MAIN.contains(concept) || concept.equals("lesion-part") || concept.equals("disc");
  }

  /** Adds a mention for every level that no neighbouring noun claims. */
  static List<Mention> withBareLevels(
      List<Token> tokens, List<Mention> mentions, List<LevelMention> levels) {
    var out = new ArrayList<>(mentions);
    for (LevelMention l : levels) {
      if (l.form() == LevelMention.Form.PAIR) continue;
      boolean claimed = mentions.stream().anyMatch(m -> isNoun(m.concept()) && m.to() == l.from());
      boolean ends = l.to() >= tokens.size() || !tokens.get(l.to()).isWord();
      boolean verbNext =
          mentions.stream().anyMatch(m -> m.concept().startsWith("v-") && m.from() == l.to());
      if (!claimed && (ends || verbNext || FOLLOWERS.contains(tokens.get(l.to()).word()))) {
        out.add(new Mention(LEVEL, l.from(), l.to()));
      }
    }
    out.sort(Comparator.comparingInt(Mention::from).thenComparingInt(m -> -m.to()));
    return out;
  }
}
