package org.surgicode.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.surgicode.casefile.UnusableInput;

/** The main job: every operation that the EHR offers is looked at and recorded, one by one. */
public final class ReviewRound {
  /** Is told how a round goes. */
  public interface Progress {
    /** The round begins. */
    void begun(int operations);

    /** One case was reviewed and written. */
    void done(FiledReview filed);

    /** One operation could not be reviewed or written. */
    void failed(String procedure, String sentence);
  }

  private final ReviewDesk desk;

  /** A round that works at a desk. */
  public ReviewRound(ReviewDesk desk) {
    this.desk = desk;
  }

  /**
   * Walks one round. A case that fails never stops the others.
   *
   * @return the recorded reviews, in the order of the operations
   * @throws EhrProblem when the EHR cannot even say which operations it has
   */
  public List<FiledReview> walk(Progress progress) {
    List<String> operations = desk.operations();
    progress.begun(operations.size());
    List<FiledReview> recorded = new ArrayList<>();
    for (String procedure : operations) {
      try {
        FiledReview first = null;
        for (FiledReview looked : desk.lookByAll(procedure)) {
          FiledReview filed = desk.writing().record(looked.caseId()).orElseThrow();
          recorded.add(filed);
          first = first == null ? filed : first;
        }
        progress.done(Objects.requireNonNull(first));
      } catch (EhrProblem | UnusableInput e) {
        progress.failed(procedure, String.valueOf(e.getMessage()));
      }
    }
    takeBack(operations, progress);
    return recorded;
  }

  private void takeBack(List<String> operations, Progress progress) {
    try {
      desk.writing().takeBack(operations).forEach(progress::done);
    } catch (EhrProblem e) {
      progress.failed("operations entered in error", String.valueOf(e.getMessage()));
    }
  }
}
