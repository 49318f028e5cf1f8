package org.surgicode.web.sidebar;

import java.util.List;
import org.surgicode.casefile.CodeLine;

/**
 * One suggested line.
 *
 * @param code the code's number
 * @param means its meaning in our own words
 * @param units number of units, in words
 * @param modifiers modifiers with their reason
 * @param role primary or add-on, in words
 * @param because the criteria that carry the line
 */
record LineView(
    String code,
    String means,
    String units,
    List<Note> modifiers,
    String role,
    List<Carrier> because) {

  /** A criterion that carries a line. */
  record Carrier(String id, String name) {}

  static LineView of(CodeLine line, Voice voice) {
    return new LineView(
        line.code(),
        voice.meaning(line.code()),
        voice.say("case-units", "count", line.units()),
        line.modifiers().stream()
            .map(m -> new Note(m, voice.say("modifier-lines-reason")))
            .toList(),
        voice.word("card-", line.role()),
        line.criteria().stream().map(c -> new Carrier(c, voice.criterion(c))).toList());
  }

  /** The line as a coder writes it, for example {@code 99998-62 x2}. */
  static String written(CodeLine line) {
    StringBuilder text = new StringBuilder(line.code());
    line.modifiers().forEach(m -> text.append('-').append(m));
    return text.append(" x").append(line.units()).toString();
  }
}
