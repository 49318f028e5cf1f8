package org.surgicode.reading.finding;

import java.util.List;
import org.surgicode.casefile.Fact;

/** Makes the facts of one topic. */
interface Finder {
  /** Facts in reading order; empty when the record says nothing. */
  List<Fact> find(OperationRecord record);
}
