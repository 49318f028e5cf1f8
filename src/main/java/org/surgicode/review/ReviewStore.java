package org.surgicode.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.surgicode.review.audit.AuditTrail;
import org.surgicode.review.figures.Figures;
import org.surgicode.review.worklist.Worklist;

/** Port to where one tenant's reviews are kept; safe for any number of threads. */
public interface ReviewStore {
  /** Keeps a review as the newest of its case; an earlier one becomes history. */
  void keep(FiledReview filed);

  /** The review of a case. */
  Optional<FiledReview> find(String caseId);

  /**
   * Reviews as they were kept one after the other, newest first; one that said the same as the one
   * before it is not among them.
   */
  List<PastReview> history(HistoryFilter wanted);

  /** The newest review of each case, a page of those that are wanted, ordered by case. */
  List<FiledReview> page(ReviewFilter wanted);

  /** What people decided about the suggestions of the reviews. */
  Decisions decisions();

  /** The newest reviews as a list to be worked off. */
  Worklist worklist();

  /** What the work comes to, without any patient. */
  Figures figures();

  /** Who had to do with the records of this tenant. */
  AuditTrail audit();

  /** The newest review of each case, ordered by case. */
  List<FiledReview> all();

  /** Every kept review, one page after the other, ordered by case. */
  default void each(Consumer<FiledReview> visit) {
    String last = null;
    List<FiledReview> page;
    do {
      page = page(ReviewFilter.all().after(last));
      for (FiledReview filed : page) {
        visit.accept(filed);
        last = filed.caseId();
      }
    } while (!page.isEmpty());
  }

  /** The newest reviews of one operation, by whichever family. */
  default List<FiledReview> ofOperation(String procedure) {
    return history(HistoryFilter.ofOperation(procedure)).stream()
        .map(past -> past.filed().caseId())
        .distinct()
        .flatMap(caseId -> find(caseId).stream())
        .toList();
  }
}
