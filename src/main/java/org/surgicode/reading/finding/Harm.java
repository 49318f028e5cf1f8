package org.surgicode.reading.finding;

import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/** What nobody did: a disease, a fracture or a splinter of bone is told as the doer. */
final class Harm {
  private static final WordSet DOERS =
      WordSet.of(
          "lesion",
          "degenerative",
          "fragment",
          "bone-matter",
          "osteophyte",
          "disguised",
          "harm-doer");

  /** So many words may stand between {@code by} and the doer. */
  private static final int REACH = 5;

  private Harm() {}

  /** {@code Three quarters of L2 had been eaten by tumor}, {@code consisted of tumor}. */
  static boolean byDisease(Utterance u, Clause c) {
    if (consists(u, c)) return true;
    for (Mention m : c.mentions()) {
      if (!DOERS.contains(m.concept())) continue;
      int i = m.from() - 1;
      while (i > c.from() && m.from() - i <= REACH && !u.word(i).equals("by")) {
        if (Words.oneOf(u.word(i), ",", "and", "with", "from")) break;
        i--;
      }
      boolean participle = i > c.from() && !Words.oneOf(u.word(i - 1), ",", "and");
      if (u.word(i).equals("by") && participle && !bitByBit(u, i)) return true;
    }
    return false;
  }

  private static boolean consists(Utterance u, Clause c) {
    if (!c.has("lesion") || c.has("v-remove")) return false;
    for (Mention m : c.all("lesion")) {
      if (Words.oneOf(u.word(m.from() - 1), "is", "was", "were", "all", "pure", "mostly")
          && u.amounts().any(a -> a.from() >= c.from() && a.to() < m.from())
          && !takenThen(u, m)) return true;
    }
    for (int i = c.from(); i + 1 < c.to(); i++) {
      boolean made = Words.oneOf(u.word(i), "consisted", "consists", "composed", "made");
      if (made && u.word(i + 1).equals("of")) return true;
    }
    return false;
  }

  /** {@code The upper half was tumor and was resected}. */
  private static boolean takenThen(Utterance u, Mention lesion) {
    int next = lesion.to();
    return u.word(next).equals("and")
        && u.mentions()
            .any(
                m ->
                    BodyWholes.TAKES.contains(m.concept())
                        && m.from() > next
                        && m.from() <= next + 3);
  }

  /** {@code Piece by piece}. */
  private static boolean bitByBit(Utterance u, int by) {
    return u.word(by - 1).equals(u.word(by + 1));
  }
}
