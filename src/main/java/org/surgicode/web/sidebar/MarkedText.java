package org.surgicode.web.sidebar;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The text of a document in pieces: what is quoted, what is chosen, and what lies between. */
final class MarkedText {
  private MarkedText() {}

  /**
   * Words that something of the case rests on.
   *
   * @param start first character
   * @param end after the last one
   * @param owner anchor of what rests on them
   */
  record Span(int start, int end, String owner) {
    boolean covers(int from) {
      return start <= from && from < end;
    }
  }

  /**
   * A piece of the text.
   *
   * @param text its characters
   * @param quoted whether something rests on it
   * @param chosen whether it is what the visitor came for
   * @param first whether it is the first chosen one
   * @param back where what rests on it is shown; empty for nothing
   * @param name what rests on it, in words; empty for nothing
   */
  record Piece(
      String text, boolean quoted, boolean chosen, boolean first, String back, String name) {}

  /** How a piece leads back. */
  interface Owners {
    /** Where what an anchor stands for is shown. */
    String address(String anchor);

    /** What an anchor stands for, in words. */
    String name(String anchor);
  }

  static List<Piece> of(String text, List<Span> spans, Span chosen, Owners owners) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    List<Span> all = new ArrayList<>(spans);
    all.add(chosen);
    for (Span span : all) {
      cuts.add(Math.min(span.start(), text.length()));
      cuts.add(Math.min(span.end(), text.length()));
    }
    List<Piece> pieces = new ArrayList<>();
    boolean first = true;
    int from = 0;
    for (int to : cuts) {
      if (to == from) {
        continue;
      }
      boolean picked = chosen.covers(from);
      int at = from;
      String owner =
          picked
              ? chosen.owner()
              : spans.stream().filter(s -> s.covers(at)).map(Span::owner).findFirst().orElse("");
      pieces.add(
          new Piece(
              text.substring(from, to),
              !owner.isEmpty() || picked,
              picked,
              picked && first,
              owner.isEmpty() ? "" : owners.address(owner),
              owner.isEmpty() ? "" : owners.name(owner)));
      first = first && !picked;
      from = to;
    }
    return pieces;
  }
}
