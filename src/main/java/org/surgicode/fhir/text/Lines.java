package org.surgicode.fhir.text;

/**
 * Collects words into lines: runs of blanks become one space, cells are separated by tabs, and
 * nothing is ever glued together or broken in two.
 */
final class Lines {
  private final StringBuilder out = new StringBuilder();
  private boolean space;

  /** Words in running text; line ends inside them are only blanks. */
  void words(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (blank(c)) {
        space = true;
      } else {
        if (space && !atLineStart() && out.charAt(out.length() - 1) != '\t') {
          out.append(' ');
        }
        space = false;
        out.append(c);
      }
    }
    bound();
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

  /** Ends the line, if anything stands on it. */
  void block() {
    trim();
    if (!atLineStart()) {
      out.append('\n');
    }
  }

  /** Ends the line; a second one in a row leaves one empty line. */
  void lineBreak() {
    trim();
    int n = out.length();
    boolean emptyBefore = n >= 2 && out.charAt(n - 1) == '\n' && out.charAt(n - 2) == '\n';
    if (n > 0 && !emptyBefore) {
      out.append('\n');
    }
  }

  /** Ends a table cell. */
  void cell() {
    space = false;
    if (!atLineStart()) {
      out.append('\t');
    }
  }

  /** The text so far, without blanks at its ends. */
  String text() {
    return out.toString().strip();
  }

  private void trim() {
    space = false;
    int n = out.length();
    while (n > 0 && (out.charAt(n - 1) == ' ' || out.charAt(n - 1) == '\t')) {
      n--;
    }
    out.setLength(n);
  }

  private boolean atLineStart() {
    return out.length() == 0 || out.charAt(out.length() - 1) == '\n';
  }

  private void bound() {
    if (out.length() > AttachmentText.LONGEST) {
      throw new UnreadableText("too long");
    }
  }

  private static boolean blank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2007' || c == '\u200b';
  }
}
