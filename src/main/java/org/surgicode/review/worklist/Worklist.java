package org.surgicode.review.worklist;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port to the operations of one tenant as a list; safe for any number of threads and processes. */
public interface Worklist {
  /**
   * A part of the list.
   *
   * @param lines its operations
   * @param total how many the filter finds in all
   */
  record Page(List<WorklistLine> lines, int total) {
    /** Makes the list unmodifiable. */
    public Page {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Some of the operations that a filter finds.
   *
   * @param skip how many come before
   * @param most how many at most, up to 200
   */
  Page page(WorklistFilter wanted, int skip, int most);

  /** One operation. */
  Optional<WorklistLine> line(String caseId);

  /**
   * Hands an operation to somebody.
   *
   * @param seen reference of the owner whom the person saw; null for none
   * @param owner the new one; null for nobody
   * @return false when it has meanwhile another owner than the one seen, or does not exist
   */
  boolean assign(String caseId, @Nullable String seen, @Nullable Colleague owner);

  /**
   * Asks for a second review, or gives it.
   *
   * @param who reference of the person
   * @return false when there is nothing to answer, or the first look was his own
   */
  boolean secondLook(String caseId, SecondLook look, String who);

  /** Remembers somebody who works at the list. */
  void here(Colleague colleague);

  /** Everybody who works at the list, by name; at most 500. */
  List<Colleague> colleagues();
}
