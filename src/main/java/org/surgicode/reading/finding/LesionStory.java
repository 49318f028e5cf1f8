package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.surgicode.casefile.Quote;

/** What the reports of one operation tell of a lesion, by its fate, in reading order. */
final class LesionStory {
  private final Map<LesionFate, List<Quote>> told = new EnumMap<>(LesionFate.class);

  /** One was found after words that there was none: {@code no mass out here}, then inside. */
  private boolean foundSince;

  private boolean nearCanal;
  private boolean sampledItself;

  void tell(LesionFate fate, Quote quote) {
    if (fate == LesionFate.NONE || fate == LesionFate.ABSENT) foundSince = false;
    if (fate == LesionFate.NAMED && tellsNone()) foundSince = true;
    if (foundSince && (fate == LesionFate.PIECES || fate == LesionFate.EXCISED)) {
      told.remove(LesionFate.NONE);
      told.remove(LesionFate.ABSENT);
    }
    told.computeIfAbsent(fate, f -> new ArrayList<>()).add(quote);
  }

  private boolean tellsNone() {
    return tells(LesionFate.NONE) || tells(LesionFate.ABSENT);
  }

  boolean tells(LesionFate fate) {
    return told.containsKey(fate);
  }

  List<Quote> of(LesionFate fate) {
    return told.getOrDefault(fate, List.of());
  }

  /** A removal was told together with canal, dura or roots. */
  void setNearCanal() {
    nearCanal = true;
  }

  boolean nearCanal() {
    return nearCanal;
  }

  /** The lesion itself was sampled, by an act and not only by the word biopsy. */
  void setSampledItself() {
    sampledItself = true;
  }

  boolean sampledItself() {
    return sampledItself;
  }

  /**
   * Proof of a removal: the last one first, since it tells the end; then what was left, then the
   * pieces. Pieces alone prove nothing beside words that there was none or that it was left.
   */
  List<Quote> removal() {
    boolean doubtful = tells(LesionFate.LEFT) || tells(LesionFate.NONE);
    boolean plain = tells(LesionFate.EXCISED) || tells(LesionFate.FINISHED);
    if (!plain && doubtful) return List.of();
    var kinds = new ArrayList<List<Quote>>();
    for (LesionFate f : List.of(LesionFate.EXCISED, LesionFate.FINISHED, LesionFate.PIECES)) {
      var latestFirst = new ArrayList<>(of(f));
      Collections.reverse(latestFirst);
      kinds.add(latestFirst);
    }
    var proof = new ArrayList<Quote>();
    int longest = kinds.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      for (List<Quote> kind : kinds) if (i < kind.size()) proof.add(kind.get(i));
    }
    return proof;
  }
}
