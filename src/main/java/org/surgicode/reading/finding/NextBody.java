package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.Levels;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.Words;

/** Bodies told by those beside them. */
final class NextBody {
  private NextBody() {}

  /** {@code Through C4 and its neighbor below}: both. */
  static List<String> with(Utterance u, Clause c, List<String> levels) {
    if (levels.size() != 1 || levels.get(0).isEmpty() || !c.hasAny("one-below", "one-above")) {
      return levels;
    }
    boolean below = c.has("one-below");
    for (Mention m : c.all(below ? "one-below" : "one-above")) {
      boolean joined = u.word(m.from() - 1).equals("and") || u.word(m.from() - 2).equals("and");
      boolean named = u.levels().any(l -> l.to() <= m.from() && m.from() - l.to() <= 2);
      if (!joined || !named || !u.asserted(m)) continue;
      var out = new ArrayList<>(levels);
      out.add(Levels.neighbour(levels.get(0), below ? 1 : -1));
      return List.copyOf(out);
    }
    return levels;
  }

  /** The one body between two others, or nothing. */
  static String between(Collection<String> two) {
    var sorted = two.stream().sorted(Comparator.comparingInt(Levels::rank)).toList();
    String next = Levels.neighbour(sorted.get(0), 1);
    return Levels.neighbour(next, 1).equals(sorted.get(1)) ? next : BodyTalk.UNNAMED;
  }

  /** {@code T11 not touched}, {@code C4 was not entered, nor was C6}. */
  static boolean notTouched(Utterance u, LevelMention l) {
    for (int i = l.to(); i < l.to() + 4; i++) {
      boolean not = Words.oneOf(u.word(i), "not", "never");
      if (not && Words.oneOf(u.word(i + 1), "touched", "entered", "drilled", "violated")) {
        return true;
      }
    }
    boolean nor = u.word(l.from() - 1).equals("was") && u.word(l.from() - 2).equals("nor");
    return nor && u.hasWord("touched", "entered", "drilled", "violated");
  }
}
