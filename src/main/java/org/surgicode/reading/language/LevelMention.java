package org.surgicode.reading.language;

import java.util.List;

/**
 * Vertebral levels named at one place of a sentence.
 *
 * @param levels the vertebrae, upper first, for example {@code [L3]} or {@code [L3, L4]}
 * @param form how they are named
 * @param from index of the first token
 * @param to index after the last token
 */
public record LevelMention(List<String> levels, Form form, int from, int to) {
  /** How levels are named. */
  public enum Form {
    /** One vertebra: {@code L3}, {@code third lumbar vertebra}. */
    SINGLE,
    /** Two neighbours with a stroke, which may mean the disc between them: {@code L3-4}. */
    PAIR,
    /** From one to another: {@code L2 to L4}, {@code L2 through L4}. */
    RANGE
  }
}
