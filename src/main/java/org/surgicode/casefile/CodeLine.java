package org.surgicode.casefile;

import java.util.List;

/**
 * One suggested line of the professional claim.
 *
 * @param code the CPT code number
 * @param units number of units, at least 1
 * @param modifiers modifiers that the record justifies
 * @param role {@code primary} or {@code add-on}
 * @param criteria criteria that carry the line
 * @param evidence the words that carry it
 */
public record CodeLine(
    String code,
    int units,
    List<String> modifiers,
    String role,
    List<String> criteria,
    List<Quote> evidence) {

  /** Makes the lists unmodifiable. */
  public CodeLine {
    modifiers = List.copyOf(modifiers);
    criteria = List.copyOf(criteria);
    evidence = List.copyOf(evidence);
  }
}
