package org.surgicode.reading.text;

import java.util.List;

/**
 * One sentence, list line or form option of a note.
 *
 * @param note the note it stands in
 * @param section the section it stands in
 * @param index its place among the note's sentences
 * @param start first offset
 * @param end offset after its last character
 * @param tokens its words and marks; may be empty
 * @param tick whether it is an option of a form, and ticked
 */
public record Sentence(
    NoteText note, Section section, int index, int start, int end, List<Token> tokens, Tick tick) {

  /** State of a form's option. */
  public enum Tick {
    /** Not an option of a form. */
    NONE,
    TICKED,
    UNTICKED
  }

  /** The sentence itself. */
  public String text() {
    return note.document().text().substring(start, end);
  }

  /** Whether it stands in the body of the report. */
  public boolean inBody() {
    return section.kind() == SectionKind.BODY && tick != Tick.UNTICKED;
  }

  /** Names the place without the words. */
  @Override
  public String toString() {
    return "Sentence[" + start + "-" + end + "]";
  }
}
