package org.surgicode.reading.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a note under one heading.
 *
 * @param heading the heading's words, null when there is none
 * @param words the heading in small letters, empty when there is none
 * @param spaced the same with a space on both sides and for every full stop
 * @param kind what it is for
 * @param start offset of its first character after the heading
 * @param end offset after its last character
 */
public record Section(
    @Nullable String heading, String words, String spaced, SectionKind kind, int start, int end) {
  /** A stretch under a heading. */
  public Section(@Nullable String heading, SectionKind kind, int start, int end) {
    this(heading, heading == null ? "" : heading.toLowerCase(Locale.ROOT), kind, start, end);
  }

  private Section(@Nullable String heading, String words, SectionKind kind, int start, int end) {
    this(heading, words, " " + words.replace('.', ' ') + " ", kind, start, end);
  }

  /** The part of it between two offsets, as of a kind. */
  Section part(SectionKind as, int from, int to) {
    return new Section(heading, words, spaced, as, from, to);
  }
}
