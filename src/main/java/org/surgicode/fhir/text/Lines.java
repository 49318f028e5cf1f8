package org.surgicode.fhir.text;

import org.surgicode.casefile.UnreadReason;

/**
 * Collects words into lines: runs of blanks become one space, cells are separated by tabs, and
 * nothing is ever glued together or broken in two. What stands between two words is written when
 * the second one comes.
 */
final class Lines {
  private final StringBuilder out = new StringBuilder();
  private boolean space;
  private int tabs;
  private int breaks;
  private boolean cellHasWords;

  /** Words in running text; line ends inside them are only blanks. */
  void words(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (blank(c)) {
        space = true;
      } else if (!invisible(c)) {
        separate();
        out.append(c);
        cellHasWords = true;
      }
    }
    if (out.length() > AttachmentText.LONGEST) {
      throw new UnreadableText(UnreadReason.TOO_LARGE);
    }
  }

  /** Words whose line ends mean what they say. */
  void preformatted(String text) {
    String[] lines = text.split("\\r\\n|\\r|\\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        lineBreak();
      }
      words(lines[i]);
    }
  }

  /** A block begins or ends: a new line, except at the beginning of a cell. */
  void block() {
    if (tabs == 0) {
      breaks = Math.max(breaks, 1);
    }
  }

  /** Ends the line; a second one in a row leaves one empty line. */
  void lineBreak() {
    tabs = 0;
    breaks = Math.min(breaks + 1, 2);
  }

  /** A table row begins or ends. */
  void row() {
    tabs = 0;
    breaks = Math.max(breaks, 1);
    cellHasWords = false;
  }

  /** A table cell ends; line ends at its end belong to it. */
  void cell() {
    if (cellHasWords) {
      breaks = 0;
    }
    tab();
    cellHasWords = false;
  }

  /** A tab in running text; none at the beginning of a line. */
  void tab() {
    if (breaks == 0) {
      tabs++;
    }
  }

  /** The text so far, without blanks at its ends. */
  String text() {
    return out.toString();
  }

  private void separate() {
    if (out.length() > 0) {
      if (breaks > 0) {
        out.append("\n".repeat(breaks));
      } else if (tabs > 0) {
        out.append("\t".repeat(tabs));
      } else if (space) {
        out.append(' ');
      }
    }
    breaks = 0;
    tabs = 0;
    space = false;
  }

  private static boolean blank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2007';
  }

  /** Marks where a word may be broken; a reader does not see them. */
  private static boolean invisible(char c) {
    return c == '\u00ad' || c == '\u200b' || c == '\ufeff';
  }
}
