package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.surgicode.casefile.Quote;

/** What the reports of one operation tell of the dura and of the lesion's side of it. */
final class DuraStory {
  /** What a sentence tells. */
  enum Told {
    /** It was opened on purpose. */
    OPENED,
    /** Something that a pronoun points to, the dura by the talk, was opened. */
    POINTED,
    /** It was not opened. */
    CLOSED,
    /** The lesion lay inside. */
    INSIDE,
    /** The lesion lay among roots, which may have left the sac. */
    AMONG,
    /** The lesion lay outside. */
    OUTSIDE,
    /** The lesion lay on the dura or was taken off it. */
    ASIDE,
    /** It was seen to be whole. */
    WHOLE,
    /** The lesion had a part on either side. */
    TWO_SIDED,
    /** It was torn by accident. */
    TORN,
    /** That it was opened is taken back. */
    OPENING_WITHDRAWN,
    /** That it stayed closed is taken back. */
    CLOSURE_WITHDRAWN
  }

  private final Map<Told, List<Quote>> told = new EnumMap<>(Told.class);

  void tell(Told what, Quote quote) {
    told.computeIfAbsent(what, t -> new ArrayList<>()).add(quote);
  }

  boolean tells(Told what) {
    return !of(what).isEmpty();
  }

  List<Quote> of(Told what) {
    return told.getOrDefault(what, List.of());
  }

  boolean tellsOpening() {
    return tells(Told.OPENED) || tells(Told.POINTED);
  }

  /**
   * Adds what was told later. A dura that was not opened after all takes back its opening and what
   * lay inside; an opening takes back that it stayed closed.
   */
  void correctBy(DuraStory later) {
    boolean nowOpen = later.tellsOpening() || later.tells(Told.CLOSURE_WITHDRAWN);
    boolean nowClosed = later.tells(Told.CLOSED) || later.tells(Told.OPENING_WITHDRAWN);
    if (nowClosed && !nowOpen) {
      for (Told t : List.of(Told.OPENED, Told.POINTED, Told.INSIDE)) told.remove(t);
      later.told.remove(Told.INSIDE);
    }
    if (nowOpen && !nowClosed) told.remove(Told.CLOSED);
    later.told.forEach((t, quotes) -> quotes.forEach(q -> tell(t, q)));
  }
}
