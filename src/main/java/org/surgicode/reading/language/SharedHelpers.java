package org.surgicode.reading.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.WordSet;

/**
 * A clause that leaves out its helping verb borrows that of the clause before it, with its time:
 * {@code the dura will be opened and the tumor removed}, {@code in 2019 it was opened elsewhere and
 * the tumor removed}.
 */
final class SharedHelpers {
  private static final WordSet JOINTS = WordSet.of("and", "or", ",", "nor");
  private static final WordSet MODALS =
      WordSet.of("will", "would", "shall", "should", "may", "might", "could", "can", "must");
  private static final WordSet HELPERS =
      WordSet.of(
          "was", "were", "is", "are", "has", "had", "have", "been", "be", "did", "does", "do", "i",
          "we");

  private static final WordSet HELPING = WordSet.union(HELPERS, MODALS);

  /** Words that tell of another time for one thing only: {@code a prior scar}. */
  private static final WordSet OF_ONE_THING =
      WordSet.of("prior", "previous", "previously", "earlier", "remote", "underwent");

  private SharedHelpers() {}

  static List<Clause> lend(List<Token> tokens, List<Clause> clauses) {
    if (clauses.size() < 2) return clauses;
    List<Clause> out = clauses;
    for (int k = 1; k < clauses.size(); k++) {
      Clause c = clauses.get(k);
      Clause before = out.get(k - 1);
      boolean listed = first(tokens, c).equals(":") && unmade(before) && !helped(tokens, c);
      listed |= goesOnToDo(tokens, c) && unmade(before);
      if (listed) c = c.with(EnumSet.of(Circumstance.UNREAL));
      boolean borrows = JOINTS.contains(tokens.get(c.from()).word()) && !helped(tokens, c);
      var lent = borrows && participle(c) ? lent(tokens, before) : Set.<Circumstance>of();
      if (!listed && lent.isEmpty()) continue;
      if (out == clauses) out = new ArrayList<>(clauses);
      out.set(k, c.with(lent));
    }
    return out;
  }

  private static String first(List<Token> tokens, Clause c) {
    return tokens.get(c.from()).word();
  }

  /** {@code What remains to be done: }: the list after it is not done. */
  private static boolean unmade(Clause before) {
    return before.circumstances().contains(Circumstance.UNREAL) && before.has("c-unreal");
  }

  /** {@code and to open the sac}: a second thing of what was meant. */
  private static boolean goesOnToDo(List<Token> tokens, Clause c) {
    boolean to = c.from() + 1 < c.to() && tokens.get(c.from() + 1).is("to");
    return to && JOINTS.contains(first(tokens, c));
  }

  private static boolean helped(List<Token> tokens, Clause c) {
    for (int i = c.from(); i < c.to(); i++) {
      if (HELPING.contains(tokens.get(i).word())) return true;
    }
    return false;
  }

  private static boolean participle(Clause c) {
    for (Mention m : c.mentions()) {
      if (m.concept().startsWith("v-") || m.concept().equals("dura-open")) return true;
    }
    return false;
  }

  private static Set<Circumstance> lent(List<Token> tokens, Clause before) {
    if (before.circumstances().isEmpty()) return Set.of();
    var out = EnumSet.noneOf(Circumstance.class);
    boolean modal = false;
    for (int i = before.from(); i < before.to(); i++) {
      modal |= MODALS.contains(tokens.get(i).word());
    }
    if (modal && before.circumstances().contains(Circumstance.UNREAL)) out.add(Circumstance.UNREAL);
    boolean oneThing =
        before.all("c-past").stream()
            .anyMatch(m -> OF_ONE_THING.contains(tokens.get(m.from()).word()));
    if (before.circumstances().contains(Circumstance.PAST) && !oneThing) {
      out.add(Circumstance.PAST);
    }
    return out;
  }
}
