package org.surgicode.casefile;

import java.util.List;

/**
 * What one of several surgeons may put on a claim of his own.
 *
 * @param surgeon his part: {@link #OPERATING}, {@code co-surgeon}, {@code assistant} or {@code
 *     non-physician-assistant}
 * @param lines lines with units and modifiers
 * @param considerModifiers modifiers for a coder to consider on these lines, with their reasons
 */
public record SurgeonClaim(
    String surgeon, List<CodeLine> lines, List<ModifierHint> considerModifiers) {
  /** The surgeon whose lines the review suggests. */
  public static final String OPERATING = "operating-surgeon";

  /** Makes the lists unmodifiable. */
  public SurgeonClaim {
    lines = List.copyOf(lines);
    considerModifiers = List.copyOf(considerModifiers);
  }
}
