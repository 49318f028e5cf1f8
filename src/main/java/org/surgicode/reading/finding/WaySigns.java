package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Quote;
import org.surgicode.reading.language.Utterance;

/** The signs of a way in that were told in one posture, or by one title. */
final class WaySigns {
  /** More words for one way in are not kept. */
  private static final int ENOUGH = 12;

  private final Map<Way, List<Quote>> told = new EnumMap<>(Way.class);

  void put(Way sign, Utterance u) {
    Quote q = u.quote(u.mentions().isEmpty() ? 0 : u.mentions().get(0).from());
    var list = told.computeIfAbsent(sign, k -> new ArrayList<>());
    if (list.size() < ENOUGH && !list.contains(q)) list.add(q);
  }

  boolean isEmpty() {
    return told.isEmpty();
  }

  Map<Way, List<Quote>> told() {
    return told;
  }

  /**
   * The way in that the signs tell, or null.
   *
   * @param onlyProne whether the spine was worked on only with the patient face down
   */
  @Nullable Way decide(boolean onlyProne) {
    if (onlyProne) {
      if (told.containsKey(Way.EXTRACAVITARY)) return Way.EXTRACAVITARY;
      boolean throughBack = told.containsKey(Way.FROM_BEHIND);
      boolean fromSide = told.containsKey(Way.PERITONEUM_ASIDE) && told.containsKey(Way.FLANK);
      return fromSide && !throughBack ? Way.PERITONEUM_ASIDE : Way.FROM_BEHIND;
    }
    return told.keySet().stream().findFirst().orElse(null);
  }

  /** Words of every sign that tells this way. */
  Quote[] quotes(Way way) {
    return told.entrySet().stream()
        .filter(e -> e.getKey().value().equals(way.value()))
        .flatMap(e -> e.getValue().stream())
        .limit(4)
        .toArray(Quote[]::new);
  }
}
