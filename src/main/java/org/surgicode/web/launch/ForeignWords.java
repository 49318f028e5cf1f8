package org.surgicode.web.launch;

import org.jspecify.annotations.Nullable;

/** What another server says of an error: shown as its words, never as ours, and harmless. */
final class ForeignWords {
  private static final int LONGEST = 200;

  private ForeignWords() {}

  /**
   * An error's code and description (RFC 6749 4.1.2.1) as one short line of plain characters; what
   * is no code is left out, and what would steer the text or hide in it becomes a space.
   *
   * @return empty when nothing is said
   */
  static String of(@Nullable String error, @Nullable String description) {
    String code = error != null && error.matches("[a-z][a-z_]{2,60}") ? error : "";
    StringBuilder plain = new StringBuilder();
    String words = description == null ? "" : description;
    words
        .codePoints()
        .limit(10L * LONGEST)
        .forEach(c -> plain.appendCodePoint(isPlain(c) ? c : ' '));
    String line = plain.toString().replaceAll("\\s+", " ").strip();
    String cut =
        line.codePointCount(0, line.length()) <= LONGEST
            ? line
            : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    return code.isEmpty() || cut.isEmpty() ? code + cut : code + ": " + cut;
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
