package org.surgicode.criteria;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;

/** Chooses the few words that prove a verdict. */
final class Evidence {
  /** More quotes than this are not read. */
  private static final int MOST = 4;

  private Evidence() {}

  /** At most four quotes: the first of every fact before the second of any. */
  static List<Quote> of(List<Fact> facts) {
    if (facts.isEmpty()) {
      return List.of();
    }
    List<List<Quote>> groups = new ArrayList<>(facts.size());
    for (Fact fact : facts) {
      groups.add(fact.quotes());
    }
    return inTurn(groups);
  }

  /** At most four quotes, taken from both sides of a contradiction in turn. */
  static List<Quote> ofBoth(List<Fact> one, List<Fact> other) {
    return inTurn(List.of(of(one), of(other)));
  }

  /** At most four quotes, each once. */
  static List<Quote> few(List<Quote> quotes) {
    List<Quote> few = new ArrayList<>(MOST);
    for (int i = 0; i < quotes.size() && few.size() < MOST; i++) {
      if (!few.contains(quotes.get(i))) {
        few.add(quotes.get(i));
      }
    }
    return List.copyOf(few);
  }

  /** Facts of several groups in turn: the first of each, then the second of each. */
  static <T> List<T> inTurnAll(List<List<T>> groups) {
    Set<T> chosen = new LinkedHashSet<>();
    int longest = 0;
    for (List<T> group : groups) {
      longest = Math.max(longest, group.size());
    }
    for (int i = 0; i < longest; i++) {
      for (List<T> group : groups) {
        if (i < group.size()) {
          chosen.add(group.get(i));
        }
      }
    }
    return new ArrayList<>(chosen);
  }

  private static List<Quote> inTurn(List<List<Quote>> groups) {
    List<Quote> few = new ArrayList<>(MOST);
    boolean more = true;
    for (int i = 0; more && few.size() < MOST; i++) {
      more = false;
      for (List<Quote> group : groups) {
        more |= i < group.size();
        if (i < group.size() && few.size() < MOST && !few.contains(group.get(i))) {
          few.add(group.get(i));
        }
      }
    }
    return List.copyOf(few);
  }
}
