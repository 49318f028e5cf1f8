package org.surgicode.casefile;

import java.util.List;

/**
 * What one of several surgeons may put on a claim of his own.
 *
 * @param surgeon his part: {@link #OPERATING}, {@code co-surgeon} or {@code assistant}
 * @param lines lines with units and modifiers
 * @param considerModifiers modifiers for a coder to consider on these lines
 */
public record SurgeonClaim(String surgeon, List<CodeLine> lines, List<String> considerModifiers) {
  /** The surgeon whose lines the review suggests. */
  public static final String OPERATING = "operating-surgeon";

  /** Makes the lists unmodifiable. */
  public SurgeonClaim {
    lines = List.copyOf(lines);
    considerModifiers = List.copyOf(considerModifiers);
  }
}
