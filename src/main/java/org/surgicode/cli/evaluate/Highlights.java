package org.surgicode.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Cuts a document's text where a quote begins or ends, and says what each piece proves. */
final class Highlights {
  /**
   * A passage that somebody points at.
   *
   * @param start first offset
   * @param end offset after the last
   * @param by who points: a criterion, {@code flag …}, or {@code label}
   */
  record Span(int start, int end, String by) {}

  /**
   * A piece of the text.
   *
   * @param text its words
   * @param by everything that points at it; empty for ordinary text
   */
  record Piece(String text, Set<String> by) {
    @Override
    public String toString() {
      return "Piece[" + by + "]";
    }
  }

  private Highlights() {}

  /** The pieces of a text in order; joined they are the text. */
  static List<Piece> pieces(String text, List<Span> spans) {
    Set<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    for (Span span : spans) {
      cuts.add(Math.min(span.start(), text.length()));
      cuts.add(Math.min(span.end(), text.length()));
    }
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int to : cuts) {
      if (to > from) {
        int start = from;
        Set<String> by = new TreeSet<>();
        spans.stream()
            .filter(span -> span.start() <= start && to <= span.end())
            .forEach(span -> by.add(span.by()));
        pieces.add(new Piece(text.substring(from, to), by));
        from = to;
      }
    }
    return pieces;
  }

  /** Everything that the review and the label point at in one document. */
  static List<Span> spans(JsonNode review, JsonNode document, JsonNode label) {
    List<Span> spans = new ArrayList<>();
    review.path("criteria").forEach(c -> quoted(c, document, c.path("id").asString(""), spans));
    review
        .path("companions")
        .forEach(c -> quoted(c, document, "companion " + c.path("code").asString(""), spans));
    review
        .path("flags")
        .forEach(c -> quoted(c, document, "flag " + c.path("id").asString(""), spans));
    String text = document.path("text").asString("");
    for (JsonNode verdict : label.path("criteria")) {
      for (String quote : CriteriaScoring.quotes(verdict)) {
        int start = quote.isEmpty() ? -1 : text.indexOf(quote);
        if (start >= 0) {
          spans.add(new Span(start, start + quote.length(), "label"));
        }
      }
    }
    return spans;
  }

  private static void quoted(JsonNode holder, JsonNode document, String by, List<Span> spans) {
    for (JsonNode item : holder.path("evidence")) {
      boolean here =
          item.path("resource").equals(document.path("resource"))
              && item.path("attachment").equals(document.path("attachment"));
      if (here && item.has("start")) {
        int start = Math.max(0, item.path("start").asInt(0));
        spans.add(new Span(start, Math.max(start, item.path("end").asInt(0)), by));
      }
    }
  }
}
