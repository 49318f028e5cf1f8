package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.surgicode.reading.language.LevelMention;
import org.surgicode.reading.language.LevelMention.Form;
import org.surgicode.reading.language.Levels;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/**
 * A body that is named without its region or by the discs beside it: {@code the fifth vertebral
 * body} where C5 was told, {@code the body between} the emptied discs L2-3 and L3-4.
 */
final class ImpliedBody {
  /** The first and the second body are more often those of the operation than C1 or L2. */
  private static final int LOWEST = 3;

  private final Set<String> told = new LinkedHashSet<>();
  private final Set<List<String>> discs = new LinkedHashSet<>();

  /** Remembers the levels that a sentence names. */
  void heard(Utterance u) {
    for (LevelMention l : u.levels()) {
      if (!u.clauseAt(l.from()).real()) continue;
      told.addAll(l.levels());
      if (l.form() == Form.PAIR && u.has("disc")) discs.add(l.levels());
    }
  }

  /** The one level told so far that has the number before a body, or nothing. */
  List<String> byNumber(Utterance u, Mention body) {
    Integer number = Levels.ordinal(u.word(body.from() - 1));
    if (number == null || number < LOWEST) return List.of();
    var same = new ArrayList<>(told);
    same.removeIf(l -> Integer.parseInt(l.substring(1)) != number);
    return same.size() == 1 ? same : List.of();
  }

  /** The body between the two discs that were named, or {@link BodyTalk#UNNAMED}. */
  String betweenDiscs() {
    if (discs.size() != 2) return BodyTalk.UNNAMED;
    var shared = new LinkedHashSet<>(told);
    for (List<String> disc : discs) shared.retainAll(disc);
    return shared.size() == 1 ? shared.iterator().next() : BodyTalk.UNNAMED;
  }
}
