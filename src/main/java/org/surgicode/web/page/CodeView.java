package org.surgicode.web.page;

import org.surgicode.casefile.CodeLine;

/**
 * One suggested line.
 *
 * @param code the code's number
 * @param units number of units
 * @param modifiers modifiers, or a dash
 * @param role {@code Primary} or {@code Add on}
 */
record CodeView(String code, int units, String modifiers, String role) {
  static CodeView of(CodeLine line) {
    return new CodeView(
        line.code(),
        line.units(),
        line.modifiers().isEmpty() ? "none" : Wording.list(line.modifiers()),
        line.role().equals("add-on") ? "Add-on" : Wording.words(line.role()));
  }
}
