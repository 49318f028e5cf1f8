package org.surgicode.review;

import java.util.List;
import java.util.Optional;

/** Port to where reviews are kept; safe for any number of threads. */
public interface ReviewStore {
  /** Keeps a review in place of an earlier one of the same case. */
  void keep(FiledReview filed);

  /** The review of a case. */
  Optional<FiledReview> find(String caseId);

  /** All reviews, ordered by case. */
  List<FiledReview> all();
}
