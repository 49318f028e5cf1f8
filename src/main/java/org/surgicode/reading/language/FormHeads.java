package org.surgicode.reading.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.WordSet;
import org.surgicode.reading.text.Words;

/**
 * The line of a form that names what the lines below it ask: {@code Dura} above {@code entered: N},
 * {@code DURAL OPENING (tick one)} above its boxes.
 */
final class FormHeads {
  /** A form's head is no longer than this, in characters. */
  private static final int LONGEST = 40;

  /** A field of a form is no longer than this, in characters. */
  private static final int FIELD = 80;

  /** So many lines may lie between a head and its field. */
  private static final int LINES = 10;

  private static final WordSet TICKING =
      WordSet.of("tick", "check", "select", "choose", "circle", "mark");

  private FormHeads() {}

  /** {@code Tick one}, {@code check all that apply}. */
  static boolean asksToTick(List<Token> tokens, Gist gist) {
    if (!gist.holds(Gist.TICKING)) return false;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean which = Words.oneOf(gist.word(i + 1), "one", "all", "any", "only", "below");
      if (which && gist.is(i, Gist.TICKING)) return true;
    }
    return false;
  }

  /** Whether a word may ask to tick what follows. */
  static boolean isTicking(String word) {
    return TICKING.contains(word);
  }

  /** The head over the field that stands on the line of an offset, or null. */
  static @Nullable String ofField(String text, int at) {
    int start = lineStart(text, at);
    if (start < 0 || !mayBeField(text, start)) return null;
    return isField(line(text, start)) ? above(text, start, false) : null;
  }

  /** The head over the boxes of which one stands on the line of an offset, or null. */
  static @Nullable String ofOptions(String text, int at) {
    int start = lineStart(text, at);
    return start >= 0 && isBox(line(text, start)) ? above(text, start, true) : null;
  }

  private static @Nullable String above(String text, int start, boolean boxes) {
    int from = start;
    for (int k = 0; k < LINES && from > 0; k++) {
      from = lineStart(text, from - 1);
      if (from < 0) return null;
      String line = line(text, from);
      if (line.isEmpty()) return null;
      if (boxes ? isBox(line) : isField(line)) continue;
      return isHead(line) ? line : null;
    }
    return null;
  }

  private static boolean isHead(String line) {
    if (line.length() > LONGEST || ".,;:?!".indexOf(line.charAt(line.length() - 1)) >= 0) {
      return false;
    }
    int words = 1;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ' ') words++;
      if (c == ':' || Character.isDigit(c)) return false;
    }
    return words <= 5;
  }

  /** Whether a line holds a colon and no full stop, told without a copy of it. */
  private static boolean mayBeField(String text, int start) {
    boolean colon = false;
    int end = lineEnd(text, start);
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '.') return false;
      colon |= text.charAt(i) == ':';
    }
    return colon;
  }

  private static boolean isField(String line) {
    int colon = line.indexOf(':');
    boolean answered = colon > 0 && colon < LONGEST && colon + 1 < line.length();
    return answered && line.length() <= FIELD && line.indexOf('.') < 0;
  }

  private static boolean isBox(String line) {
    return !line.isEmpty() && "[(\u2610\u2611\u2612\u2713\u2714".indexOf(line.charAt(0)) >= 0;
  }

  /** Where the line of an offset begins, or -1 when that is further than a form's line is long. */
  private static int lineStart(String text, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 2 * FIELD); i--) {
      if (text.charAt(i) == '\n') return i + 1;
    }
    return at <= 2 * FIELD ? 0 : -1;
  }

  private static String line(String text, int start) {
    return text.substring(start, lineEnd(text, start)).strip();
  }

  private static int lineEnd(String text, int start) {
    int to = start;
    while (to < text.length() && to - start < 2 * FIELD && text.charAt(to) != '\n') to++;
    return to;
  }
}
