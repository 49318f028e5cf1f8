package org.surgicode.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;

/** One thing to review, as it was found. Its name is the case's unless the content has a better. */
sealed interface CaseInput {
  String name();

  /** The text of a Bundle. */
  record OfBundle(String name, String json) implements CaseInput {
    @Override
    public String toString() {
      return "OfBundle[" + name + "]";
    }
  }

  /** The text of a bare operative note with the day of the operation, null when unknown. */
  record OfNote(String name, String text, @Nullable LocalDate date) implements CaseInput {
    @Override
    public String toString() {
      return "OfNote[" + name + "]";
    }
  }

  /** Something that could not be read at all. */
  record Unreadable(String name, UnusableInput problem) implements CaseInput {}
}
