package org.surgicode.reading.text;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a note under one heading.
 *
 * @param heading the heading's words, null when there is none
 * @param kind what it is for
 * @param start offset of its first character after the heading
 * @param end offset after its last character
 */
public record Section(@Nullable String heading, SectionKind kind, int start, int end) {}
