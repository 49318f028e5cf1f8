package org.surgicode.reading;

import java.util.ArrayList;
import java.util.List;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.SurgicalCase;

/** Reads the record of one operation. Stateless and safe for any number of threads. */
public final class NoteReader {
  /**
   * Finds what the record says about the operation.
   *
   * @param surgicalCase the record
   * @return facts of the kinds in {@code config/vocabulary/facts.yaml}, each with its words, in
   *     reading order; never null, empty when nothing was found
   */
  public List<Fact> read(SurgicalCase surgicalCase) {
    return new ArrayList<>();
  }
}
