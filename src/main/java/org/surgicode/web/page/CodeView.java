package org.surgicode.web.page;

import org.surgicode.casefile.CodeLine;

/**
 * One suggested line.
 *
 * @param code the code's number
 * @param means its meaning in our own words
 * @param units number of units
 * @param modifiers modifiers, or a dash
 * @param role {@code Primary} or {@code Add on}
 */
record CodeView(String code, String means, int units, String modifiers, String role) {
  static CodeView of(CodeLine line, Legend legend) {
    return new CodeView(
        line.code(),
        legend.meaning(line.code()),
        line.units(),
        line.modifiers().isEmpty() ? "none" : Wording.list(line.modifiers()),
        line.role().equals("add-on") ? "Add-on" : Wording.words(line.role()));
  }
}
