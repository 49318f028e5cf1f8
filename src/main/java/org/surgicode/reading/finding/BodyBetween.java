package org.surgicode.reading.finding;

import java.util.List;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Levels;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/** {@code The body between the discs L1-2 and L2-3}: named by what lies on its two sides. */
final class BodyBetween {
  private BodyBetween() {}

  /** The one vertebra between that a mention or a body in its clause names, or nothing. */
  static List<String> near(Utterance u, Mention m) {
    if (u.levels().size() != 2 || !u.hasWord("between")) return List.of();
    var own = of(u, m);
    if (!own.isEmpty() || !u.levels(u.clauseAt(m.from())).isEmpty()) return own;
    for (Mention body : u.clauseAt(m.from()).all("vertebral-body")) {
      var between = of(u, body);
      if (!between.isEmpty()) return between;
    }
    return List.of();
  }

  private static List<String> of(Utterance u, Mention body) {
    boolean between =
        u.word(body.to()).equals("between") || u.word(body.to() + 1).equals("between");
    if (!body.concept().equals("vertebral-body") || !between || u.levels().size() != 2) {
      return List.of();
    }
    LevelMention above = u.levels().get(0);
    LevelMention below = u.levels().get(1);
    if (above.form() == Form.PAIR && below.form() == Form.PAIR) {
      String shared = above.levels().get(1);
      return shared.equals(below.levels().get(0)) ? List.of(shared) : List.of();
    }
    if (above.form() != Form.SINGLE || below.form() != Form.SINGLE) return List.of();
    String next = Levels.neighbour(above.levels().get(0), 1);
    boolean one = Levels.neighbour(next, 1).equals(below.levels().get(0));
    return one ? List.of(next) : List.of();
  }
}
