package org.surgicode.reading.text;

import org.surgicode.casefile.Quote;
import org.surgicode.reading.text.Sentence.Tick;

/** Lines of a form: an answer proves something only beside its question. */
final class FormLines {
  /** An answer of more words than this speaks for itself. */
  private static final int SHORT = 4;

  private FormLines() {}

  /** The offsets of a sentence, widened to the question on its line where it only answers. */
  static Span around(String text, Sentence s) {
    var alone = new Span(s.start(), s.end(), s.tick());
    boolean option = s.tick() == Tick.TICKED;
    if (!option && s.tokens().size() > SHORT) return alone;
    int from = s.start();
    while (from > 0 && text.charAt(from - 1) != '\n' && s.end() - from <= Quote.LONGEST) from--;
    while (from < s.start() && !isBox(text.charAt(from))) from++;
    int to = s.end();
    while (option && to < text.length() && text.charAt(to) != '\n') to++;
    while (to > s.end() && Character.isWhitespace(text.charAt(to - 1))) to--;
    boolean endsLine = to == text.length() || text.charAt(to) == '\n' || text.charAt(to) == '\r';
    boolean asks =
        option || endsLine && text.substring(from, s.start()).stripTrailing().endsWith(":");
    return asks && to - from <= Quote.LONGEST ? new Span(from, to, s.tick()) : alone;
  }

  /** Where the visible words of a line begin, a check box included. */
  private static boolean isBox(char c) {
    return Character.isLetterOrDigit(c) || "[(\u2610\u2611\u2612\u2713\u2714".indexOf(c) >= 0;
  }
}
