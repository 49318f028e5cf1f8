package org.surgicode.review.worklist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the list, as its newest review leaves it.
 *
 * @param caseId name that the review is kept under
 * @param patient reference of the patient
 * @param operation reference of the Procedure; null for a bare note
 * @param site where it was done, by the site's name; null when the record does not say
 * @param surgeon who operated, by his name; null when the record does not say
 * @param day day of the operation; null when unknown
 * @param determination identifier of the determination
 * @param waits whether a document is there that was not read
 * @param codes suggested lines such as {@code 99907-62 x1}; empty unless supported
 * @param held identifiers of the flags that hold the case back
 * @param asked the open questions
 * @param decided what was decided about the suggestion, as a decision's code; null while nothing
 *     stands
 * @param decidedBy who decided; null while nothing stands
 * @param owner who works at it; null for nobody
 * @param secondLook how far the second review is; null when nobody asked for one
 * @param secondBy who gave it; null until then
 */
public record WorklistLine(
    String caseId,
    String patient,
    @Nullable String operation,
    @Nullable String site,
    @Nullable String surgeon,
    @Nullable LocalDate day,
    String determination,
    boolean waits,
    List<String> codes,
    List<String> held,
    List<Asked> asked,
    @Nullable String decided,
    @Nullable String decidedBy,
    @Nullable Colleague owner,
    @Nullable SecondLook secondLook,
    @Nullable String secondBy) {
  /**
   * An open question.
   *
   * @param audience who can answer, for example {@code surgeon}
   * @param flag the flag that the answer would settle
   */
  public record Asked(String audience, String flag) {}

  /** Makes the lists unmodifiable. */
  public WorklistLine {
    codes = List.copyOf(codes);
    held = List.copyOf(held);
    asked = List.copyOf(asked);
  }

  /** Whether somebody may give the second look: one was asked for, and the first was not his. */
  public boolean mayLookAgain(String reference) {
    return secondLook == SecondLook.WANTED
        && !reference.equals(decidedBy)
        && (owner == null || !reference.equals(owner.reference()));
  }
}
